import Exact
import Records

/// 教育支出2513.08万元,占80.70%;卫生支出601.13万元,占19.30%。: shares of a whole that stands before them, and that
/// the parts come to.
struct ListedSharesCheck: Check {
    private struct Item {
        let part: Fact
        let share: Fact
    }
    /// How far before the list its whole may stand, in scalars.
    private static let reach = 400

    func findings(in evidence: Evidence) -> [Finding] {
        var done = Set<Range<Int>>()
        return evidence.facts { $0.rule == .share && $0.unit == .percent && $0.hasValue }.filter(isBareShare).flatMap {
            share -> [Finding] in
            guard let paragraph = share.paragraph, done.insert(paragraph).inserted else { return [] }
            let facts = evidence.facts(inParagraphOf: share)
            let items = zip(facts, facts.dropFirst()).compactMap { part, share in
                isBareShare(share) && isAmount(part) && isOf(part, share) ? Item(part: part, share: share) : nil
            }
            guard items.count >= 2 else { return [] }
            if let whole = whole(of: items.map(\.part), evidence) {
                return [sum(of: items.map(\.part), whole)] + items.map { ratio($0, of: whole) }
            }
            return agreedWhole(of: items, evidence).map { whole in items.map { ratio($0, of: whole) } } ?? []
        }
    }

    private func isBareShare(_ fact: Fact) -> Bool {
        fact.rule == "share" && fact.base == nil && fact.mention.unit == "%" && fact.value != nil
    }

    /// 女生2283人,男生占52.4%: a share that names another subject is none of the figure before it.
    private func isOf(_ part: Fact, _ share: Fact) -> Bool {
        guard let at = share.words.firstIndex(of: "占"), at > share.words.startIndex else { return true }
        return part.words.hasPrefix(share.words[..<at]) || share.words[..<at].hasPrefix(part.words)
    }

    /// Where one of the parts is wrong they come to nothing: the figure before them that most of the shares are of, three
    /// at least.
    private func agreedWhole(of items: [Item], _ evidence: Evidence) -> Fact? {
        guard items.count >= 4 else { return nil }
        let first = evidence.keys[items[0].part.id]
        let before = evidence.indices(in: Int(first.report)).filter { i in
            let key = evidence.keys[Int(i)]
            return key.ends(before: first) && first.start - key.end <= Self.reach && key.isActual && key.hasValue
                && key.comparator == .eq && key.kind == first.kind && key.measure == first.measure
        }
        return before.reversed().lazy.map { evidence.facts[Int($0)] }.first { whole in
            let agreeing = items.count { ratio($0, of: whole).grade.passes }
            return agreeing >= 3 && agreeing + 1 == items.count
        }
    }

    private func isAmount(_ fact: Fact) -> Bool {
        fact.role == .actual && fact.value != nil && fact.mention.comparator == .eq
            && [.money, .count, .area].contains(fact.mention.kind)
    }

    /// The nearest figure before or behind them that the parts come to.
    private func whole(of parts: [Fact], _ evidence: Evidence) -> Fact? {
        let first = evidence.keys[parts[0].id]
        let end = evidence.keys[parts[parts.count - 1].id].end
        let sum = parts.interval
        func isWhole(_ i: Int32) -> Bool {
            let key = evidence.keys[Int(i)]
            return key.isActual && key.hasValue && key.comparator == .eq && key.kind == first.kind
                && key.measure == first.measure && evidence.facts[Int(i)].mention.interval.meets(sum)
        }
        let report = evidence.indices(in: Int(first.report))
        let before = report.last { i in
            let key = evidence.keys[Int(i)]
            return key.ends(before: first) && first.start - key.end <= Self.reach && isWhole(i)
        }
        // Or behind it, where the paragraphs stand in another order.
        let whole =
            before
            ?? report.first { i in
                let key = evidence.keys[Int(i)]
                return key.start >= end && key.start - end <= Self.reach && key.paragraph != first.paragraph
                    && isWhole(i)
            }
        return whole.map { evidence.facts[Int($0)] }
    }

    private func sum(of parts: [Fact], _ whole: Fact) -> Finding {
        Neighbours(
            rule: "sum.listed", kind: "sum", claim: whole, inputs: parts,
            exact: parts.sum,
            wide: parts.interval,
            expression: Fact.written(parts).joined(separator: " + "),
            formula: parts.indices.map { "x\($0 + 1)" }.joined(separator: " + ")
        ).finding
    }

    private func ratio(_ item: Item, of whole: Fact) -> Finding {
        Neighbours(
            rule: "ratio.listed", kind: "ratio", claim: item.share, inputs: [item.part, whole],
            exact: (item.part.value ?? .undefined) / (whole.value ?? .undefined) * 100,
            wide: item.part.mention.interval / whole.mention.interval * Interval(exactly: 100),
            expression: Fact.written([item.part, whole]).joined(separator: " ÷ ") + " × 100", formula: "x1 ÷ x2 × 100",
            doubt: .severalCandidates
        ).finding
    }
}
