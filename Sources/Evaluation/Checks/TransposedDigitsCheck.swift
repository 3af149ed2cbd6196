import Exact
import Lexicon
import Records

/// `留守儿童3127人` and, elsewhere, `3217名留守儿童`: two figures of one noun that differ by two digits changing places.
/// It only asks: by chance such figures are rare, and a slip of the pen is common.
struct TransposedDigitsCheck: Check {
    let words: TargetWords

    func findings(in evidence: Evidence) -> [Finding] {
        let facts = evidence.facts {
            ($0.isActual || $0.role == .target) && $0.traits.isSuperset(of: [.hasValue, .isCertain])
                && ($0.kind == .count || $0.kind == .money)
                && $0.comparator == .eq && $0.rule != .change && $0.size.magnitude >= 100
        }.filter { isExact($0) && ($0.role == .actual || isBase($0, evidence)) }
        let reports = Dictionary(grouping: facts, by: \.mention.report)
        return reports.sorted { $0.key < $1.key }.flatMap { _, facts -> [Finding] in
            let groups = Dictionary(grouping: facts) { Slip($0, measure: evidence.keys[$0.id].measure) }
                .values.filter { $0.count >= 2 }
            return groups.flatMap { group -> [Finding] in
                var found: [Finding] = []
                for (i, a) in group.enumerated() {
                    guard let b = group[(i + 1)...].first(where: { isSlip(a, $0) }) else { continue }
                    found.append(finding(a, b))
                }
                return found
            }.sorted { ($0.claim?.span?.chars.lowerBound ?? 0) < ($1.claim?.span?.chars.lowerBound ?? 0) }
        }
    }

    /// The digits of a figure in any order, with what it counts.
    private struct Slip: Hashable {
        /// How often each digit stands in it, four bits for one.
        let digits: UInt64
        let measure: NameID

        init(_ fact: Fact, measure: NameID) {
            digits = fact.mention.valueText.utf8.reduce(0) { $0 &+ 1 << (4 * UInt64($1 & 15)) }
            self.measure = measure
        }
    }

    /// 在2023年支出12.86亿元的基础上: what a plan starts from.
    private func isBase(_ fact: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(after: fact.id, atMost: 4).begins(with: words.bases)
    }

    private func isExact(_ fact: Fact) -> Bool {
        if fact.mention.kind == .money { return fact.mention.valueText.utf8.count >= 5 }
        return fact.mention.scale == 1 && fact.value?.isInteger == true && fact.mention.valueText.utf8.count >= 4
    }

    private func isSlip(_ a: Fact, _ b: Fact) -> Bool {
        guard a.stage == b.stage || a.stage == nil || b.stage == nil, !areOfTwoYears(a, b), !areOfOneTable(a, b),
            DigitSlip.differByExchange(Array(a.mention.valueText.utf8), Array(b.mention.valueText.utf8))
        else { return false }
        if a.mention.kind == .money { return isSameSum(a, b) }
        if let i = a.indicator.id, i == b.indicator.id { return true }
        return NameMatch.contained(a.words, in: b.words) >= 50 || NameMatch.contained(b.words, in: a.words) >= 50
    }

    /// 12.86亿元 and 12.68亿元 of one indicator, year and name, not both in tables, where many sums are alike.
    private func isSameSum(_ a: Fact, _ b: Fact) -> Bool {
        a.mention.scale == b.mention.scale && (a.table == nil || b.table == nil) && a.indicator.id != nil
            && a.indicator.id == b.indicator.id && a.period == b.period
            && NameMatch.contained(a.words, in: b.words) >= 80 && NameMatch.contained(b.words, in: a.words) >= 80
    }

    /// Two cells of a table are figures of two places, years or kinds.
    private func areOfOneTable(_ a: Fact, _ b: Fact) -> Bool {
        a.table.map { $0.number == b.table?.number } ?? false
    }

    private func areOfTwoYears(_ a: Fact, _ b: Fact) -> Bool {
        guard let p = a.period, let q = b.period else { return false }
        return p.prefix(4) != q.prefix(4)
    }

    private func finding(_ a: Fact, _ b: Fact) -> Finding {
        Finding(
            report: a.mention.report, rule: "same-fact.transposed", kind: "same-fact", grade: .questionable,
            severity: .low, claim: b.term, inputs: [a.term], expression: "\(a.printed) = \(b.printed)",
            recomputed: a.mention.interval.scaled(by: 1 / b.mention.scale),
            gap: ((b.value ?? .undefined) - (a.value ?? .undefined)) / b.mention.scale,
            message: Message(
                zh:
                    "\(a.displayName)一处为\(a.mention.quote)（第\(a.mention.span.line)行），\(b.displayName)另一处为\(b.mention.quote)（第\(b.mention.span.line)行），只差两个数字的次序，请核对是否同一个数。",
                en:
                    "\(a.displayName) is \(a.mention.quote) (line \(a.mention.span.line)) and \(b.displayName) is \(b.mention.quote) (line \(b.mention.span.line)): only two digits changed places, please check whether they are one figure."
            ), basis: Basis(.same, "x1", to: b.mention, doubts: [.asksOnly]))
    }
}
