import Exact
import Lexicon
import Records

/// 初中9664人、186个班 … 小学、初中班额均控制在45人、50人以内: where the mean is above it, some class must be, too.
///
/// The pupils and the classes may be counted at other times or in other schools, so that it only asks.
struct ClassSizeCheck: Check {
    let words: SumWords
    let limits: LimitWords

    static let indicator = "edu.class_size"
    private static let stages = ["小学", "初中"]
    private static let reach = 24
    private static let most: Rational = 60

    func findings(in evidence: Evidence) -> [Finding] {
        let limits = evidence.facts {
            $0.kind == .count && ($0.unit == .person || $0.unit == .persons) && $0.hasValue && $0.sentence >= 0
                && $0.size <= 60 && $0.size >= 30 && !$0.isInTable
        }
        return limits.compactMap { limit in stage(of: limit, limits, evidence).flatMap { finding(limit, $0, evidence) }
        } + schools(evidence)
    }

    /// The stage whose classes the limit is of; nil for what is no limit of all classes.
    private func stage(of limit: Fact, _ limits: [Fact], _ evidence: Evidence) -> String? {
        guard let sentence = evidence.sentenceRange(of: limit.id) else { return nil }
        let before = Passage(
            evidence.scalars,
            max(sentence.lowerBound, limit.mention.range.lowerBound - Self.reach)..<limit.mention.range.lowerBound)
        guard before.holds(words.sizes), before.holds(words.within) else { return nil }
        let all = limits.filter { $0.sentence == limit.sentence }
        let named = Self.stages.filter { before.string.contains($0) || limit.words.contains($0) }
        guard named.count == 2, all.count == 2 else {
            return named.count == 1 ? named[0] : limit.stage
        }
        return all[0].id == limit.id ? named[0] : named[1]
    }

    private func finding(_ limit: Fact, _ stage: String, _ evidence: Evidence) -> Finding? {
        func count(_ ids: [String], _ measure: (FactKey) -> Bool) -> Fact? {
            let found = ids.flatMap { evidence.indices(indicator: $0) }.map { evidence.facts[Int($0)] }.filter {
                let key = evidence.keys[$0.id]
                return $0.stage == stage && key.isActual && key.hasValue && !key.isInTable && key.comparator == .eq
                    && key.report == evidence.keys[limit.id].report && !key.traits.contains(.hasQualifier)
                    && measure(key)
            }
            return found.max { $0.value ?? 0 < $1.value ?? 0 }
        }
        guard let pupils = count(["edu.pupils", "edu.pupils_primary", "edu.pupils_junior"], { $0.kind == .count }),
            let classes = count(["edu.classes"], { $0.kind == .count }), let bound = limit.value,
            let n = classes.value, n >= 10, let all = pupils.value, all > n
        else { return nil }
        let mean = all / n
        let wide = pupils.mention.interval / classes.mention.interval
        let isOver = mean > bound
        let basis = Basis(.within, "x1 ÷ x2", to: limit.mention, doubts: isOver ? [.asksOnly] : [])
        let expression = "\(pupils.printed) ÷ \(classes.printed)"
        return Finding(
            report: limit.mention.report, rule: "class-size.mean", kind: "plausibility",
            grade: isOver ? .questionable : .consistent, severity: isOver ? .medium : .info, claim: limit.term,
            inputs: [pupils.term, classes.term], expression: expression, recomputed: wide,
            gap: isOver ? wide.gap(to: Comparison.admissible(limit.mention)) : 0,
            message: isOver
                ? Message(
                    zh:
                        "\(stage)平均每班\(mean.short)人（\(pupils.printed) ÷ \(classes.printed)），却写班额均在\(limit.printed)人以内，请核对。",
                    en:
                        "The classes of \(stage) have \(mean.short) pupils on average (\(pupils.printed) ÷ \(classes.printed)), yet all are said to have \(limit.printed) at most; please check."
                )
                : Message(
                    zh: "\(stage)平均每班\(mean.short)人，不超过所写的\(limit.printed)人。",
                    en: "The classes of \(stage) have \(mean.short) pupils on average, no more than \(limit.printed)."),
            basis: basis)
    }
}
