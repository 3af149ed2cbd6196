import Exact
import Records
import Source

/// One expectation of a document that what was found does not meet.
struct Shortfall: Hashable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        /// No fact of that value at that place.
        case missedFact = "missed-fact"
        /// A requirement read as the document's own figure, or the other way round.
        case role
        /// A fact in a place that must give none.
        case negative
        /// A fact that a complete document does not hold.
        case spuriousFact = "spurious-fact"
        case missedConclusion = "missed-conclusion"
        /// The conclusion is bound to another indicator.
        case conclusionNumber = "conclusion-number"
        /// Its score, or the full score, is missing or another.
        case score
        case spuriousConclusion = "spurious-conclusion"
        /// No finding uses the figures of the check.
        case notPerformed = "not-performed"
        /// What is right was not graded as passing.
        case notPassed = "not-passed"
        /// What is wrong, missing or odd was not raised.
        case notRaised = "not-raised"
        /// Something right was asked about, short of an accusation: noise for whoever reads the findings.
        case doubted
        /// What changes the decision was raised, but not as such.
        case notAccused = "not-accused"
    }
    var kind: Kind
    /// The place, on one line and without the sign that separates the fields of known-failures.txt.
    var place: String

    init(_ kind: Kind, _ place: String) {
        self.kind = kind
        self.place = Shortfall.line(place)
    }

    static func line(_ text: String) -> String {
        String(text.map { $0.isNewline ? "⏎" : $0 == "|" ? "¦" : $0 }).trimming(" ")
    }
}

extension String {
    func trimming(_ character: Character) -> String {
        var slice = self[...]
        while slice.first == character { slice.removeFirst() }
        while slice.last == character { slice.removeLast() }
        return String(slice)
    }
}

extension CorpusDocument {
    /// Everything that was expected and is not there, and what is there and must not be.
    var shortfalls: [Shortfall] { factShortfalls + conclusionShortfalls + checkShortfalls + doubts }

    /// Findings in a correct report that ask about what is right.
    private var doubts: [Shortfall] {
        guard expected.isCorrect else { return [] }
        let asked = expected.checks.filter { $0.verdict != "consistent" }.flatMap { findings(for: $0) }
        return examined.findings.filter { $0.grade.raises && !asked.contains($0) }.map {
            Shortfall(.doubted, "\($0.rule) \($0.grade.rawValue): \($0.message.zh)")
        }
    }

    private var factShortfalls: [Shortfall] {
        var out: [Shortfall] = []
        var used: Set<Int> = []
        for expectation in expected.facts {
            let place = "\(expectation.quote.text) = \(expectation.value) \(expectation.indicator)"
            let value = Rational(expectation.value)
            let hits = examined.facts.filter {
                $0.mention.span.chars.overlaps(expectation.quote.range) && $0.mention.value == value && value != nil
            }
            guard !hits.isEmpty else {
                out.append(Shortfall(.missedFact, place))
                continue
            }
            // A second fact of the same number in the same words (小学、初中均为…) takes the next hit.
            let right = hits.filter { ($0.role == .standard) == expectation.isStandard }
            if right.isEmpty { out.append(Shortfall(.role, place)) }
            used.formUnion([(right.first { !used.contains($0.id) } ?? right.first ?? hits[0]).id])
        }
        for fact in examined.facts where !used.contains(fact.id) && fact.role != .standard {
            if let trap = expected.negatives.first(where: { $0.quote.range.overlaps(fact.mention.span.chars) }) {
                if !trap.mayBeConjectured || fact.mention.status == .certain {
                    out.append(Shortfall(.negative, "\(trap.quote.text) = \(fact.mention.valueText)"))
                }
                continue
            }
            // Another reading of a number that is expected, or a figure said again, is no error.
            let isRepeated = expected.facts.contains { expectation in
                Rational(expectation.value) == fact.mention.value && fact.mention.value != nil
                    && (Shortfall.sameName(expectation.indicator, fact.indicator.name)
                        || expectation.quote.range.overlaps(fact.mention.span.chars))
            }
            if expected.isComplete, !isRepeated {
                out.append(
                    Shortfall(.spuriousFact, "\(fact.mention.quote) = \(fact.mention.valueText) \(fact.indicator.name)")
                )
            }
        }
        return out
    }

    private var conclusionShortfalls: [Shortfall] {
        var out: [Shortfall] = []
        let stated = examined.conclusions.filter { $0.verdict != "missing" }
        var used: Set<Int> = []
        for expectation in expected.conclusions {
            let place = "\(expectation.quote.text) = \(expectation.verdict) \(expectation.number)"
            let near = (expectation.quote.range.lowerBound - 12)..<(expectation.quote.range.upperBound + 12)
            let hits = stated.filter {
                !used.contains($0.id) && $0.span.chars.overlaps(near) && $0.verdict == expectation.verdict
            }
            let number = Int(expectation.number).map(String.init)
            guard let hit = hits.first(where: { number != nil && $0.indicator.no == number }) ?? hits.first else {
                out.append(Shortfall(.missedConclusion, place))
                continue
            }
            used.insert(hit.id)
            if let score = expectation.score,
                hit.score != Rational(score) || hit.fullScore != expectation.fullScore.flatMap({ Rational($0) })
            {
                out.append(Shortfall(.score, place + " \(score)/\(expectation.fullScore ?? "–")"))
            }
            if let number, hit.indicator.no != number {
                out.append(Shortfall(.conclusionNumber, place + " ≠ " + (hit.indicator.no ?? "–")))
            }
        }
        if expected.isComplete {
            for conclusion in stated where !used.contains(conclusion.id) {
                out.append(Shortfall(.spuriousConclusion, "\(conclusion.quote) = \(conclusion.verdict)"))
            }
        }
        return out
    }

    private var checkShortfalls: [Shortfall] {
        expected.checks.compactMap { check in
            let place = "\(check.kind): " + check.quotes.map(\.text).joined(separator: " + ")
            let near = findings(for: check)
            switch check.verdict {
            case "cannot-verify": return nil
            case "consistent":
                if near.isEmpty { return check.isArithmetic ? Shortfall(.notPerformed, place) : nil }
                // Accused is what the finding claims; another check may well use these figures against someone else.
                let isAccused = near.contains { finding in
                    finding.grade.accuses
                        && check.quotes.contains { q in finding.claim?.span.map { q.range.overlaps($0.chars) } ?? false
                        }
                }
                return near.contains { $0.grade.passes } && !isAccused ? nil : Shortfall(.notPassed, place)
            case "inconsistent":
                if !near.contains(where: { $0.grade.raises }) { return Shortfall(.notRaised, place) }
                if check.grade == "decision-inconsistency", !near.contains(where: { $0.grade.accuses }) {
                    return Shortfall(.notAccused, place)
                }
                return nil
            default:
                return near.contains { $0.grade.raises && !$0.grade.accuses } ? nil : Shortfall(.notRaised, place)
            }
        }
    }

    /// The findings that stand where the check does and use its numbers.
    func findings(for check: Expected.Check) -> [Finding] {
        let need = check.kind == "threshold" ? 1 : min(2, check.numbers.count)
        return examined.findings.filter { finding in
            // Its claim stands in the check's quotes, or two of its figures do: that both use one total is not enough.
            let quoted = finding.terms.filter { $0.isQuoted(in: check) }
            guard finding.claim?.isQuoted(in: check) ?? false || quoted.count >= min(2, check.quotes.count),
                !quoted.isEmpty
            else { return false }
            guard check.isArithmetic, !check.numbers.isEmpty else { return true }
            let used = finding.terms.reduce(into: Set<Rational>()) { $0.formUnion($1.readings(in: finding.claim)) }
            return used.intersection(check.numbers).count >= need
        }
    }
}

extension Expected.Check {
    var isArithmetic: Bool {
        ["relation", "ratio", "sum", "formula", "difference", "growth", "cv-aggregate", "threshold"].contains(kind)
    }
}

extension Finding.Term {
    /// The number as printed, and in the unit of another: 9860万元 beside 1.8246亿元 is 0.9860.
    func readings(in other: Finding.Term?) -> Set<Rational> {
        guard let printed = Rational(value.trimming("%"))?.magnitude else { return [] }
        return [printed, printed * scale / (other?.scale ?? scale)]
    }

    func isQuoted(in check: Expected.Check) -> Bool {
        check.quotes.contains { quote in span.map { quote.range.overlaps($0.chars) } ?? false }
    }
}

extension Finding {
    /// The claim and its inputs.
    var terms: [Term] { [claim].compactMap { $0 } + inputs }
}

extension Grade {
    /// Worth a look, whether it accuses or not.
    var raises: Bool { !passes && self != .unverifiable }
}

extension Shortfall {
    /// Lenient, since the records name an indicator by its words: three quarters of the shorter name's characters.
    static func sameName(_ a: String, _ b: String) -> Bool {
        let filler: Set<Character> = ["(", ")", "（", "）", "、", ",", "，", "的", "之"]
        func core(_ name: String) -> Set<Character> { Set(name).subtracting(filler) }
        let (x, y) = (core(a), core(b))
        guard !x.isEmpty, !y.isEmpty else { return false }
        return 4 * x.intersection(y).count >= 3 * min(x.count, y.count)
    }
}
