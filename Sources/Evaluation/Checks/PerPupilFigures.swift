import Exact
import Lexicon
import Records
import Source

/// The figures of one report among which those are sought that a figure per pupil was computed from.
struct PerPupilFigures {
    /// Those that are the county's own, outside tables, in order.
    private let figures: [Figure]
    subscript(index: Int) -> Fact { figures[index].fact }
    func value(_ index: Int) -> Rational { figures[index].fact.mention.value ?? .undefined }
    func interval(_ index: Int) -> Interval { figures[index].fact.mention.interval }
    /// Indices of `figures` by sentence.
    private let bySentence: [Range<Int>: [Int]]
    /// Indices of those that may count pupils, all and by stage.
    private let pupils: [Int]
    private let pupilsByStage: [String?: [Int]]
    /// Indices of those that are none per pupil, by stage and name.
    private let byName: [String?: [NameMatch.Core: [Int]]]
    private let names: [Int: (isNameless: Bool, core: NameMatch.Core)]

    /// A class, as each is held against many claims.
    private final class Figure: Sendable {
        let fact: Fact
        let core: NameMatch.Core
        let isPerPupil: Bool
        /// Counts pupils by its own name.
        let countsPupils: Bool
        /// The fact that it is a part of, where that counts all pupils.
        let partOfPupils: Int?
        /// Counts people who may be all pupils, by its own name or as a part.
        let mayCountPupils: Bool

        init(_ fact: Fact, core: NameMatch.Core, partOfPupils: Int?) {
            self.fact = fact
            self.core = core
            self.partOfPupils = partOfPupils
            isPerPupil = PerPupilFigures.factor(fact) != nil
            countsPupils = PerPupilFigures.countsPupils(fact)
            mayCountPupils =
                (countsPupils || partOfPupils != nil) && fact.mention.kind == .count
                && (fact.mention.unit == "人" || fact.mention.unit == "名") && fact.qualifier == nil
        }
    }

    init(_ report: [Fact]) {
        let facts = report.filter { $0.role == .actual && $0.value != nil && $0.table == nil }
        let pupils = Set(facts.filter { $0.indicator.id == "edu.pupils" }.map(\.id))
        var names: [Int: (isNameless: Bool, core: NameMatch.Core)] = [:]
        let figures = facts.map { fact in
            let name = PerPupilFigures.wrapping(fact.words.scalarValues)
            let core = NameMatch.core(name)
            names[fact.id] = (name.isEmpty, core)
            var whole: Int?
            // 男生391人 are a part that no figure per pupil is taken of.
            if case .part(let id) = fact.relation, pupils.contains(id),
                fact.indicator.id == nil || PerPupilFigures.countsPupils(fact)
            {
                whole = id
            }
            return Figure(fact, core: core, partOfPupils: whole)
        }
        self.figures = figures
        self.names = names
        self.pupils = figures.indices.filter { figures[$0].mayCountPupils }
        pupilsByStage = Dictionary(grouping: self.pupils, by: { figures[$0].fact.stage })
        var byName: [String?: [NameMatch.Core: [Int]]] = [:]
        for (i, figure) in figures.enumerated() where !figure.isPerPupil {
            byName[figure.fact.stage, default: [:]][figure.core, default: []].append(i)
        }
        self.byName = byName
        bySentence = Dictionary(grouping: figures.indices.filter { facts[$0].sentence != nil }) {
            facts[$0].sentence ?? 0..<0
        }
    }

    /// 100 for 每百名学生, 1 for 生均; nil for a figure that is none per pupil.
    static func factor(_ fact: Fact) -> Rational? {
        // All of the words below hold one of these.
        guard fact.words.contains("生") || fact.words.hasPrefix("人均") else { return nil }
        let words = fact.words.scalarValues
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
    func pupils(for claim: Fact) -> [Int] {
        let known = claim.stage == nil ? pupils : pupilsByStage[claim.stage] ?? []
        return known.filter { isPupils($0, for: claim) }
    }

    /// The one count of pupils that a claim can be of: of its own stage, else of all that are given.
    func only(_ pupils: [Int], like claim: Fact) -> Fact? {
        let own = pupils.filter { figures[$0].fact.stage == claim.stage }
        let counts = own.isEmpty ? pupils : own
        return Set(counts.map(value)).count == 1 ? counts.first.map { figures[$0].fact } : nil
    }

    private func isPupils(_ i: Int, for claim: Fact) -> Bool {
        let figure = figures[i]
        guard figure.mayCountPupils, figure.countsPupils || figure.partOfPupils != claim.id, figure.fact.id != claim.id
        else { return false }
        return figure.fact.stage == claim.stage
            || claim.stage == nil && (figure.fact.stage == nil || claim.scope == figure.fact.scope)
    }

    private static func countsPupils(_ fact: Fact) -> Bool {
        let id = fact.indicator.id ?? ""
        return id.hasPrefix("edu.pupils") && id != "edu.pupils_female" && id != "edu.pupils_male"
            && id != "edu.pupils_boarding" || fact.words.hasSuffix("学生") && fact.words.count <= 6
    }

    /// Indices of the figures of the claim's name or right before it.
    func named(like claim: Fact) -> [Int] {
        let core = core(of: claim)
        var found: Set<Int> = []
        for stage in Set([claim.stage, nil]) {
            for (name, indices) in byName[stage] ?? [:] where isAlike(core, name) { found.formUnion(indices) }
        }
        // Those beside it may be of another stage, and of another name.
        for i in claim.sentence.flatMap({ bySentence[$0] }) ?? []
        where !figures[i].isPerPupil && isBeside(i, claim) && (isAlike(core, figures[i].core) || precedes(i, claim)) {
            found.insert(i)
        }
        return found.filter { i in
            figures[i].fact.id != claim.id && fitsUnit(figures[i].fact, claim) && !isPupils(i, for: claim)
        }.sorted()
    }

    private func isAlike(_ claim: NameMatch.Core, _ name: NameMatch.Core) -> Bool {
        NameMatch.contained(claim, in: name) >= 85 && NameMatch.contained(name, in: claim) >= 60
    }

    /// In the claim's sentence, and of no other stage.
    private func isBeside(_ i: Int, _ claim: Fact) -> Bool {
        let figure = figures[i]
        guard let sentence = figure.fact.sentence, sentence == claim.sentence else { return false }
        return figure.fact.stage == nil || claim.stage == nil || figure.fact.stage == claim.stage
    }

    /// 市级骨干教师1人、县级骨干教师9人 of 每百名学生拥有县级及以上骨干教师1.32人: the counts of the levels, nearest last.
    func levels(of claim: Fact) -> [[Int]] {
        guard claim.words.contains("及以上"), let sentence = claim.sentence else { return [] }
        let before = (bySentence[sentence] ?? []).filter { i in
            figures[i].fact.id != claim.id
                && figures[i].fact.mention.range.upperBound <= claim.mention.range.lowerBound
                && !figures[i].isPerPupil && !isPupils(i, for: claim)
                && fitsUnit(figures[i].fact, claim)
        }
        return before.count < 2 ? [] : (2...before.count).map { Array(before.suffix($0)) }
    }

    /// A count directly before the claim, in its sentence.
    func precedes(_ index: Int, _ claim: Fact) -> Bool {
        let figure = figures[index]
        guard let sentence = figure.fact.sentence, sentence == claim.sentence,
            figure.fact.mention.range.upperBound <= claim.mention.range.lowerBound
        else { return false }
        return !(bySentence[sentence] ?? []).contains { i in
            let other = figures[i]
            return other.fact.mention.range.lowerBound >= figure.fact.mention.range.upperBound
                && other.fact.mention.range.upperBound <= claim.mention.range.lowerBound
                && other.fact.id != figure.fact.id && other.fact.id != claim.id
        }
    }

    /// The words of a figure without those that only say that it is one per pupil.
    func core(of fact: Fact) -> NameMatch.Core { names[fact.id]?.core ?? [] }
    /// Whether such words are all it has.
    func isNameless(_ fact: Fact) -> Bool { names[fact.id]?.isNameless ?? true }

    private func fitsUnit(_ fact: Fact, _ claim: Fact) -> Bool {
        let kinds = (fact.mention.kind, claim.mention.kind)
        if kinds.0 == .money || kinds.1 == .money { return kinds.0 == kinds.1 }
        if kinds.0 == .area || kinds.1 == .area { return kinds.0 == kinds.1 }
        let (unit, other) = (fact.mention.unit, claim.mention.unit)
        return kinds.0 == .count && (PartSumCheck.sameUnit(unit, other) || other.hasPrefix(unit))
    }

    /// How far a figure stands from a claim.
    func distance(_ index: Int, _ claim: Fact) -> Int {
        abs(figures[index].fact.mention.range.lowerBound - claim.mention.range.lowerBound)
    }

    private static let wrapping = WordReplacement(
        ["每百名学生拥有", "每百名学生", "百生", "生均", "学校", "全校", "小学", "初中", "全县", "全区", "总值", "总面积", "数"].map {
            ($0, $0.hasPrefix("总") ? String($0.dropFirst()) : "")
        })
}
