import Exact
import Lexicon
import Records
import Source

/// What a report says of its schools against a table of them: means, 差异系数, the 综合 value, how many schools meet each
/// indicator, how many pass, and whether 达标 holds.
///
/// A claim agrees when some reading of the table gives it: any way of dividing combined schools that the lexicon knows, with
/// or without very small schools, with the schools' values rounded first or not.
public struct SchoolDataCheck: Sendable {
    let table: SchoolTable
    let lexicon: SchoolLexicon
    let standard: Standard
    let words: SchoolWords
    /// How the report calls its own place: 县 of 全县, 我县. 全市 in it is another.
    private var ownPlace: Character?

    /// Nil where the lexicons have no standard of the table's name.
    public init?(_ table: SchoolTable, lexicon: SchoolLexicon, standards: [Standard], words: SchoolWords) {
        guard let standard = standards.first(where: { $0.document == lexicon.standard }) else { return nil }
        self.table = table
        self.lexicon = lexicon
        self.standard = standard
        self.words = words
    }

    var figures: SchoolFigures { SchoolFigures(table: table, lexicon: lexicon) }
    var widening: Rational { Rational.powerOfTen(-lexicon.decimals) / 2 }
    /// Stages that the standard has bounds for.
    public var stages: [String] {
        lexicon.stages.map(\.stage).filter { stage in
            lexicon.indicators.contains { !(bound($0, stage: stage) == nil) }
                && table.schools.contains { $0.stages.contains(stage) }
        }
    }

    func bound(_ indicator: SchoolLexicon.Indicator, stage: String) -> Limit? {
        standard.indicator(indicator.id)?.thresholds.first { !$0.isRelaxed && $0.stage == stage }?.limit
    }
    func name(_ indicator: SchoolLexicon.Indicator) -> String {
        standard.indicator(indicator.id)?.name ?? indicator.quantity
    }
    var resources: Standard.Group? {
        standard.groups.first { group in group.indicators.contains { $0.id == lexicon.indicators.first?.id } }
    }
    var balance: Standard.Group? {
        standard.groups.first { group in group.indicators.contains { $0.id == lexicon.indicators.first?.balance } }
    }

    /// The findings, in the order of what they speak of, numbered from `first`.
    public func findings(in evidence: Evidence, numberedFrom first: Int) -> [Finding] {
        var own = self
        own.ownPlace = ownPlace(evidence)
        return own.made(in: evidence, numberedFrom: first)
    }

    /// The last character of the word that most of the figures stand under.
    private func ownPlace(_ evidence: Evidence) -> Character? {
        var counts: [Character: Int] = [:]
        for fact in evidence.facts {
            guard let scope = fact.scope, words.places.isScope(scope), let last = scope.last else { continue }
            counts[last, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private func made(in evidence: Evidence, numberedFrom first: Int) -> [Finding] {
        var out: [Finding] = []
        for stage in stages {
            let doubts = doubts(stage: stage, evidence: evidence)
            out += pupilFindings(stage: stage, evidence: evidence)
            for (i, indicator) in lexicon.indicators.enumerated() {
                guard let columns = SchoolColumns(figures, indicators: [indicator], stage: stage) else { continue }
                out += statisticFindings(columns, indicator, number: i, evidence: evidence, doubts: doubts)
                out += meetingFindings(columns, indicator, evidence: evidence, doubts: doubts)
            }
            if let all = SchoolColumns(figures, indicators: lexicon.indicators, stage: stage) {
                out += compositeFindings(all, evidence: evidence, doubts: doubts)
                out += passingFindings(all, evidence: evidence, doubts: doubts)
            }
        }
        out.sort {
            ($0.report, $0.claim?.span?.chars.lowerBound ?? 0, $0.rule)
                < ($1.report, $1.claim?.span?.chars.lowerBound ?? 0, $1.rule)
        }
        for i in out.indices { out[i].id = first + i }
        return out
    }

    // MARK: - What the report says

    /// Figures of the whole county in one stage.
    func claims(_ evidence: Evidence, indicator id: String, stage: String) -> [Fact] {
        evidence.facts(at: evidence.indices(indicator: id)).filter {
            $0.role == .actual && $0.value != nil && isWhole($0) && $0.stage == stage
                && !speaksOfElsewhere($0, evidence)
        }
    }

    /// 全市 in the sentence of a county's report.
    private func speaksOfElsewhere(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        return WordSet(lexicon.places.filter { $0.last != ownPlace }).occurs(in: sentence.scalars)
    }

    /// Of the whole county, not of one school or one part.
    func isWhole(_ fact: Fact) -> Bool {
        guard fact.qualifier == nil else { return false }
        guard let scope = fact.scope else { return true }
        return words.places.areas.contains(scope) || words.places.isScope(scope) && scope.last == ownPlace
    }

    /// Why no disagreement on a stage can accuse.
    private func doubts(stage: String, evidence: Evidence) -> [Doubt] {
        var doubts: [Doubt] = table.notes.contains(where: \.isLoss) ? [.tableDamaged] : []
        let counts = evidence.facts.filter {
            $0.indicator.id == "edu.schools" && $0.stage == stage && $0.role == .actual && isWhole($0)
                && $0.value != nil
        }.compactMap(\.value)
        let pupils = pupilClaims(stage: stage, evidence: evidence).compactMap(\.value)
        let own = SchoolReading.all(lexicon).compactMap { figures.pupils(stage: stage, reading: $0) }
        let schools = own.map { Rational($0.schools) }
        let totals = own.map { $0.cells.reduce(Rational(0)) { $0 + $1.value } }
        func isElsewhere(_ stated: [Rational], _ own: [Rational]) -> Bool {
            !stated.isEmpty && !stated.contains { figure in own.contains { $0 == figure } }
        }
        if isElsewhere(counts, schools) || isElsewhere(pupils, totals) {
            doubts.append(.otherSchools)
        } else if counts.isEmpty, pupils.isEmpty {
            // Nothing in the report shows that the table is of the same schools and the same day.
            doubts.append(.countedDifferently)
        }
        return doubts
    }

    func pupilClaims(stage: String, evidence: Evidence) -> [Fact] {
        evidence.facts.filter {
            ($0.indicator.id ?? "").hasPrefix("edu.pupils") && $0.indicator.id != "edu.pupils_boarding"
                && $0.indicator.id != "edu.pupils_female" && $0.indicator.id != "edu.pupils_male" && $0.stage == stage
                && $0.role == .actual && isWhole($0) && $0.value != nil && $0.mention.kind == .count
                && $0.block?.no == nil && $0.words.contains(stage)
        }
    }
}
