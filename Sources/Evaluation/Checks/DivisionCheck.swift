import Exact
import Lexicon
import Records

/// 33所小学中,27所7项全部达标,6所有6项达标: a count that a sentence divides without 其中. What does not add up may
/// overlap, so that only what does is said.
struct DivisionCheck: Check {
    let partitions: PartitionLexicon
    let words: SumWords
    let bound: BoundWords

    private static let most = 6

    func findings(in evidence: Evidence) -> [Finding] {
        let speaksOfLater = NameMemo(evidence.names, make: words.later.occurs)
        return evidence.facts(where: isCount).compactMap {
            divided($0, in: evidence) ?? byTime($0, speaksOfLater, in: evidence)
        } + byStage(evidence) + amongNamed(evidence) + byReach(evidence) + byGrade(evidence) + byKind(evidence)
    }

    func isCount(_ key: FactKey) -> Bool {
        key.kind == .count && key.isActual && key.comparator == .eq && key.hasValue && key.traits.contains(.isExact)
            && !key.isChangeOrGrowth
    }

    /// The figures right behind N所小学中, as far as they come to N.
    private func divided(_ whole: Fact, in evidence: Evidence) -> Finding? {
        let own = evidence.keys[whole.id]
        guard own.sentence >= 0, isAmong(evidence.passage(after: whole.id, atMost: 8)) else { return nil }
        let parts = evidence.facts(
            at: evidence.indices(inSentenceOf: whole.id).filter { i in
                let key = evidence.keys[Int(i)]
                return own.end <= key.start && isCount(key) && key.unit == own.unit
            })
        return prefix(of: parts, adding: whole).map { finding(whole, $0) }
    }

    /// 所小学中, 所学校中优秀: 中 of its own, before the next figure.
    private func isAmong(_ behind: Passage) -> Bool {
        guard behind.holds(Self.among) else { return false }
        let noun = behind.before(first: Self.endsNoun)
        return words.notAmong(Array(noun.slice)).contains(Self.inside)
    }
    private static let among: WordSet = ["中"]
    static let inside = ("中" as Unicode.Scalar).value
    private static func endsNoun(_ c: UInt32) -> Bool {
        Unicode.Scalar(c).map { Character($0).isNumber || ",、;:(".unicodeScalars.contains($0) } ?? false
    }

    func prefix(of parts: [Fact], adding whole: Fact) -> [Fact]? {
        guard parts.count >= 2 else { return nil }
        return (2...min(parts.count, Self.most)).lazy.map { Array(parts.prefix($0)) }.first { $0.sum == whole.value }
    }

    /// 2018年及以前建成的41所, 2018年之后新建的4所: the 45 that the report counts elsewhere.
    private func byTime(_ later: Fact, _ speaksOfLater: NameMemo<Bool>, in evidence: Evidence) -> Finding? {
        let own = evidence.keys[later.id]
        guard speaksOfLater[own.words] || later.qualifier.map(words.later.occurs) == true else { return nil }
        let isLike: (Int32) -> Bool = { i in
            let key = evidence.keys[Int(i)]
            return isCount(key) && key.unit == own.unit
        }
        let beside = evidence.facts(at: evidence.indices(inParagraphOf: later.id).filter(isLike))
        guard let earlier = beside.first(where: { speaksOfEarlier($0) && $0.id < later.id }) else { return nil }
        let whole = evidence.indices(in: later.mention.report).first { i in
            let key = evidence.keys[Int(i)]
            return isLike(i) && key.paragraph != own.paragraph && key.stage == .none
                && evidence.facts[Int(i)].value == [earlier, later].sum
        }
        return whole.map { finding(evidence.facts[Int($0)], [earlier, later]) }
    }

    private func speaksOfEarlier(_ fact: Fact) -> Bool {
        words.earlier.occurs(in: fact.words) || fact.qualifier.map(words.earlier.occurs) == true
    }

    /// 17所小学、5所初中达标,15所小学、9所初中达到85%: together the 32 and the 14 schools that the report counts elsewhere.
    private func byStage(_ evidence: Evidence) -> [Finding] {
        let keys = evidence.keys
        let ofStage = NameMemo(evidence.names) { name in Self.stages.contains { name.contains($0) } }
        let counts = evidence.facts {
            isCount($0) && $0.unit == .school && $0.sentence >= 0 && ($0.stage != .none || ofStage[$0.words])
        }
        let sentences = Dictionary(grouping: counts) { keys[$0.id].sentence }
        let found = byStage(sentences.values.map { $0 }, counts)
        if !found.isEmpty { return found }
        // 小学7项全部达标的21所,…的6所;初中7项全部达标的10所,…的4所
        let paragraphs = Dictionary(grouping: counts.filter { keys[$0.id].paragraph >= 0 }) { keys[$0.id].paragraph }
        return byStage(paragraphs.values.map { $0 }, counts)
    }

    private func byStage(_ places: [[Fact]], _ counts: [Fact]) -> [Finding] {
        // Two stages, and two counts of each.
        places.filter { $0.count >= 4 }.sorted { $0[0].id < $1[0].id }.flatMap { facts -> [Finding] in
            // 42所小学、23所初中。…5所小学、3所初中…;其余37所小学、20所初中
            let thirds = Dictionary(grouping: facts, by: stage).values.filter {
                $0.count == 3 && $0[0].value == Array($0[1...]).sum
            }
            if thirds.count >= 2 {
                return thirds.sorted { $0[0].id < $1[0].id }.map { finding($0[0], Array($0[1...])) }
            }
            let stages = Dictionary(grouping: facts, by: stage).filter { $0.value.count == 2 }
            guard stages.count >= 2 else { return [] }
            let wholes = stages.compactMapValues { parts in
                counts.first {
                    stage(of: $0) == stage(of: parts[0]) && $0.mention.report == parts[0].mention.report
                        && $0.sentence != parts[0].sentence && $0.value == parts.sum
                }
            }
            // One that fits could be chance, all of them are not.
            guard wholes.count == stages.count else { return [] }
            return stages.sorted { $0.value[0].id < $1.value[0].id }.compactMap { stage, parts in
                wholes[stage].map { finding($0, parts) }
            }
        }
    }

    private func stage(of fact: Fact) -> String? {
        fact.stage ?? Self.stages.first { fact.words.contains($0) }
    }
    private static let stages = ["小学", "初中"]

    func finding(_ whole: Fact, _ parts: [Fact]) -> Finding {
        Neighbours(
            rule: "sum.division", kind: "sum", claim: whole, inputs: parts, exact: parts.sum,
            wide: parts.interval,
            expression: Fact.written(parts + [whole]).dropLast().joined(separator: " + "),
            formula: Basis.sum(parts.count), doubt: .partsUnclear
        ).finding
    }
}

extension Fact {
    var isChangeOrGrowth: Bool {
        switch relation {
        case .change, .growth: true
        default: false
        }
    }
}
