extension ParsedExpression {
    /// The expression with figures in place of names, as a person would write it: `142 ÷ 634 × 100`.
    ///
    /// A name that has no figure is left out where it is optional, and stands as it is where it is not. Brackets stand
    /// where they are needed only.
    public func written(values: [String: String]) -> String {
        (root.substituted(values) ?? .number("0")).text
    }
}

/// An expression on its way to paper.
private indirect enum Written {
    case number(String)
    case negated(Written)
    case binary(ParsedExpression.Operator, Written, Written)
    case call(String, [Written])

    var text: String {
        switch self {
        case .number(let text): return text
        case .negated(let a): return "−" + a.bracketed(a.binds < 3)
        case .call(let name, let terms): return name + "(" + terms.map(\.text).joined(separator: ", ") + ")"
        case .binary(let sign, let a, let b):
            let right = b.binds < sign.binds || (b.binds == sign.binds && (sign == .minus || sign == .over))
            return a.bracketed(a.binds < sign.binds) + " \(sign.sign) " + b.bracketed(right || b.startsWithMinus)
        }
    }

    private func bracketed(_ needed: Bool) -> String { needed ? "(\(text))" : text }

    private var binds: Int {
        switch self {
        case .number, .call: 3
        case .negated: 1
        case .binary(let sign, _, _): sign.binds
        }
    }

    private var startsWithMinus: Bool {
        switch self {
        case .number(let text): text.hasPrefix("-") || text.hasPrefix("−")
        case .negated: true
        case .binary, .call: false
        }
    }
}

extension ParsedExpression.Term {
    /// As it was written, but for blanks and needless brackets.
    var text: String { substituted([:], keepingOptional: true)?.text ?? "0" }

    /// Nil for what is absent.
    fileprivate func substituted(_ values: [String: String], keepingOptional: Bool = false) -> Written? {
        func part(_ term: Self) -> Written? { term.substituted(values, keepingOptional: keepingOptional) }
        switch self {
        case .number(_, let text): return .number(text)
        case .name(let name, let isOptional):
            let absent: Written? = isOptional ? (keepingOptional ? .number(name + "?") : nil) : .number(name)
            return values[name].map(Written.number) ?? absent
        case .negated(let a): return part(a).map(Written.negated)
        case .binary(let sign, let a, let b):
            let (x, y) = (part(a), part(b))
            if sign.binds == 1 {
                guard let x else { return sign == .minus ? y.map(Written.negated) : y }
                guard let y else { return x }
                return .binary(sign, x, y)
            }
            return .binary(sign, x ?? .number("0"), y ?? .number("0"))
        case .call(let function, let terms):
            let parts = terms.compactMap(part)
            guard let first = parts.first else { return nil }
            switch function {
            case .sum, .mean:
                let sum = parts.dropFirst().reduce(first) { .binary(.plus, $0, $1) }
                return function == .sum ? sum : .binary(.over, sum, .number(String(terms.count)))
            case .min, .max: return .call(function.rawValue, parts)
            }
        }
    }
}
