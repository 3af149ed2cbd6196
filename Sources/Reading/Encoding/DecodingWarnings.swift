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
        if let mixture = mixture(guess, source) { warnings.append(mixture) }
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

    /// Passages in another encoding than the file's.
    private static func mixture(_ guess: EncodingGuess, _ source: SourceFile) -> Warning? {
        guard let first = guess.segments.first else { return nil }
        if guess.segments.count == 1, first.bytes == 0..<3, first.encoding == "UTF-8" {
            return Warning(
                code: "byte-order-mark", zh: "文件以 UTF-8 的 BOM 开头，内容却是 \(guess.name)；已按 \(guess.name) 读。",
                en: "It begins with the byte order mark of UTF-8, but is \(guess.name); it was read as \(guess.name).")
        }
        let count = guess.segments.count
        let shown = guess.segments.prefix(5).map { segment in
            (line(of: segment.bytes.lowerBound, source), line(of: segment.bytes.upperBound - 1, source))
        }
        let zh = shown.map { $0 == $1 ? "第 \($0) 行" : "第 \($0)–\($1) 行" }.joined(separator: "、")
        let en = shown.map { $0 == $1 ? "line \($0)" : "lines \($0)–\($1)" }.joined(separator: ", ")
        let names = Set(guess.segments.map(\.encoding)).sorted()
        return Warning(
            code: "mixed-encoding",
            zh: "文件大部分是 \(guess.name)，另有 \(count) 段是 \(names.joined(separator: "、"))"
                + "（\(zh)\(count > shown.count ? "等" : "")），各按本来的编码读。",
            en: "Most of the file is \(guess.name), but \(count) \(count == 1 ? "passage is" : "passages are") "
                + "\(names.joined(separator: ", ")) (\(en)\(count > shown.count ? " and more" : "")); "
                + "each was read in its own.")
    }

    /// The line, from 1, of a byte.
    private static func line(of byte: Int, _ source: SourceFile) -> Int {
        let at = source.scalars.indices.partitioningIndex { Int(source.byteOffsets[$0 + 1]) > byte }
        return source.span(at..<at).line
    }
}
