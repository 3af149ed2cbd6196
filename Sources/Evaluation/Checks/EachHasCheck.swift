import Exact
import Lexicon
import Records
import Source

/// 全县12个乡镇共建有公办中心园11所,每个乡镇均有1所公办中心园: each of so many has so many, and all together have fewer.
struct EachHasCheck: Check {
    let words: SharedWords

    /// The longest name of what has them, and of what they have.
    private static let (owner, thing) = (4, 8)

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isActual && $0.hasValue && $0.sentence >= 0 && $0.kind == .count && !$0.isInTable
                && ($0.comparator == .eq || $0.comparator == .ge)
        }.compactMap { each in finding(each, evidence) }
    }

    private func finding(_ each: Fact, _ evidence: Evidence) -> Finding? {
        guard let owner = owner(of: each), let thing = thing(behind: each, evidence), let own = each.value, own > 0
        else {
            return nil
        }
        let others = evidence.facts(inSentenceOf: each).filter {
            $0.id != each.id && $0.role == .actual && $0.mention.comparator == .eq && $0.value != nil
        }
        // 12个|乡镇 … 乡镇公办中心园|11所
        let counted = others.filter { evidence.passage(after: $0.id, atMost: Self.owner).begins(with: [owner]) }
        let all = others.filter { $0.mention.unit == each.mention.unit && $0.words.hasSuffix(thing) }
        guard counted.count == 1, all.count == 1, let n = counted[0].value, let total = all[0].value, n > 1 else {
            return nil
        }
        let least = n * own
        let isShort = total < least
        var basis = Basis(.limit, doubts: isShort ? Basis.doubts(of: [each, counted[0], all[0]]) : [])
        basis.requirements = [.init("ge", least)]
        // One teacher may serve two schools.
        if isShort, ["人", "名"].contains(each.mention.unit) { basis.doubts.append(.countedDifferently) }
        if isShort {
            basis.conclusion = Basis.Stated(verdict: "达标", span: each.mention.span, quote: each.mention.quote)
        }
        let accuses = isShort && basis.doubts.isEmpty
        let shown = "\(counted[0].mention.quote)\(owner)"
        return Finding(
            report: each.mention.report, rule: "product.each", kind: "all-of-n",
            grade: isShort ? accuses ? .decisionInconsistency : .questionable : .consistent,
            severity: isShort ? .high : .info, claim: all[0].term, inputs: [counted[0].term, each.term],
            expression: "\(counted[0].printed) × \(each.printed)", recomputed: Interval(exactly: least),
            gap: isShort ? total - least : 0, conclusionChanges: accuses ? true : nil,
            message: isShort
                ? Message(
                    zh:
                        "\(shown)每个都有\(each.mention.quote)，至少要\(least.short)\(each.mention.unit)，却只有\(all[0].mention.quote)\(accuses ? "。" : "，请核对。")",
                    en:
                        "If each of \(counted[0].printed) has \(each.printed), there are \(least.short) at least, and not \(all[0].printed)\(accuses ? "." : "; please check.")"
                )
                : Message(
                    zh: "\(shown)每个都有\(each.mention.quote)，共\(all[0].mention.quote)，够数。",
                    en: "Each of \(counted[0].printed) can have \(each.printed) of \(all[0].printed)."),
            basis: basis)
    }

    /// 乡镇 of 每个乡镇, 镇 of 每个镇至少建
    private func owner(of each: Fact) -> String? {
        guard words.apiece.begins(each.words), case let scalars = each.words.scalarValues,
            let length = words.apiece.lengthBeginning(in: scalars, at: 0, before: scalars.count)
        else { return nil }
        let end = words.verbs.first(in: scalars, length..<scalars.count) ?? scalars.count
        guard (1...Self.owner).contains(end - length) else { return nil }
        return String(scalars: scalars[length..<end])
    }

    /// 公办中心园 of 1所公办中心园
    private func thing(behind each: Fact, _ evidence: Evidence) -> String? {
        let behind = evidence.passage(after: each.id, atMost: Self.thing + 1).before { Self.marks.contains($0) }
        return (2...Self.thing).contains(behind.count) ? behind.string : nil
    }
    private static let marks = ",;。、(".scalarValues
}
