import Exact
import Lexicon
import Records
import Source

/// Finds the figure that an input of a rule means.
struct RuleBinder {
    enum Result {
        case found(Fact)
        /// The last of several that stand as near, with all of them.
        case nearest(Fact, of: [Fact])
        case ambiguous, none
    }
    let evidence: Evidence
    private let namedByRate: NameID?
    private let kindergarten: NameID?
    private let special: NameID?
    /// Where a claim stands to its inputs, the nearest first.
    private enum Distance: CaseIterable { case sentence, paragraph, block }

    init(_ evidence: Evidence) {
        self.evidence = evidence
        namedByRate = evidence.names.known(Fact.namedByRate)
        kindergarten = evidence.names.known("幼儿园")
        special = evidence.names.known("特殊教育")
    }

    /// Indices of the facts that an input, or a claim, of an indicator can mean.
    func figures(of indicator: String) -> ArraySlice<Int32> {
        let all = evidence.indices(indicator: indicator)
        func isStated(_ i: Int32) -> Bool { evidence.keys[Int(i)].isActual && evidence.keys[Int(i)].hasValue }
        return all.allSatisfy(isStated) ? all : all.filter(isStated)[...]
    }

    /// - Parameters:
    ///   - candidates: the figures of each indicator that the input can mean, the first that is bound gives the value.
    ///   - excluded: what is bound to other inputs.
    ///   - rule: what is computed.
    func bind(
        _ candidates: [ArraySlice<Int32>], for claim: Int, excluding excluded: [[Fact]], of rule: RuleDefinition
    ) -> Result {
        let key = evidence.keys[claim]
        let earlier = endOfEarlier(than: claim)
        let taken = excluded.joined().map(\.id)
        let named = candidates.map { indices -> [Int] in
            indices.lazy.map { Int($0) }.filter { i in
                let other = evidence.keys[i]
                guard other.report == key.report, i != claim, fits(i, claim, of: rule),
                    !taken.contains(i)
                else { return false }
                return earlier < 0 || other.paragraph != key.paragraph || other.end > earlier
            }
        }.filter { !$0.isEmpty }
        // What stands near under a later name comes before what stands far off under the first.
        if key.isInTable, let found = named.lazy.compactMap({ inTable($0, of: claim) }).first { return found }
        for distance in Distance.allCases {
            let near = named.map { $0.filter { isWithin(distance, $0, claim) } }.filter { !$0.isEmpty }
            // 在校生61348人,小学40126人: of 小学 it is the latter.
            let own = near.map { $0.filter { evidence.keys[$0].stage == key.stage } }.first { !$0.isEmpty }
            if let found = own ?? near.first { return chosen(found.map { evidence.facts[$0] }, for: key) }
        }
        guard let all = named.first else { return .none }
        // Further off the figure of the claim's own stage counts, whatever it goes by.
        if key.stage != .none {
            for same in named.map({ $0.filter { evidence.keys[$0].stage == key.stage } }) {
                if let own = onlyOne(same) { return .found(own) }
            }
            // All pupils of a report are not those of its special schools.
            if key.stage == special { return .none }
        }
        if let first = onlyOne(all) { return .found(first) }
        if let first = onlyOne(all.filter({ evidence.keys[$0].stage == key.stage })) { return .found(first) }
        return .ambiguous
    }

    /// All the figures that can be meant, each value once.
    func all(_ candidates: [ArraySlice<Int32>], for claim: Int, of rule: RuleDefinition) -> [Int] {
        let key = evidence.keys[claim]
        var seen = Set<Rational>()
        return candidates.joined().map { Int($0) }.filter { i in
            evidence.keys[i].report == key.report && i != claim && !evidence.keys[i].isInTable
                && fits(i, claim, of: rule)
                && evidence.facts[i].value.map { seen.insert($0).inserted } == true
        }
    }

    /// Two years in one paragraph: what stands before the last claim of this kind belongs to that one. Where that one
    /// ends; -1 for none.
    private func endOfEarlier(than claim: Int) -> Int32 {
        let key = evidence.keys[claim]
        guard key.paragraph >= 0, key.indicator != .none else { return -1 }
        var last: Int32 = -1
        for i in evidence.indices(inParagraphOf: claim) {
            let other = evidence.keys[Int(i)]
            if other.indicator == key.indicator, other.isActual, other.hasValue, other.ends(before: key),
                other.stage == key.stage || other.stage == .none || key.stage == .none
            {
                last = max(last, other.end)
            }
        }
        return last
    }

    private func inTable(_ all: [Int], of claim: Int) -> Result? {
        guard evidence.keys[claim].isInTable, let table = evidence.facts[claim].table else { return nil }
        let same = all.map { evidence.facts[$0] }.filter {
            $0.table != nil && $0.table?.title == table.title && $0.stage == evidence.facts[claim].stage
        }
        if same.count == 1 { return .found(same[0]) }
        let row = same.filter { $0.table?.row == table.row }
        if row.count == 1 { return .found(row[0]) }
        // Tables of one form follow one another: the row of the claim stands on its line.
        let line = row.filter { $0.mention.span.line == evidence.facts[claim].mention.span.line }
        if line.count == 1 { return .found(line[0]) }
        // 县域之下的行 repeat a column: the row of the claim decides.
        return same.isEmpty ? nil : .ambiguous
    }

    /// In the claim's sentence, its paragraph, or the block of its indicator.
    private func isWithin(_ distance: Distance, _ i: Int, _ claim: Int) -> Bool {
        let (key, own) = (evidence.keys[i], evidence.keys[claim])
        return switch distance {
        case .sentence: key.sentence >= 0 && key.sentence == own.sentence
        case .paragraph: key.paragraph >= 0 && key.paragraph == own.paragraph
        case .block: isInOneBlock(key, own)
        }
    }

    /// In the block of one numbered indicator.
    private func isInOneBlock(_ a: FactKey, _ b: FactKey) -> Bool {
        a.block >= 0 && a.block == b.block && evidence.index.blocks[Int(a.block)].no != nil
    }

    private func chosen(_ near: [Fact], for claim: FactKey) -> Result {
        if Set(near.compactMap(\.mention.value)).count == 1 { return .found(near[0]) }
        // Two years, two counts: the last before the claim belongs to it.
        let before = near.filter { evidence.keys[$0.id].ends(before: claim) }
        guard let last = before.max(by: { $0.mention.range.lowerBound < $1.mention.range.lowerBound }) else {
            return .ambiguous
        }
        let like = near.filter { $0.period == last.period && $0.scope == last.scope && $0.stage == last.stage }
        return Set(like.compactMap(\.mention.value)).count == 1
            ? .found(last)
            : .nearest(last, of: like.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound })
    }

    /// The first of figures that are all of one value.
    private func onlyOne(_ indices: [Int]) -> Fact? {
        guard let first = indices.first.map({ evidence.facts[$0] }),
            indices.allSatisfy({ evidence.facts[$0].value == first.value })
        else { return nil }
        return first
    }

    private func fits(_ i: Int, _ claim: Int, of rule: RuleDefinition) -> Bool {
        let (key, own) = (evidence.keys[i], evidence.keys[claim])
        let isInSentence = key.sentence == own.sentence
        if own.stage == .none {
            // What the rate itself has named is of its stage, and what 初中三年巩固率 is computed from is of 初中.
            if key.stage != .none, key.stage != kindergarten, !isInSentence, key.rule != namedByRate,
                !isInOneBlock(key, own), !rule.title.contains(evidence.names[key.stage])
            {
                return false
            }
        } else if key.stage != .none, key.stage != own.stage {
            return false
        }
        if key.scope != .none, own.scope != .none, key.scope != own.scope { return false }
        guard !isInSentence, own.traits.contains(.hasQualifier) || own.traits.contains(.hasPeriod) else { return true }
        let (fact, other) = (evidence.facts[i], evidence.facts[claim])
        let mayDiffer = rule.spansYears && key.paragraph >= 0 && key.paragraph == own.paragraph
        if !mayDiffer, let a = fact.period, let b = other.period, a.prefix(4) != b.prefix(4) { return false }
        // 农村18.4:1 is not the quotient of all pupils and all teachers.
        return other.qualifier == nil || other.qualifier == fact.qualifier
    }
}
