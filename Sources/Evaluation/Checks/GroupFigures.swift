import Lexicon
import Records
import Source

/// The figures that a report gives for the indicators of one group.
struct GroupFigures {
    let group: Standard.Group
    let report: Int
    private let evidence: Evidence
    private let words: CheckWords
    /// Figures for each pupil, with the words of their sentence or the headings of their table.
    private let perPupil: [(Fact, [UInt32])]

    init(_ group: Standard.Group, of report: Int, _ evidence: Evidence, words: CheckWords) {
        (self.group, self.report, self.evidence, self.words) = (group, report, evidence, words)
        perPupil = GroupFigures.perPupil(report, evidence, words)
    }

    var isOfCoefficients: Bool { group.indicators.allSatisfy { $0.kind == .cv || $0.kind == .mean } }

    var section: Evidence.Section? {
        evidence.sections.first { $0.report == report && $0.group == group.id }
    }

    /// The first figure of an indicator of the group.
    var first: Fact? { group.indicators.lazy.flatMap(facts).min { $0.id < $1.id } }

    private func facts(of indicator: Standard.Indicator) -> [Fact] {
        evidence.facts(at: evidence.indices(indicator: indicator.id)).filter { fact in
            fact.mention.report == report && fact.role != .standard && fact.role != .target
        }
    }

    // MARK: - Means

    /// The indicators that have figures, and the names of those that have none, or none for a stage that others have.
    var divided: (given: [Standard.Indicator], missing: [String]) {
        let asked = group.indicators.filter { !$0.says.words.isEmpty }
        let given = asked.filter { isGiven($0, stage: nil) }
        let stages = Set(asked.flatMap(\.thresholds).compactMap(\.stage)).sorted()
        let ofStage = stages.map { stage in (stage, given.filter { isGiven($0, stage: stage) }) }
        // What is read of one stage only may be read badly.
        let isDivided = ofStage.allSatisfy { $0.1.count >= 3 }
        let partly =
            isDivided
            ? ofStage.flatMap { stage, own in given.filter { !own.contains($0) }.map { stage + $0.name } } : []
        return (given, asked.filter { !given.contains($0) }.map(\.name) + partly)
    }

    /// By its name, or by a word of it in a sentence or a table of figures for each pupil.
    private func isGiven(_ indicator: Standard.Indicator, stage: String?) -> Bool {
        facts(of: indicator).contains { stage == nil || $0.stage == nil || $0.stage == stage }
            || perPupil.contains { fact, text in
                (stage == nil || fact.stage == nil || fact.stage == stage) && indicator.says.occurs(in: text)
            }
    }

    private static func perPupil(_ report: Int, _ evidence: Evidence, _ words: CheckWords) -> [(Fact, [UInt32])] {
        evidence.facts(in: report).compactMap { fact in
            guard fact.role != .standard, fact.role != .target else { return nil }
            if let table = fact.table {
                return (fact, (fact.words + table.labels).scalarValues)
            }
            guard let sentence = evidence.sentenceRange(of: fact.id),
                words.perHead.eachWords.occurs(in: evidence.scalars, sentence)
                    || words.perHead.perHundred.occurs(in: evidence.scalars, sentence)
            else { return nil }
            return (fact, Array(evidence.scalars[sentence]))
        }
    }

    // MARK: - Coefficients

    /// Whether one is given, by its name or as a bound of all.
    var hasCoefficient: Bool {
        evidence.facts(in: report).contains { fact in
            fact.role != .standard && fact.role != .target
                && (group.indicators.contains { $0.id == fact.indicator.id }
                    || words.limits.coefficients.contains { fact.words.contains($0) || isOfTable(fact, $0) })
        }
    }

    private func isOfTable(_ fact: Fact, _ word: String) -> Bool {
        fact.table.map { $0.labels.contains(word) } ?? false
    }

    /// The clause that names them and says behind it that they keep their limits.
    func calledMet(_ follows: FollowsLexicon) -> FigureStatements.Place? {
        FigureStatements(report, evidence, follows).called(WordSet(words.limits.coefficients))
    }
}
