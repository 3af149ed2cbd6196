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
        }.compactMap { finding($0, evidence) ?? covered($0, evidence) }
    }

    /// 14个镇均建有公办中心幼儿园,分别是…,共13所: all together have fewer than there are.
    private func covered(_ counted: Fact, _ evidence: Evidence) -> Finding? {
        guard counted.mention.comparator == .eq, let n = counted.value, n > 1, eachHave(counted, evidence),
            let total = total(behind: counted, evidence)
        else { return nil }
        let isShort = total.value < n
        var basis = Basis(.limit, doubts: isShort ? Basis.doubts(of: [counted]) : [])
        basis.requirements = [.init("ge", n)]
        let said = evidence.stated("达标", in: total.range)
        if isShort {
            basis.conclusion = Basis.Stated(
                verdict: "达标", span: counted.mention.span, quote: counted.mention.quote)
        }
        let accuses = isShort && basis.doubts.isEmpty
        let printed = total.value.decimal
        return Finding(
            report: counted.mention.report, rule: "product.each", kind: "all-of-n",
            grade: isShort ? accuses ? .decisionInconsistency : .questionable : .consistent,
            severity: isShort ? .critical : .info,
            claim: Finding.Term(
                name: counted.displayName, value: printed, unit: counted.mention.unit,
                interval: Interval(exactly: total.value), span: said.span, quote: said.quote),
            inputs: [counted.term], expression: "\(printed) ≥ \(counted.printed)",
            recomputed: Interval(exactly: total.value), gap: isShort ? total.value - n : 0,
            conclusionChanges: accuses ? true : nil,
            message: isShort
                ? Message(
                    zh: "说\(counted.mention.quote)都有，一共却只有\(said.quote)\(accuses ? "。" : "，请核对。")",
                    en:
                        "Each of \(counted.printed) is said to have one, and all have \(printed)\(accuses ? "." : "; please check.")"
                )
                : Message(
                    zh: "\(counted.mention.quote)都有，一共\(said.quote)，够数。",
                    en: "Each of \(counted.printed) can have one of \(printed)."),
            basis: basis)
    }

    /// 共|13所, which may bear no name, in the sentence of the count.
    private func total(behind counted: Fact, _ evidence: Evidence) -> (value: Rational, range: Range<Int>)? {
        guard let sentence = evidence.sentenceRange(of: counted.id) else { return nil }
        let text = evidence.scalars
        return PlainNumber.all(in: text, counted.mention.range.upperBound..<sentence.upperBound).lazy
            .compactMap { number -> (Rational, Range<Int>)? in
                let end = number.range.upperBound
                guard number.value > 1,
                    words.together.ends(in: text, at: number.range.lowerBound, after: sentence.lowerBound),
                    let unit = words.placeUnits.length(in: text, at: end, before: sentence.upperBound)
                else { return nil }
                return (number.value, number.range.lowerBound..<end + unit)
            }.first
    }

    /// 14个|镇街|均建有: the clause of the count itself, with nothing left out.
    private func eachHave(_ counted: Fact, _ evidence: Evidence) -> Bool {
        let behind = evidence.passage(after: counted.id, atMost: Self.owner + 4).before { Self.marks.contains($0) }
        return (0...Self.owner).contains {
            behind.count > $0 && behind.suffix(behind.count - $0).begins(with: words.haveOne)
        }
            && !evidence.passage(before: counted.id, atMost: 4).holds(words.leaveOut)
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
