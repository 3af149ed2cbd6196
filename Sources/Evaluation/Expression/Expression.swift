import Exact

/// What a rule computes: numbers, named figures, `+ − × ÷`, `sum` `mean` `min` `max`. It has no loops and no calls
/// out, so every evaluation ends.
///
///     let rate = try ParsedExpression("毕业 ÷ (入学 + 转入? − 转出?) × 100")
///     rate.names                                          // ["毕业", "入学", "转入", "转出"]
///     rate.written(values: ["毕业": "3647", "入学": "3742", "转出": "145"])
///                                                         // "3647 ÷ (3742 − 145) × 100"
///
/// A name with `?` may be absent; it counts 0 then and is left out of what is written.
public struct ParsedExpression: Hashable, Sendable {
    /// As it was written.
    public let text: String
    let root: Term

    indirect enum Term: Hashable, Sendable {
        case number(Rational, text: String)
        case name(String, isOptional: Bool)
        case negated(Term)
        case binary(Operator, Term, Term)
        case call(Function, [Term])
    }

    enum Operator: Hashable, Sendable {
        case plus, minus, times, over

        var sign: String {
            switch self {
            case .plus: "+"
            case .minus: "−"
            case .times: "×"
            case .over: "÷"
            }
        }
        var binds: Int { self == .plus || self == .minus ? 1 : 2 }
    }

    enum Function: String, Hashable, Sendable, CaseIterable {
        case sum, mean, min, max
    }

    /// Every name, in the order of its first appearance.
    public let names: [String]
    /// Names that may be absent, and those that have to be there: a name that stands once without `?` has to.
    public let optionalNames: Set<String>
    public let requiredNames: Set<String>

    /// - Throws: `ExpressionError` with the position of the first mistake.
    public init(_ text: String) throws(ExpressionError) {
        self.text = text
        var parser = ExpressionParser(text)
        root = try parser.parse()
        let occurrences = root.occurrences
        names = occurrences.map(\.name).firstOfEach()
        requiredNames = Set(occurrences.filter { !$0.isOptional }.map(\.name))
        optionalNames = Set(occurrences.filter(\.isOptional).map(\.name)).subtracting(requiredNames)
    }
}

extension ParsedExpression.Term {
    var occurrences: [(name: String, isOptional: Bool)] {
        switch self {
        case .number: []
        case .name(let name, let isOptional): [(name, isOptional)]
        case .negated(let a): a.occurrences
        case .binary(_, let a, let b): a.occurrences + b.occurrences
        case .call(_, let terms): terms.flatMap(\.occurrences)
        }
    }
}

extension [String] {
    fileprivate func firstOfEach() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

/// A mistake in an expression.
public struct ExpressionError: Error, Hashable, Sendable {
    /// 1-based; counts Unicode scalar values of the expression.
    public let position: Int
    public let zh: String
    public let en: String
}
