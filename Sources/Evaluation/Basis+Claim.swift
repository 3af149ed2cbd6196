import Exact
import Lexicon
import Records
import Source

extension Basis {
    /// A formula against what a claim's digits admit.
    init(
        _ relation: Relation, _ formula: String?, to claim: Mention, mayRound: Bool = false, doubts: [Doubt] = []
    ) {
        self.init(relation, formula: formula, rounding: mayRound ? .computed : .lastDigit, doubts: doubts)
        admissible = Comparison.admissible(claim, mayRound: mayRound).scaled(by: 1 / claim.scale)
    }

    /// `x1 + x2 + x3`
    static func sum(_ count: Int) -> String { (1...max(1, count)).map { "x\($0)" }.joined(separator: " + ") }

    /// `x1 + x2` in brackets where there are several.
    static func term(_ range: ClosedRange<Int>) -> String {
        let text = range.map { "x\($0)" }.joined(separator: " + ")
        return range.count > 1 ? "(\(text))" : text
    }

    func doubting(_ doubt: Doubt) -> Basis {
        var out = self
        out.doubts.append(doubt)
        return out
    }

    /// The doubt that a digit leaves, where one of the facts is not read with certainty.
    static func doubts(of facts: [Fact]) -> [Doubt] { facts.allSatisfy(\.isCertain) ? [] : [.uncertainDigits] }
}

extension Basis.Requirement {
    init(_ limit: Limit, factor: Rational = 1, condition: String? = nil) {
        self.init(limit.comparator.rawValue, limit.value, factor: factor, condition: condition)
    }
}

extension Finding {
    /// The same finding with one more doubt, and as a question where it accused.
    func asked(_ doubt: Doubt, severity: Severity = .low) -> Finding {
        var out = self
        if grade.accuses {
            out.conclusionChanges = nil
            out.grade = .questionable
            out.severity = severity
            out.message = message.adding(zh: "请核对。", en: " Please check.")
        }
        if out.basis?.doubts.contains(doubt) == false { out.basis?.doubts.append(doubt) }
        return out
    }
}
