import Exact
import Lexicon
import Records

/// The figures of one report among which those are sought that a figure per pupil was computed from.
struct PerPupilFigures {
    /// Those that are the county's own, outside tables, in order.
    private let figures: [Figure]
    subscript(index: Int) -> Fact { figures[index].fact }
    func value(_ index: Int) -> Rational { figures[index].fact.mention.value ?? .undefined }
    func interval(_ index: Int) -> Interval { figures[index].fact.mention.interval }
    /// Indices of `figures` by sentence.
    private let bySentence: [Range<Int>: [Int]]
    private let names: [Int: (isNameless: Bool, core: NameMatch.Core)]

    private struct Figure {
        let fact: Fact
        let core: NameMatch.Core
        let isPerPupil: Bool
        /// Counts pupils by its own name.
        let countsPupils: Bool
        /// The fact that it is a part of, where that counts all pupils.
        let partOfPupils: Int?
        /// Counts people who may be all pupils, by its own name or as a part.
        var mayCountPupils: Bool {
            (countsPupils || partOfPupils != nil) && fact.mention.kind == .count
                && (fact.mention.unit == "人" || fact.mention.unit == "名") && fact.qualifier == nil
        }
    }

    init(_ report: [Fact]) {
        let facts = report.filter { $0.role == .actual && $0.value != nil && $0.table == nil }
        let pupils = Set(facts.filter { $0.indicator.id == "edu.pupils" }.map(\.id))
        var names: [Int: (isNameless: Bool, core: NameMatch.Core)] = [:]
        figures = facts.map { fact in
            let name = PerPupilFigures.wrapping(fact.words)
            let core = NameMatch.core(name)
            names[fact.id] = (name.isEmpty, core)
            var whole: Int?
            if case .part(let id) = fact.relation, pupils.contains(id) { whole = id }
            return Figure(
                fact: fact, core: core, isPerPupil: PerPupilFigures.factor(fact) != nil,
                countsPupils: PerPupilFigures.countsPupils(fact), partOfPupils: whole)
        }
        self.names = names
        bySentence = Dictionary(grouping: figures.indices.filter { facts[$0].sentence != nil }) {
            facts[$0].sentence ?? 0..<0
        }
    }

    /// 100 for 每百名学生, 1 for 生均; nil for a figure that is none per pupil.
    static func factor(_ fact: Fact) -> Rational? {
        let words = fact.words.unicodeScalars.map(\.value)
        if perHundred.occurs(in: words) { return 100 }
        if perPupil.occurs(in: words) || perHead.begins(in: words, at: 0, before: words.count),
            !granted.occurs(in: words)
        {
            return 1
        }
        return nil
    }
    private static let perHundred: WordSet = ["每百名学生", "每百生", "百生"]
    private static let perPupil: WordSet = ["生均"]
    private static let perHead: WordSet = ["人均"]
    private static let granted: WordSet = ["公用经费", "拨款"]

    /// Indices of the counts of pupils that a figure per pupil may be taken of.
    func pupils(for claim: Fact) -> [Int] { figures.indices.filter { isPupils($0, for: claim) } }

    private func isPupils(_ i: Int, for claim: Fact) -> Bool {
        guard figures[i].mayCountPupils, figures[i].countsPupils || figures[i].partOfPupils != claim.id,
            figures[i].fact.id != claim.id
        else { return false }
        return figures[i].fact.stage == claim.stage || claim.stage == nil && isSchool(claim, figures[i].fact)
    }

    private static func countsPupils(_ fact: Fact) -> Bool {
        let id = fact.indicator.id ?? ""
        return id.hasPrefix("edu.pupils") && id != "edu.pupils_female" && id != "edu.pupils_male"
            && id != "edu.pupils_boarding" || fact.words.hasSuffix("学生") && fact.words.count <= 6
    }

    /// Indices of the figures of the claim's name or right before it.
    func named(like claim: Fact) -> [Int] {
        let core = core(of: claim)
        return figures.indices.filter { i in
            let isNear = isBeside(i, claim)
            return !figures[i].isPerPupil && figures[i].fact.id != claim.id
                && (isNear || figures[i].fact.stage == claim.stage)
                && fitsUnit(figures[i].fact.mention, claim.mention)
                && (NameMatch.contained(core, in: figures[i].core) >= 85
                    && NameMatch.contained(figures[i].core, in: core) >= 60 || isNear && precedes(i, claim))
                && !isPupils(i, for: claim)
        }
    }

    /// In the claim's sentence, and of no other stage.
    private func isBeside(_ i: Int, _ claim: Fact) -> Bool {
        guard let sentence = figures[i].fact.sentence, sentence == claim.sentence else { return false }
        return figures[i].fact.stage == nil || claim.stage == nil || figures[i].fact.stage == claim.stage
    }

    /// 市级骨干教师1人、县级骨干教师9人 of 每百名学生拥有县级及以上骨干教师1.32人: the counts of the levels, nearest last.
    func levels(of claim: Fact) -> [[Int]] {
        guard claim.words.contains("及以上"), let sentence = claim.sentence else { return [] }
        let before = (bySentence[sentence] ?? []).filter { i in
            figures[i].fact.id != claim.id
                && figures[i].fact.mention.range.upperBound <= claim.mention.range.lowerBound
                && !figures[i].isPerPupil && !isPupils(i, for: claim)
                && fitsUnit(figures[i].fact.mention, claim.mention)
        }
        return before.count < 2 ? [] : (2...before.count).map { Array(before.suffix($0)) }
    }

    /// A count directly before the claim, in its sentence.
    func precedes(_ index: Int, _ claim: Fact) -> Bool {
        let fact = figures[index].fact
        guard let sentence = fact.sentence, sentence == claim.sentence,
            fact.mention.range.upperBound <= claim.mention.range.lowerBound
        else { return false }
        return !(bySentence[sentence] ?? []).contains { i in
            let other = figures[i].fact
            return other.mention.range.lowerBound >= fact.mention.range.upperBound
                && other.mention.range.upperBound <= claim.mention.range.lowerBound && other.id != fact.id
                && other.id != claim.id
        }
    }

    /// The words of a figure without those that only say that it is one per pupil.
    func core(of fact: Fact) -> NameMatch.Core { names[fact.id]?.core ?? [] }
    /// Whether such words are all it has.
    func isNameless(_ fact: Fact) -> Bool { names[fact.id]?.isNameless ?? true }

    private func isSchool(_ claim: Fact, _ fact: Fact) -> Bool { fact.stage == nil || claim.scope == fact.scope }

    private func fitsUnit(_ a: Mention, _ claim: Mention) -> Bool {
        if a.kind == .money || claim.kind == .money { return a.kind == claim.kind }
        if a.kind == .area || claim.kind == .area { return a.kind == claim.kind }
        return a.kind == .count && (PartSumCheck.sameUnit(a.unit, claim.unit) || claim.unit.hasPrefix(a.unit))
    }

    private static let wrapping = WordReplacement(
        ["每百名学生拥有", "每百名学生", "百生", "生均", "小学", "初中", "全县", "全区", "总值", "总面积", "数"].map {
            ($0, $0.hasPrefix("总") ? String($0.dropFirst()) : "")
        })
}
