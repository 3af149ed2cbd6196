import Lexicon
import Source

/// Figures that were set, which make no plan of what is told to have come of them.
extension ConclusionFinder {
    /// A lead without the words before a figure that was set: |计划|10场,未完成. 计划2023年底前完成 stays a plan.
    func withoutQuotas(_ lead: [UInt32]) -> [UInt32] {
        let clauses = lexicon.clauses
        // 原定6月底前完成,|实际|8月完成: what was set is told before what came of it.
        if let outcome = sentences.outcomes.last(in: lead, 0..<lead.count) { return Array(lead[outcome...]) }
        guard clauses.quotas.occurs(in: lead), let comma = lead.lastIndex(of: code(",")) else { return lead }
        var out: [UInt32] = []
        var at = 0
        while at < lead.count {
            let end = lead[at...].firstIndex(of: code(",")) ?? lead.count
            if at < comma, let quota = clauses.quotas.length(in: lead, at: at, before: end),
                let digit = lead[at..<end].firstIndex(where: \.isASCIIDigit),
                digit - at - quota <= 8, !clauses.due.occurs(in: lead, digit..<end)
            {
                at += quota
            }
            if at < end { out.append(lead[at]) }
            at += 1
            if at == end, end < lead.count { out.append(code(",")); at += 1 }
        }
        return out
    }
}
