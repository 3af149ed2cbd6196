import Lexicon
import Source

/// A short wording whose figures are known, to align damaged text with: only insertions are allowed, and only of what
/// may have been lost.
///
///     不低于{73、67}平方米     aligned with   不低于7367平方米   gives   73、67
///
/// Inside the braces digits and points must all be there; anything else may be missing. `#` stands for a number,
/// `@` for a plausible year. Outside the braces the text must be equal.
final class RepairTemplate: Sendable {
    enum Element: Hashable, Sendable {
        case required(UInt32)
        case losable(UInt32)
        case number
        case year
    }
    struct Alignment: Sendable {
        /// The part of the text that the braces stand for.
        var range: Range<Int>
        /// What is missing, and before which scalar.
        var insertions: [(index: Int, scalar: UInt32)]
    }
    let prefix: [UInt32]
    let elements: [Element]
    let suffix: [UInt32]
    let within: [[UInt32]]
    let minimum: Int?
    let evidence: String

    init(_ node: Node) throws(LexiconError) {
        try node.check(keys: ["text", "within", "minimum", "evidence"])
        let text = try node.required("text").scalarValues
        guard let open = text.firstIndex(of: 0x7B), let close = text.firstIndex(of: 0x7D), open + 1 < close else {
            throw node.error(
                zh: "模板里要有一对花括号，例如“不低于{73、67}平方米”。", en: "A template needs a pair of braces, as in “不低于{73、67}平方米”.")
        }
        prefix = Array(text[..<open])
        suffix = Array(text[(close + 1)...])
        elements = text[(open + 1)..<close].map { scalar in
            switch scalar {
            case 0x23: .number
            case 0x40: .year
            case _ where Glyph.isDigit(scalar) || scalar == Glyph.dot: .required(scalar)
            default: .losable(scalar)
            }
        }
        within = (node["within"]?.texts ?? []).map(\.scalarValues)
        minimum = node["minimum"] == nil ? nil : try RepairLexicon.number(node, "minimum")
        evidence = try node.required("evidence")
        if !isDigitLed, suffix.isEmpty {
            throw node.error(
                zh: "花括号里没有数字时，后面必须有字。", en: "Without digits in the braces something must follow them.")
        }
    }

    /// Whether the braces begin with a digit or number, so that the template is tried at every number.
    var isDigitLed: Bool {
        switch elements.first {
        case .required, .number: true
        default: false
        }
    }

    /// What may stand right behind a number with which the braces begin; nil when they begin with figures of their own.
    var afterNumber: Set<UInt32>? {
        guard elements.first == .number else { return nil }
        var result: Set<UInt32> = []
        for element in elements.dropFirst() {
            switch element {
            case .losable(let scalar): result.insert(scalar)
            case .required(let scalar): return result.union([scalar])
            case .number, .year: return nil
            }
        }
        return suffix.first.map { result.union([$0]) }
    }

    /// The scalar at which a template without digits is tried.
    var anchor: UInt32? { isDigitLed ? nil : suffix.first }

    /// The figures with which the braces begin, as far as none of them may be lost.
    var leadingFigures: [UInt32] {
        var result: [UInt32] = []
        for case .required(let scalar) in elements.prefix(while: { if case .required = $0 { true } else { false } }) {
            result.append(scalar)
        }
        return result
    }

    /// Aligns the template so that its braces begin at `start`; nil when it does not fit or nothing is missing.
    func align(with scalars: [UInt32], at start: Int) -> Alignment? {
        guard scalars.has(prefix, at: start - prefix.count) else { return nil }
        var insertions: [(index: Int, scalar: UInt32)] = []
        var i = start
        for element in elements {
            switch element {
            case .required(let scalar):
                guard scalars.at(i) == scalar else { return nil }
                i += 1
            case .losable(let scalar):
                if i < scalars.count, scalars[i] == scalar { i += 1 } else { insertions.append((i, scalar)) }
            case .number:
                var end = i
                while Glyph.isDigit(scalars.at(end)) { end += 1 }
                guard end > i, scalars[i] != Glyph.zero, let value = scalars.number(i..<end), value >= minimum ?? 0
                else { return nil }
                i = end
            case .year:
                guard scalars.isYear(at: i, in: PlausibleYears.report), !Glyph.isDigit(scalars.at(i + 4)) else {
                    return nil
                }
                i += 4
            }
        }
        guard !insertions.isEmpty, scalars.has(suffix, at: i), isInContext(scalars, start) else { return nil }
        return Alignment(range: start..<i, insertions: insertions)
    }

    /// Whether the sentence says before `start` what `within` asks for.
    private func isInContext(_ scalars: [UInt32], _ start: Int) -> Bool {
        if within.isEmpty { return true }
        var i = start - 1
        while i >= 0, i > start - 60, scalars[i] != Glyph.fullStop, scalars[i] != Glyph.lineFeed {
            if scalars.hasAny(of: within, at: i) { return true }
            i -= 1
        }
        return false
    }
}
