import Exact

extension ParsedExpression {
    /// The values the expression can have, and the optional terms that were absent.
    public struct Value: Hashable, Sendable {
        /// Open on a side that nothing bounds: a divisor that can be zero, or numbers too long to be exact.
        public let interval: Interval
        public let absent: [String]

        /// Whether it says anything at all.
        public var isDefined: Bool { interval.low != nil || interval.high != nil }
    }

    /// Nil when a name without `?` has no value.
    public func evaluate(_ values: [String: Interval]) -> Value? { evaluate(NamedValues(values)) }

    func evaluate(_ values: NamedValues<Interval>) -> Value? {
        guard requiredNames.allSatisfy({ values[$0] != nil }) else { return nil }
        let absent = names.filter { values[$0] == nil }
        return Value(interval: root.evaluate(values), absent: absent)
    }

    /// What `name` would have to be for the expression to lie in `target`, the others being as given. Nil where it
    /// stands more than once or inside `min` or `max`, or where a value is missing.
    public func solve(for name: String, target: Interval, _ values: [String: Interval]) -> Interval? {
        solve(for: name, target: target, NamedValues(values))
    }

    func solve(for name: String, target: Interval, _ values: NamedValues<Interval>) -> Interval? {
        guard requiredNames.allSatisfy({ values[$0] != nil || $0 == name }),
            root.occurrences.filter({ $0.name == name }).count == 1
        else { return nil }
        guard let solved = root.solve(for: name, target: target, values), solved != .everything else { return nil }
        return solved
    }
}

extension ParsedExpression.Term {
    func evaluate(_ values: NamedValues<Interval>) -> Interval {
        switch self {
        case .number(let value, _): Interval(exactly: value)
        case .name(let name, _): values[name] ?? Interval(exactly: .zero)
        case .negated(let a): -a.evaluate(values)
        case .binary(let sign, let a, let b): sign.apply(a.evaluate(values), b.evaluate(values))
        case .call(let function, let terms): function.apply(terms.map { $0.evaluate(values) })
        }
    }

    private func holds(_ name: String) -> Bool { occurrences.contains { $0.name == name } }

    /// Undoes one operation after the other on the way down to the name. Each step is exact, since the name stands
    /// on one side only.
    func solve(for name: String, target: Interval, _ values: NamedValues<Interval>) -> Interval? {
        switch self {
        case .number: return nil
        case .name(let own, _): return own == name ? target : nil
        case .negated(let a): return a.solve(for: name, target: -target, values)
        case .binary(let sign, let a, let b):
            let inLeft = a.holds(name)
            let other = (inLeft ? b : a).evaluate(values)
            let side = inLeft ? a : b
            let inner: Interval =
                switch (sign, inLeft) {
                case (.plus, _): target - other
                case (.minus, true): target + other
                case (.minus, false): other - target
                case (.times, _): ParsedExpression.Operator.over.apply(target, other)
                case (.over, true): ParsedExpression.Operator.times.apply(target, other)
                case (.over, false): ParsedExpression.Operator.over.apply(other, target)
                }
            return side.solve(for: name, target: inner, values)
        case .call(let function, let terms):
            guard function == .sum || function == .mean, let k = terms.firstIndex(where: { $0.holds(name) }) else {
                return nil
            }
            var inner = target
            if function == .mean { inner = inner * Interval(exactly: Rational(terms.count)) }
            for (i, term) in terms.enumerated() where i != k { inner = inner - term.evaluate(values) }
            return terms[k].solve(for: name, target: inner, values)
        }
    }
}

extension ParsedExpression.Operator {
    func apply(_ a: Interval, _ b: Interval) -> Interval {
        switch self {
        case .plus: a + b
        case .minus: a - b
        case .times: checked(a * b, a, b, *)
        case .over: checked(a / b, a, b, /)
        }
    }

    /// The result, or everything when a corner does not lie in it: comparing numbers that are too long fails, and an
    /// interval that came out too narrow could accuse.
    private func checked(
        _ result: Interval, _ a: Interval, _ b: Interval, _ operation: (Rational, Rational) -> Rational
    ) -> Interval {
        func isOutside(_ x: Rational?, _ y: Rational?) -> Bool {
            guard let x, let y else { return false }
            return !result.contains(operation(x, y))
        }
        if result == .everything { return result }
        return isOutside(a.low, b.low) || isOutside(a.low, b.high) || isOutside(a.high, b.low)
            || isOutside(a.high, b.high) ? .everything : result
    }
}

extension ParsedExpression.Function {
    func apply(_ terms: [Interval]) -> Interval {
        switch self {
        case .sum: return terms.reduce(Interval(exactly: .zero)) { $0 + $1 }
        case .mean:
            return ParsedExpression.Operator.over.apply(
                terms.reduce(Interval(exactly: .zero)) { $0 + $1 }, Interval(exactly: Rational(terms.count)))
        case .min, .max:
            let isMin = self == .min
            func best(_ bounds: [Rational?]) -> Rational? {
                var best: Rational?
                for case let bound? in bounds {
                    guard let current = best else { best = bound; continue }
                    guard let order = bound.compared(to: current) else { return nil }
                    if isMin ? order < 0 : order > 0 { best = bound }
                }
                return best
            }
            let (lows, highs) = (terms.map(\.low), terms.map(\.high))
            // The least of several is unbounded below as soon as one is; above, any one bound bounds it.
            let lowOpen = isMin && lows.contains(nil)
            let highOpen = !isMin && highs.contains(nil)
            return Interval(low: lowOpen ? nil : best(lows), high: highOpen ? nil : best(highs))
        }
    }
}
