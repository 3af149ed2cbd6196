/// What a copy does to a text: width, script of figures, lines, marks, characters. Nothing of it may turn a right report
/// into a wrong one.
public enum CopyDamage: String, CaseIterable, Sendable {
    case fullWidth, stops, percentWords, maskedYears, plainFigures, chineseCounts
    case wrappedNarrow, wrapped, wrappedWide, pageNumbers, barePageNumbers, joinedParagraphs, oneParagraph
    case movedParagraphs
    case spacedUnits, spacedThousands, spacedNumbers, brokenNumbers
    case noBrackets, lostCommas, lostStops, lostMarks, lostPoints, lostCharacters

    public func applied(to text: String) -> String {
        switch self {
        case .fullWidth:
            return text.mapped { "0123456789%.,:;()".unicodeScalars.contains($0) ? $0.value + 0xFEE0 : $0.value }
        case .stops: return text.replacing(/(\d)\.(?=\d)/) { "\($0.output.1)。" }
        case .percentWords: return text.replacing(/(\d+(?:\.\d+)?)%/) { "百分之\($0.output.1)" }
        case .maskedYears: return text.replacing(/20\d\d年/, with: "20__年")
        case .plainFigures:
            return text.replacing(/(\d{1,4})\.(\d{1,4})万(?=[元人名册])/) { match in
                match.output.1 + match.output.2 + String(repeating: "0", count: 4 - match.output.2.count)
            }
        case .chineseCounts:
            return text.replacing(/([^\d.第一二三四五六七八九十])([2-9])(?=[所名个人])/) { match in
                let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
                return match.output.1 + (match.output.2 == "2" ? "两" : digits[Int(match.output.2) ?? 0])
            }
        case .wrappedNarrow: return text.broken(every: 20) { _ in "\n" }
        case .wrapped: return text.broken(every: 34) { _ in "\n" }
        case .wrappedWide: return text.broken(every: 41) { _ in "\n" }
        case .pageNumbers: return text.broken(every: 50) { "\n- \($0) -\n" }
        case .barePageNumbers: return text.broken(every: 60) { "\n\($0)\n" }
        case .joinedParagraphs: return text.replacing("\n\n", with: "\n")
        case .oneParagraph: return text.replacing("\n\n", with: "").replacing("\n", with: "")
        case .movedParagraphs: return text.withSwappedParagraphs
        case .spacedUnits: return text.replacing(/(\d)(?=[\x{4E00}-\x{9FFF}])/) { "\($0.output.1) " }
        case .spacedThousands: return text.replacing(/(\d\d)(\d{3})人/) { "\($0.output.1) \($0.output.2)人" }
        case .spacedNumbers: return text.inserting(" ", insideNumbersIn: 12)
        case .brokenNumbers: return text.inserting("\n", insideNumbersIn: 12)
        case .noBrackets: return text.dropping("（）()")
        case .lostCommas: return text.dropping("，")
        case .lostStops: return text.dropping("。")
        case .lostMarks: return text.losing(15) { "，。、；：（）".unicodeScalars.contains($0) }
        case .lostPoints: return text.replacing(/(\d)\.(\d)(?=\d)/) { "\($0.output.1)\($0.output.2)" }
        case .lostCharacters: return text.losing(1) { $0.value >= 0x4E00 }
        }
    }
}

extension String {
    fileprivate func mapped(_ change: (Unicode.Scalar) -> UInt32) -> String {
        var out = UnicodeScalarView()
        for scalar in unicodeScalars { out.append(Unicode.Scalar(change(scalar)) ?? scalar) }
        return String(out)
    }

    fileprivate func dropping(_ signs: String) -> String {
        var out = UnicodeScalarView()
        for scalar in unicodeScalars where !signs.unicodeScalars.contains(scalar) { out.append(scalar) }
        return String(out)
    }

    /// With a break wherever a line would grow longer than `columns`; the breaks are counted from 1.
    fileprivate func broken(every columns: Int, _ between: (Int) -> String) -> String {
        var out = UnicodeScalarView()
        var (column, breaks) = (0, 0)
        for scalar in unicodeScalars {
            if column == columns, scalar != "\n" {
                breaks += 1
                out.append(contentsOf: between(breaks).unicodeScalars)
                column = 0
            }
            out.append(scalar)
            column = scalar == "\n" ? 0 : column + 1
        }
        return String(out)
    }

    /// With a sign between two digits, or a digit and the point behind it, in so many places of a hundred.
    fileprivate func inserting(_ sign: Unicode.Scalar, insideNumbersIn share: Int) -> String {
        let s = Array(unicodeScalars)
        var random = SeededRandom(UInt64(s.count))
        var out = UnicodeScalarView()
        for (i, scalar) in s.enumerated() {
            out.append(scalar)
            guard scalar.isDigit, i + 1 < s.count, s[i + 1].isDigit || s[i + 1] == "." else { continue }
            if random.number(1...100) <= share { out.append(sign) }
        }
        return String(out)
    }

    /// Without so many of a hundred of the scalars that may be lost.
    fileprivate func losing(_ share: Int, _ mayBeLost: (Unicode.Scalar) -> Bool) -> String {
        var random = SeededRandom(UInt64(unicodeScalars.count))
        var out = UnicodeScalarView()
        for scalar in unicodeScalars where !mayBeLost(scalar) || random.number(1...100) > share { out.append(scalar) }
        return String(out)
    }

    /// With two neighbouring paragraphs behind the title in each other's place: of running text, for the cells of a table
    /// have their order.
    fileprivate var withSwappedParagraphs: String {
        var paragraphs = split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
        let places = paragraphs.indices.dropFirst(2).dropLast().filter {
            paragraphs[$0].count >= 20 && paragraphs[$0 + 1].count >= 20
        }
        guard !places.isEmpty else { return self }
        var random = SeededRandom(UInt64(count))
        let at = random.pick(places)
        paragraphs.swapAt(at, at + 1)
        return paragraphs.joined(separator: "\n\n")
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
