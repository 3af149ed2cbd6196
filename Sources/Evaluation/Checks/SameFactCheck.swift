import Exact
import Records

/// The same figure in two places of one report.
struct SameFactCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for report in 0..<evidence.reports {
            let facts = evidence.facts(in: report).filter(isComparable)
            var groups: [String: [Fact]] = [:]
            for fact in facts { groups[key(fact), default: []].append(fact) }
            for (_, same) in groups.sorted(by: { ($0.value[0].mention.range.lowerBound, $0.key) < ($1.value[0].mention.range.lowerBound, $1.key) }) {
                // One a paragraph: a paragraph that names two figures alike means two things by them.
                let byParagraph = Dictionary(grouping: same, by: { $0.paragraph ?? $0.mention.range })
                guard byParagraph.count >= 2, byParagraph.values.allSatisfy({ Set($0.compactMap(\.mention.value)).count == 1 }) else { continue }
                let one = byParagraph.values.compactMap(\.first).sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
                let first = one[0]
                for other in one.dropFirst() { out.append(compare(first, other, evidence: evidence)) }
            }
        }
        return out
    }

    /// Names specific enough to mean one thing: a level, a kind, a share of something named.
    private func isComparable(_ fact: Fact) -> Bool {
        guard fact.role == .actual, fact.table == nil, fact.value != nil, fact.qualifier.map({ !$0.contains("年") }) ?? true else { return false }
        switch fact.relation {
        case .change, .growth: return false
        default: break
        }
        guard fact.mention.comparator == .eq || fact.mention.comparator == .approx, fact.rule == "head" || fact.rule == "share" else { return false }
        return NameMatch.core(core(fact.words)).count >= 4
    }

    private func key(_ fact: Fact) -> String {
        let unit = ["人", "名", "位"].contains(fact.mention.unit) ? "人" : fact.mention.unit
        return [core(fact.words), unit, fact.mention.kind.rawValue, fact.stage ?? "", fact.scope ?? "", fact.period ?? ""].joined(separator: "|")
    }

    /// The words that tell one figure from another, without those that only wrap it.
    private func core(_ words: String) -> String {
        var out = words
        for word in ["市区级", "区市级"] { out = out.replacing(word, with: "市区") }
        for word in ["在职", "总数", "约", "现有", "全区", "全县", "等", "的", "人数", "享受政府特殊津贴人员", "共", "教育"] { out = out.replacing(word, with: "") }
        // 未来…培养对象等高层次人才: what follows the list is the figure's own name.
        return out
    }

    private func compare(_ a: Fact, _ b: Fact, evidence: Evidence) -> Finding {
        let agrees = Comparison.admissible(a.mention).meets(Comparison.admissible(b.mention)) || a.value == b.value
        let isCertain = a.isCertain && b.isCertain
        // Both must speak of now: a figure dated in one place and undated in the other may be of two years.
        let isDated = hasYear(a, evidence) || hasYear(b, evidence)
        let sameSection = a.block != nil && a.block == b.block
        let grade: Grade = agrees ? .consistent : (isCertain && !isDated && !sameSection ? .inconsistent : .questionable)
        let gap = (b.value ?? .undefined) - (a.value ?? .undefined)
        return Finding(
            report: a.mention.report, rule: "same-fact", kind: "same-fact", grade: grade, severity: agrees ? .info : .high, claim: b.term, inputs: [a.term],
            expression: "\(a.printed) = \(b.printed)", recomputed: a.mention.interval, gap: agrees ? 0 : gap,
            message: agrees
                ? Message(zh: "\(a.displayName)在两处都是\(a.mention.quote)。", en: "\(a.displayName) is \(a.mention.valueText) in both places.")
                : Message(
                    zh: "\(a.displayName)一处为\(a.mention.quote)(第\(a.mention.span.line)行),另一处为\(b.mention.quote)(第\(b.mention.span.line)行)。",
                    en: "\(a.displayName) is \(a.mention.valueText) in one place (line \(a.mention.span.line)) and \(b.mention.valueText) in another (line \(b.mention.span.line))."))
    }

    private func hasYear(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        let before = sentence.text.unicodeScalars.prefix(max(0, fact.mention.range.lowerBound - sentence.range.lowerBound))
        var digits = 0
        for c in before {
            if c.properties.numericType != nil, c.isASCII { digits += 1 } else {
                if digits == 4, c == "年" { return true }
                digits = 0
            }
        }
        return String(String.UnicodeScalarView(before)).contains("__年")
    }
}
