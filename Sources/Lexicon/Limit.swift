import Exact

/// A bound on a value: `ge 95`.
public struct Limit: Hashable, Sendable {
    public enum Comparator: String, Hashable, Sendable, CaseIterable {
        /// 不低于
        case ge
        /// 不超过
        case le
        /// 高于
        case gt
        /// 低于
        case lt
        /// 等于
        case eq

        /// `≥`, as it stands before a number.
        public var sign: String {
            switch self {
            case .ge: "≥"
            case .le: "≤"
            case .gt: ">"
            case .lt: "<"
            case .eq: "="
            }
        }

        /// Whether larger values are the better ones.
        public var boundsFromBelow: Bool { self == .ge || self == .gt }
        public var boundsFromAbove: Bool { self == .le || self == .lt }
    }

    public let comparator: Comparator
    public let value: Rational
    /// As the file writes it, so that `0.50` stays `0.50`.
    public let text: String

    public init(comparator: Comparator, value: Rational, text: String) {
        self.comparator = comparator
        self.value = value
        self.text = text
    }

    /// Whether the value keeps the bound; nil when the comparison is undefined.
    public func isMet(by x: Rational) -> Bool? {
        guard let order = x.compared(to: value) else { return nil }
        switch comparator {
        case .ge: return order >= 0
        case .le: return order <= 0
        case .gt: return order > 0
        case .lt: return order < 0
        case .eq: return order == 0
        }
    }

    /// True when every value of the interval keeps the bound, false when none does, nil in between.
    public func isMet(by x: Interval) -> Bool? {
        switch comparator {
        case .ge, .gt:
            if let low = x.low, isMet(by: low) == true { return true }
            if let high = x.high, isMet(by: high) == false { return false }
        case .le, .lt:
            if let high = x.high, isMet(by: high) == true { return true }
            if let low = x.low, isMet(by: low) == false { return false }
        case .eq:
            if x.isExact, let low = x.low { return isMet(by: low) }
            if !x.meets(Interval(exactly: value)) { return false }
        }
        return nil
    }
}

extension Limit: CustomStringConvertible {
    /// `≥95`
    public var description: String { comparator.sign + text }
}

extension LexiconReader {
    /// The bound of a map with `comparator` and `value`.
    mutating func limit(_ node: Node) -> Limit? {
        let word = choice(node, "comparator", of: Limit.Comparator.allCases.map(\.rawValue))
        if node["comparator"] == nil { _ = required(node, "comparator") }
        guard let text = required(node, "value") else { return nil }
        let value = number(node, "value")
        guard let word, let comparator = Limit.Comparator(rawValue: word), let value else { return nil }
        return Limit(comparator: comparator, value: value, text: text)
    }
}
