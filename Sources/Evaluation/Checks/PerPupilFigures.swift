import Exact
import Lexicon
import Records
import Source

/// The figures of one report among which those are sought that a figure per pupil was computed from: the county's own,
/// outside tables, in order. Indices are the facts'.
final class PerPupilFigures {
    private let evidence: Evidence
    private let names: PerPupilNames
    private let figures: [Int]
    /// Those that may count pupils, all and by stage.
    private let pupils: [Int]
    private let pupilsByStage: [NameID: [Int]]
    /// Of those that have no stage, the ones that must be of one.
    private let assumed: [Int: NameID]
    /// Those that are none per pupil, by stage and name.
    private var byName: [Pair: [Int]] = [:]
    private var namesOfStage: [NameID: [NameID]] = [:]
    /// The figures of one stage whose names are like one of a claim.
    private var alike: [Pair: [Int]] = [:]

    private struct Pair: Hashable {
        let stage: NameID
        let words: NameID
    }

    init(_ evidence: Evidence, report: Int, names: PerPupilNames, joins: WordSet) {
        self.evidence = evidence
        self.names = names
        let keys = evidence.keys
        figures = evidence.indices(in: report).lazy.map { Int($0) }.filter {
            keys[$0].isActual && keys[$0].hasValue && !keys[$0].isInTable
        }
        assumed = PerPupilPairs(evidence: evidence, names: names, joins: joins).stages(of: figures)
        let pupilsID = evidence.names.known("edu.pupils")
        /// Whether a fact counts all pupils.
        func isCount(_ fact: Int) -> Bool {
            let key = keys[fact]
            return key.indicator == pupilsID && key.report == report && key.isActual && key.hasValue && !key.isInTable
        }
        pupils = figures.filter { i in
            let key = keys[i]
            guard key.kind == .count, key.unit == .person || key.unit == .persons,
                !key.traits.contains(.hasQualifier)
            else { return false }
            if names.countsPupils(key) { return true }
            // 男生391人 are a part that no figure per pupil is taken of.
            return key.indicator == .none && PerPupilFigures.whole(of: evidence.facts[i]).map(isCount) == true
        }
        pupilsByStage = Dictionary(grouping: pupils) { keys[$0].stage }
        for i in figures where !names.isPerPupil(keys[i]) {
            let pair = Pair(stage: keys[i].stage, words: keys[i].words)
            if byName[pair] == nil { namesOfStage[pair.stage, default: []].append(pair.words) }
            byName[pair, default: []].append(i)
        }
    }

    private static func whole(of fact: Fact) -> Int? {
        guard case .part(let whole) = fact.relation else { return nil }
        return whole
    }

    func stage(of claim: Int) -> NameID { assumed[claim] ?? evidence.keys[claim].stage }

    /// Nil for a figure that is none per pupil.
    func quotient(_ claim: Int) -> PerPupilQuotient? {
        names.factor(of: evidence.keys[claim]).map {
            PerPupilQuotient(
                claim: evidence.facts[claim], stage: stage(of: claim), factor: $0, pupils: pupils(for: claim),
                evidence: evidence, names: names)
        }
    }

    /// Of two stages in one sentence, the amount that is the claim's own: 小学676间,初中303间,…2.97间和2.84间.
    func isOfStage(_ i: Int, _ claim: Int) -> Bool {
        let (key, own) = (evidence.keys[i], evidence.keys[claim])
        return key.stage != .none && key.stage == stage(of: claim) && key.isAmount
            && key.sentence >= 0 && key.sentence == own.sentence && key.ends(before: own)
    }

    /// The counts of pupils that a figure per pupil may be taken of.
    func pupils(for claim: Int) -> [Int] {
        let stage = stage(of: claim)
        let known = stage == .none ? pupils : pupilsByStage[stage] ?? []
        return known.filter { isOfPupils($0, for: claim) }
    }

    /// Whether one of those that may count pupils does so for a claim.
    private func isOfPupils(_ i: Int, for claim: Int) -> Bool {
        let (key, own) = (evidence.keys[i], evidence.keys[claim])
        guard i != claim, names.countsPupils(key) || PerPupilFigures.whole(of: evidence.facts[i]) != claim else {
            return false
        }
        let stage = stage(of: claim)
        return key.stage == stage || stage == .none && (key.stage == .none || own.scope == key.scope)
    }

    private func isPupils(_ i: Int, for claim: Int) -> Bool { isOfPupils(i, for: claim) && pupils.contains(i) }

    /// The figures of the claim's name or right before it.
    func named(like claim: Int) -> [Int] {
        let (own, stage) = (evidence.keys[claim], stage(of: claim))
        var found = named(alike: own, of: .none)
        if stage != .none { found += named(alike: own, of: stage) }
        // Those beside it may be of another stage, and of another name.
        let core = names[own.words].core
        for i in beside(claim)
        where isAlike(core, names[evidence.keys[i].words].core) || precedes(i, claim) || isInBracket(i, behind: claim) {
            found.append(i)
        }
        let fit = found.filter { $0 != claim && fitsUnit($0, claim) && !isPupils($0, for: claim) }.sorted()
        return zip(fit, [-1] + fit).compactMap { $0 == $1 ? nil : $0 }
    }

    private func named(alike claim: FactKey, of stage: NameID) -> [Int] {
        let pair = Pair(stage: stage, words: claim.words)
        if let known = alike[pair] { return known }
        let core = names[claim.words].core
        let names = (namesOfStage[stage] ?? []).filter { isAlike(core, self.names[$0].core) }
        let found = names.flatMap { byName[Pair(stage: stage, words: $0)] ?? [] }
        alike[pair] = found
        return found
    }

    private func isAlike(_ claim: NameMatch.Core, _ name: NameMatch.Core) -> Bool {
        NameMatch.contained(claim, in: name) >= 85 && NameMatch.contained(name, in: claim) >= 60
    }

    /// Those of the claim's sentence that are of no other stage and none per pupil.
    private func beside(_ claim: Int) -> [Int] {
        let stage = stage(of: claim)
        return inSentence(of: claim).filter { i in
            let key = evidence.keys[i]
            return !names.isPerPupil(key) && (key.stage == .none || stage == .none || key.stage == stage)
        }
    }

    private func inSentence(of claim: Int) -> [Int] {
        evidence.indices(inSentenceOf: claim).lazy.map { Int($0) }.filter { isStated(evidence.keys[$0]) }
    }

    private func isStated(_ key: FactKey) -> Bool { key.isActual && key.hasValue && !key.isInTable }

    /// 市级骨干教师1人、县级骨干教师9人 of 每百名学生拥有县级及以上骨干教师1.32人: the counts of the levels, nearest last.
    func levels(of claim: Int) -> [[Int]] {
        let own = evidence.keys[claim]
        guard names[own.words].isOfLevels, own.sentence >= 0 else { return [] }
        let before = inSentence(of: claim).filter { i in
            let key = evidence.keys[i]
            return i != claim && key.ends(before: own) && !names.isPerPupil(key)
                && !isPupils(i, for: claim) && fitsUnit(i, claim)
        }
        return before.count < 2 ? [] : (2...before.count).map { Array(before.suffix($0)) }
    }

    /// The counts before a claim in its sentence that it might be of, nearest first.
    func before(_ claim: Int) -> [Int] {
        inSentence(of: claim).reversed().filter { i in
            let key = evidence.keys[i]
            return key.ends(before: evidence.keys[claim]) && !names.isPerPupil(key) && !isPupils(i, for: claim)
                && fitsUnit(i, claim)
        }
    }

    /// A count directly before the claim, in its sentence, but for the pupils.
    func precedes(_ i: Int, _ claim: Int) -> Bool {
        let (key, own) = (evidence.keys[i], evidence.keys[claim])
        guard key.sentence >= 0, key.sentence == own.sentence, key.ends(before: own) else { return false }
        return !evidence.indices(inSentenceOf: claim).contains { index in
            let other = evidence.keys[Int(index)]
            return Int(index) != i && Int(index) != claim && isStated(other) && key.ends(before: other)
                && other.ends(before: own) && !names.isRoll(other)
        }
    }

    /// 生均图书35.2册(总册数117.6万册,学生33418人): what its bracket begins with.
    func isInBracket(_ i: Int, behind claim: Int) -> Bool {
        i == claim + 1 && evidence.keys[i].sentence == evidence.keys[claim].sentence
            && evidence.passage(between: claim, and: i).slice.first == Self.bracket
    }
    private static let bracket: UInt32 = 0x28

    /// The words of a figure without those that only say that it is one per pupil.
    func core(of fact: Int) -> NameMatch.Core { names[evidence.keys[fact].words].core }
    /// Whether such words are all it has.
    func isNameless(_ fact: Int) -> Bool { names[evidence.keys[fact].words].isNameless }

    func fitsUnit(_ i: Int, _ claim: Int) -> Bool {
        let (key, own) = (evidence.keys[i], evidence.keys[claim])
        // 1198名 of 5.95人/百生
        if names.isPerPupilByUnit(own), let base = evidence.names[own.unit].split(separator: "/").first {
            return PartSumCheck.sameUnit(String(base), evidence.names[key.unit])
        }
        if key.kind == .money || own.kind == .money { return key.kind == own.kind }
        if key.kind == .area || own.kind == .area { return key.kind == own.kind }
        return key.kind == .count
            && (key.measure == own.measure || evidence.names[own.unit].hasPrefix(evidence.names[key.unit]))
    }

    /// How far a figure stands from a claim.
    func distance(_ i: Int, _ claim: Int) -> Int32 { abs(evidence.keys[i].start - evidence.keys[claim].start) }
}
