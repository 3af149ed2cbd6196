/// The texts of a Swift source that hold Chinese words, by a simple reading of its lines.
struct ChineseLiterals {
    /// 1-based.
    let line: Int
    let text: String

    /// Those of two Chinese characters and more, but for messages: what has a Chinese stop or quotation mark, or a part that
    /// is filled in, or stands behind `zh:`.
    static func words(in source: String) -> [ChineseLiterals] {
        Repository.lines(source).enumerated().flatMap { i, line in
            texts(of: line).filter { isWords($0.text) && !$0.isMessage }.map {
                ChineseLiterals(line: i + 1, text: $0.text)
            }
        }
    }

    private static func isWords(_ text: String) -> Bool {
        text.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) } >= 2
    }

    private static let marks = Set("，。；：“”（）？！")

    /// The literals of one line; a comment ends it.
    private static func texts(of line: Substring) -> [(text: String, isMessage: Bool)] {
        var out: [(text: String, isMessage: Bool)] = []
        var rest = line
        var before = ""
        while let c = rest.first {
            if rest.hasPrefix("//") { break }
            rest = rest.dropFirst()
            guard c == "\"" else {
                before.append(c)
                continue
            }
            let (text, isFilled) = literal(&rest)
            let isMessage = isFilled || before.hasSuffix("zh: ") || text.contains(where: marks.contains)
            out.append((text, isMessage))
            before = ""
        }
        return out
    }

    /// What stands up to the closing quotation mark, which is taken off `rest` as well; and whether a part is filled in.
    private static func literal(_ rest: inout Substring) -> (text: String, isFilled: Bool) {
        var text = ""
        var isFilled = false
        while let c = rest.popFirst(), c != "\"" {
            guard c == "\\", let next = rest.popFirst() else {
                text.append(c)
                continue
            }
            guard next == "(" else { continue }
            isFilled = true
            skipExpression(&rest)
        }
        return (text, isFilled)
    }

    /// Past the bracket that closes the expression of a part that is filled in, and past the texts within it.
    private static func skipExpression(_ rest: inout Substring) {
        var depth = 1
        while depth > 0, let c = rest.popFirst() {
            switch c {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"": _ = literal(&rest)
            default: break
            }
        }
    }
}
