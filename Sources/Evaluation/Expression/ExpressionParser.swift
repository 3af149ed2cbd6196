import Exact
import Source

/// Reads an expression by recursive descent over its scalars. Full-width signs (`（ ） ， ＋ ／ ？`) mean what their
/// ASCII forms mean, since a Chinese input method produces them.
struct ExpressionParser {
    private typealias Term = ParsedExpression.Term

    private enum Token: Hashable {
        case number(String)
        case name(String)
        case sign(ParsedExpression.Operator)
        case open, close, comma, question, percent
        case end
    }

    /// Deeper nesting is refused: it is never needed, and recursion must not exhaust the stack.
    private static let deepest = 40

    private let scalars: [UInt32]
    private var tokens: [(token: Token, position: Int)] = []
    private var next = 0
    private var depth = 0

    init(_ text: String) { scalars = text.scalarValues }

    mutating func parse() throws(ExpressionError) -> ParsedExpression.Term {
        try scan()
        let term = try additive()
        switch tokens[next].token {
        case .end: return term
        case .close: throw error(zh: "多了一个右括号", en: "a closing bracket too many")
        default: throw error(zh: "这里应有运算符", en: "an operator is expected here")
        }
    }

    // MARK: - Tokens

    private mutating func scan() throws(ExpressionError) {
        var i = 0
        while i < scalars.count {
            let start = i
            let c = scalars[i]
            func token(_ token: Token) { tokens.append((token, start + 1)) }
            switch c {
            case 0x20, 0x09, 0x0A, 0x0D, 0x3000: i += 1
            case 0x2B, 0xFF0B: token(.sign(.plus)); i += 1
            case 0x2D, 0x2212, 0xFF0D, 0x2013, 0x2014: token(.sign(.minus)); i += 1
            case 0x2A, 0xD7, 0xFF0A: token(.sign(.times)); i += 1
            case 0x2F, 0xF7, 0xFF0F: token(.sign(.over)); i += 1
            case 0x28, 0xFF08: token(.open); i += 1
            case 0x29, 0xFF09: token(.close); i += 1
            case 0x2C, 0xFF0C, 0x3001: token(.comma); i += 1
            case 0x3F, 0xFF1F: token(.question); i += 1
            case 0x25, 0xFF05: token(.percent); i += 1
            case 0x3C, 0x3D, 0x3E, 0x2264, 0x2265, 0x2266, 0x2267, 0x2260:
                throw ExpressionError(
                    position: start + 1, zh: "第 \(start + 1) 字：表达式里不能比较；要求请写在 requirement 里。",
                    en: "Character \(start + 1): an expression does not compare; write what is required under "
                        + "requirement.")
            case 0x30...0x39:
                while i < scalars.count, 0x30...0x39 ~= scalars[i] || scalars[i] == 0x2E { i += 1 }
                if i < scalars.count, ExpressionParser.isNamePart(scalars[i]) {
                    throw ExpressionError(
                        position: start + 1, zh: "第 \(start + 1) 字：名称不能以数字开头。",
                        en: "Character \(start + 1): a name cannot begin with a digit.")
                }
                token(.number(text(start..<i)))
            case _ where ExpressionParser.isNamePart(c):
                while i < scalars.count, ExpressionParser.isNamePart(scalars[i]) { i += 1 }
                token(.name(text(start..<i)))
            default:
                let sign = text(start..<start + 1)
                throw ExpressionError(
                    position: start + 1, zh: "第 \(start + 1) 字：不认识的符号“\(sign)”。",
                    en: "Character \(start + 1): unknown sign “\(sign)”.")
            }
        }
        tokens.append((.end, scalars.count + 1))
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for c in scalars[range] { if let scalar = Unicode.Scalar(c) { view.append(scalar) } }
        return String(view)
    }

    private static func isNamePart(_ c: UInt32) -> Bool {
        switch c {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xB7, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }

    // MARK: - Grammar

    /// product { (+|−) product }
    private mutating func additive() throws(ExpressionError) -> ParsedExpression.Term {
        var term = try multiplicative()
        while case .sign(let sign) = tokens[next].token, sign.binds == 1 {
            next += 1
            term = .binary(sign, term, try multiplicative())
        }
        return term
    }

    /// unary { (×|÷) unary }
    private mutating func multiplicative() throws(ExpressionError) -> ParsedExpression.Term {
        var term = try unary()
        while case .sign(let sign) = tokens[next].token, sign.binds == 2 {
            next += 1
            term = .binary(sign, term, try unary())
        }
        return term
    }

    private mutating func unary() throws(ExpressionError) -> ParsedExpression.Term {
        guard tokens[next].token == .sign(.minus) else { return try primary() }
        try descend()
        defer { depth -= 1 }
        next += 1
        return .negated(try unary())
    }

    private mutating func descend() throws(ExpressionError) {
        depth += 1
        if depth > ExpressionParser.deepest {
            throw error(zh: "括号套得太深", en: "the brackets are nested too deeply")
        }
    }

    private mutating func primary() throws(ExpressionError) -> ParsedExpression.Term {
        try descend()
        defer { depth -= 1 }
        switch tokens[next].token {
        case .number(let text):
            guard let value = Rational(text), !text.hasSuffix(".") else {
                throw error(zh: "“\(text)”不是数", en: "“\(text)” is no number")
            }
            next += 1
            guard tokens[next].token == .percent else { return .number(value, text: text) }
            next += 1
            return .number(value / 100, text: text + "%")
        case .name(let name):
            if let function = ParsedExpression.Function(rawValue: name), tokens[next + 1].token == .open {
                return try call(function)
            }
            if tokens[next + 1].token == .open {
                let known = ParsedExpression.Function.allCases.map(\.rawValue).joined(separator: "、")
                throw error(
                    zh: "没有“\(name)”这个函数，只有 \(known)", en: "there is no function “\(name)”, only sum, mean, min, max")
            }
            next += 1
            guard tokens[next].token == .question else { return .name(name, isOptional: false) }
            next += 1
            return .name(name, isOptional: true)
        case .open:
            next += 1
            let term = try additive()
            try close()
            return term
        case .end: throw error(zh: "式子没有写完", en: "the expression breaks off")
        default: throw error(zh: "这里应有数、名称或左括号", en: "a number, a name or an opening bracket is expected here")
        }
    }

    private mutating func call(_ function: ParsedExpression.Function) throws(ExpressionError) -> ParsedExpression.Term {
        next += 2
        var terms = [try additive()]
        while tokens[next].token == .comma {
            next += 1
            terms.append(try additive())
        }
        if function != .sum, terms.contains(where: { $0.occurrences.contains(where: \.isOptional) }) {
            // Counting an absent figure as 0 would move a mean or a minimum, which is no reading of "absent".
            throw error(
                zh: "可缺的项（带“?”）不能放进 \(function.rawValue)",
                en: "an optional term (with “?”) cannot stand in \(function.rawValue)")
        }
        try close()
        return .call(function, terms)
    }

    private mutating func close() throws(ExpressionError) {
        guard tokens[next].token == .close else { throw error(zh: "缺少右括号", en: "a closing bracket is missing") }
        next += 1
    }

    private func error(zh: String, en: String) -> ExpressionError {
        let position = tokens[next].position
        return ExpressionError(
            position: position, zh: "第 \(position) 字：\(zh)。", en: "Character \(position): \(en).")
    }
}
