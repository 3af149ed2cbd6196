import Source

/// What a user should know about how the bytes were read.
enum DecodingWarnings {
    static func make(_ decoded: DecodedText, _ guess: EncodingGuess, _ source: SourceFile) -> [Warning] {
        var warnings: [Warning] = []
        if !guess.agreesWithDeclared, let declared = guess.declared {
            warnings.append(
                Warning(
                    code: "encoding-mismatch", zh: "文件声明的编码是 \(declared)，实际是 \(guess.name)；已按 \(guess.name) 读。",
                    en: "The file says that it is \(declared), but it is \(guess.name); it was read as \(guess.name)."))
        }
        let bad = decoded.badCount - (decoded.tailIsCut ? 1 : 0)
        if bad > 0, let first = decoded.firstBad {
            let line = line(of: first, source)
            warnings.append(
                Warning(
                    code: "undecodable-bytes",
                    zh: "有 \(bad) 处字节不是 \(guess.name) 的字，读成 \u{FFFD}；第一处在第 \(line) 行（字节 \(first)）。",
                    en:
                        "\(bad) \(bad == 1 ? "place is no character" : "places are no characters") of \(guess.name) and "
                        + "read as \u{FFFD}; the first is in line \(line) (byte \(first))."))
        }
        if decoded.tailIsCut {
            warnings.append(
                Warning(
                    code: "cut-tail", zh: "文件在一个字的中间断了，最后一个字读成 \u{FFFD}；文件可能不完整。",
                    en: "The file ends inside a character, which reads as \u{FFFD}; it may be incomplete."))
        }
        return warnings
    }

    /// The line, from 1, of a byte.
    private static func line(of byte: Int, _ source: SourceFile) -> Int {
        var line = 1
        for (i, c) in source.scalars.enumerated() {
            if Int(source.byteOffsets[i]) >= byte { break }
            if c == 0x0A { line += 1 }
        }
        return line
    }
}
