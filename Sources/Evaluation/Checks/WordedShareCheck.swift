import Exact
import Lexicon
import Records
import Source

/// 86所学校中有62所建成…,占三分之二以上; 由98.6亿元增加到201.3亿元,翻了一番: how many times another a figure is at least, in words.
struct WordedShareCheck: Check {
    let words: ProductWords

    /// Behind a figure, for words that tell of it.
    private static let reach = 22
    private static let stops = "。;".scalarValues

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isAmount && $0.isActual && $0.hasValue && $0.sentence >= 0 && $0.comparator == .eq && !$0.isInTable
                && !$0.isChangeOrGrowth
        }.compactMap { finding($0, evidence) }
    }

    private func finding(_ fact: Fact, _ evidence: Evidence) -> Finding? {
        guard fact.id > 0, evidence.keys[fact.id - 1].sentence == evidence.keys[fact.id].sentence,
            evidence.keys[fact.id - 1].kind == evidence.keys[fact.id].kind
        else { return nil }
        let behind = evidence.passage(after: fact.id, atMost: Self.reach).before { Self.stops.contains($0) }
        guard let least = words.leasts.first(where: { behind.holds($0.words) }), !behind.holds(words.nearly),
            !behind.slice.contains(where: Self.isDigit), case let other = evidence.facts[fact.id - 1],
            other.sentence == fact.sentence, other.mention.comparator == .eq, other.isMeasured(like: fact),
            !other.isChangeOrGrowth, let a = other.value, let b = fact.value, a > 0, (b > a) == (least.times > 1)
        else { return nil }
        return finding(fact, other, least)
    }

    /// Another figure stands before the words.
    private static func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }

    private func finding(_ fact: Fact, _ other: Fact, _ least: ProductWords.Least) -> Finding {
        let bound = other.mention.interval.scaled(by: least.times)
        let isLess = bound.gap(to: Comparison.admissible(fact.mention)) > 0
        let scale = fact.mention.scale
        let expression = "\(least.times.decimal) × \(Fact.written([other, fact])[0])"
        return Finding(
            report: fact.mention.report, rule: "ratio.worded", kind: "ratio",
            grade: isLess ? .questionable : .consistent,
            severity: isLess ? .low : .info, claim: fact.term, inputs: [other.term],
            expression: "\(expression) ≤ \(fact.printed)", recomputed: bound.scaled(by: 1 / scale),
            gap: isLess ? bound.gap(to: Comparison.admissible(fact.mention)) / scale : 0,
            message: isLess
                ? Message(
                    zh:
                        "文中说“\(least.said)”，但\(fact.displayName)\(fact.mention.quote)不到\(other.mention.quote)的\(least.times.decimal)倍，请核对。",
                    en:
                        "The text says “\(least.said)”, but \(fact.displayName) \(fact.mention.quote) is less than \(least.times.decimal) times \(other.mention.quote); please check."
                )
                : Message(
                    zh: "\(fact.displayName)\(fact.mention.quote)与“\(least.said)”相符。",
                    en: "\(fact.displayName) \(fact.mention.quote) agrees with “\(least.said)”."),
            basis: Basis(.within, "\(least.times.decimal) × x1", to: fact.mention, doubts: [.asksOnly]))
    }
}
