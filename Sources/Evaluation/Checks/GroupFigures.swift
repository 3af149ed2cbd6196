import Lexicon
import Records
import Source

/// What a report says of figures for each pupil, whatever group they are of: found once for all groups.
final class PerPupilStatements {
    let report: Int
    private let evidence: Evidence
    private let words: PerHeadWords

    /// A stage that is spoken of, and where; or the words of a table's headings.
    private struct Statement {
        let stage: NameID
        let range: Range<Int>
        let labels: [UInt32]?
    }
    private lazy var statements: [Statement] = found()

    init(_ report: Int, _ evidence: Evidence, _ words: PerHeadWords) {
        (self.report, self.evidence, self.words) = (report, evidence, words)
    }

    /// Whether one of them, of a stage or of none, says one of the words.
    func hold(_ says: WordSet, stage: NameID?) -> Bool {
        statements.contains { one in
            (stage == nil || one.stage == .none || one.stage == stage)
                && (one.labels.map { says.occurs(in: $0) } ?? says.occurs(in: evidence.scalars, one.range))
        }
    }

    private func found() -> [Statement] {
        var told: [Int32: Bool] = [:]
        var out: [Statement] = []
        for index in evidence.indices(in: report) {
            let key = evidence.keys[Int(index)]
            guard key.role != .standard, key.role != .target else { continue }
            let fact = evidence.facts[Int(index)]
            if let table = fact.table {
                out.append(Statement(stage: key.stage, range: 0..<0, labels: (fact.words + table.labels).scalarValues))
                continue
            }
            guard let sentence = evidence.sentenceRange(of: Int(index)) else { continue }
            let isTold = told[key.sentence] ?? tells(sentence)
            told[key.sentence] = isTold
            // A sentence says the same for all its figures of one stage.
            if isTold, out.last.map({ $0.range != sentence || $0.stage != key.stage }) ?? true {
                out.append(Statement(stage: key.stage, range: sentence, labels: nil))
            }
        }
        return out
    }

    private func tells(_ sentence: Range<Int>) -> Bool {
        words.eachWords.occurs(in: evidence.scalars, sentence)
            || words.perHundred.occurs(in: evidence.scalars, sentence)
    }
}

/// The figures that a report gives for the indicators of one group.
struct GroupFigures {
    let group: Standard.Group
    let report: Int
    private let evidence: Evidence
    private let words: CheckWords
    /// Figures for each pupil, with the words of their sentence or the headings of their table.
    private let perPupil: PerPupilStatements

    init(_ group: Standard.Group, _ perPupil: PerPupilStatements, _ evidence: Evidence, words: CheckWords) {
        (self.group, self.perPupil, self.evidence, self.words) = (group, perPupil, evidence, words)
        report = perPupil.report
    }

    var isOfCoefficients: Bool { group.indicators.allSatisfy { $0.kind == .cv || $0.kind == .mean } }

    var section: Evidence.Section? {
        evidence.sections.first { $0.report == report && $0.group == group.id }
    }

    /// The first figure of an indicator of the group.
    var first: Fact? { group.indicators.lazy.flatMap(keys).min { $0.0 < $1.0 }.map { evidence.facts[$0.0] } }

    private func keys(of indicator: Standard.Indicator) -> [(Int, FactKey)] {
        evidence.indices(indicator: indicator.id).map { (Int($0), evidence.keys[Int($0)]) }.filter { isOwn($0.1) }
    }

    private func isOwn(_ key: FactKey) -> Bool {
        key.report == report && key.role != .standard && key.role != .target
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
        // A stage that no figure of the document has is that of none.
        let id = stage.map { evidence.names.known($0) ?? NameID.unknown }
        return keys(of: indicator).contains { id == nil || $0.1.stage == .none || $0.1.stage == id }
            || perPupil.hold(indicator.says, stage: id)
    }

    // MARK: - Coefficients

    /// Whether one is given, by its name or as a bound of all.
    var hasCoefficient: Bool {
        if group.indicators.contains(where: { !keys(of: $0).isEmpty }) { return true }
        let coefficients = words.limits.eachCoefficient
        let isNamed = NameMemo(evidence.names) { coefficients.occurs(in: $0.scalarValues) }
        return evidence.indices(in: report).contains { index in
            let key = evidence.keys[Int(index)]
            return isOwn(key)
                && (isNamed[key.words]
                    || key.isInTable
                        && evidence.facts[Int(index)].table.map { coefficients.occurs(in: $0.labels) } ?? false)
        }
    }

    /// The clause that names them and says behind it that they keep their limits.
    func calledMet(_ follows: FollowsLexicon) -> FigureStatements.Place? {
        FigureStatements(report, evidence, follows).called(words.limits.eachCoefficient)
    }
}
