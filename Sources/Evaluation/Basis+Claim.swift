import Exact
import Lexicon
import Records
import Source

extension Basis.Stated {
    /// 优, 持续下降: the same words, as the statement that what they ask for is kept.
    var asKept: Basis.Stated {
        var out = self
        out.verdict = "达标"
        return out
    }
}

extension Basis {
    /// A formula against what a claim's digits admit.
    init(
        _ relation: Relation, _ formula: String?, to claim: Mention, mayRound: Bool = false, doubts: [Doubt] = []
    ) {
        self.init(relation, formula: formula, rounding: mayRound ? .computed : .lastDigit, doubts: doubts)
        admissible = Comparison.admissible(claim, mayRound: mayRound).scaled(by: 1 / claim.scale)
    }

    /// Which inputs, from 0, the formula names; nil without a formula.
    var namedInputs: [Int]? {
        formula.map { formula in
            formula.split { !$0.isNumber && $0 != "x" }.compactMap { $0.first == "x" ? Int($0.dropFirst()) : nil }
                .map { $0 - 1 }
        }
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
