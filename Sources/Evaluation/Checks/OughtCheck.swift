import Exact
import Lexicon
import Records

/// 应配备音乐教室132间,实有138间; 应有音乐教室134间、美术教室134间,实有音乐教室158间、美术教室149间: what there is against what there ought
/// to be.
///
/// A lack is no error: it is asked about only where the indicator of its block is concluded to be met.
struct OughtCheck: Check {
    let words: LimitWords
    private static let most = 3

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.sentence >= 0 && $0.hasValue && $0.comparator == .eq && $0.isAmount && !$0.isChangeOrGrowth
        }.filter { evidence.passage(before: $0.id, atMost: 14).after(last: Self.isClauseEnd).holds(words.ought) }
            .flatMap { findings(from: $0, evidence) }
    }

    private static func isClauseEnd(_ c: UInt32) -> Bool { ",;:、()".unicodeScalars.contains { $0.value == c } }

    private func findings(from first: Fact, _ evidence: Evidence) -> [Finding] {
        let behind = evidence.facts(inSentenceOf: first).filter {
            $0.id >= first.id && $0.mention.kind == first.mention.kind && $0.mention.unit == first.mention.unit
                && $0.value != nil
        }
        let at = behind.dropFirst().firstIndex {
            evidence.passage(before: $0.id, atMost: 10).after(last: Self.isClauseEnd).holds(words.there)
        }
        guard let at, (1...Self.most).contains(at), behind.count >= 2 * at else { return [] }
        return zip(behind[..<at], behind[at..<(2 * at)]).compactMap { finding($0, $1, evidence) }
    }

    private func finding(_ asked: Fact, _ there: Fact, _ evidence: Evidence) -> Finding? {
        guard let limit = asked.value, let value = there.value else { return nil }
        let isMet = value >= limit
        let conclusion = there.block.flatMap { evidence.conclusion($0, report: there.mention.report) }
        guard isMet || conclusion?.verdict == "达标" else { return nil }
        var basis = Basis(.limit, doubts: isMet ? [] : [.asksOnly])
        basis.requirements = [.init("ge", limit)]
        return Finding(
            report: there.mention.report, rule: "threshold.ought", kind: "threshold",
            grade: isMet ? .consistent : .questionable, severity: isMet ? .info : .medium, claim: there.term,
            inputs: [asked.term], expression: "\(there.printed) ≥ \(asked.printed)",
            recomputed: there.mention.interval.scaled(by: 1 / there.mention.scale),
            gap: isMet ? 0 : (value - limit) / there.mention.scale,
            message: isMet
                ? Message(
                    zh: "\(there.displayName)\(there.mention.quote)，不少于应有的\(asked.mention.quote)。",
                    en: "\(there.displayName) \(there.printed), no fewer than the \(asked.printed) there ought to be.")
                : Message(
                    zh: "应有\(asked.mention.quote)，实有\(there.mention.quote)，自评却为达标，请核对。",
                    en:
                        "There ought to be \(asked.printed) and are \(there.printed), yet it is concluded to be met; please check."
                ),
            basis: basis)
    }
}
