import Exact
import Lexicon
import Records
import Source

/// 由16205元提高到16184元: a change told as one way whose figures go the other.
///
/// Accused where both are plain figures of one measure that stand right beside each other; places in a ranking, grades and ratios rise by
/// falling and are left alone.
struct ChangeDirectionCheck: Check {
    let words: ChangeWords
    let lexicon: ArithmeticLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.hasValue && $0.comparator == .eq && $0.sentence >= 0 && !$0.isInTable && !$0.isChangeOrGrowth
        }.compactMap { now in
            guard now.id > 0, case let before = evidence.facts[now.id - 1], isPair(before, now),
                let isUp = direction(from: before, to: now, evidence), let x = before.value, let y = now.value,
                isUp ? y < x : y > x
            else { return nil }
            return finding(now, before, isUp: isUp, evidence)
        }
    }

    private func isPair(_ before: Fact, _ now: Fact) -> Bool {
        before.sentence == now.sentence && before.mention.unit == now.mention.unit && !now.mention.unit.isEmpty
            && before.mention.kind == now.mention.kind && before.mention.scale == now.mention.scale
            && now.mention.kind != .ratio && before.mention.comparator == .eq && before.value != nil
            && !before.isChangeOrGrowth && (now.stage == before.stage || before.stage == nil)
            && !words.rankUnits.contains(now.mention.unit)
            && ![before, now].contains { words.ranks.occurs(in: $0.words) }
    }

    /// 由|16205元|提高到|16184元: nil where no word says which way.
    private func direction(from before: Fact, to now: Fact, _ evidence: Evidence) -> Bool? {
        let between = evidence.passage(between: before.id, and: now.id)
        guard evidence.lead(before: before.id, atMost: 14).holds(lexicon.fromWords), between.count <= Self.reach,
            !between.holds(words.ranks)
        else { return nil }
        if between.ends(with: words.upTo) { return true }
        return between.ends(with: words.downTo) ? false : nil
    }
    private static let reach = 16

    private func finding(_ now: Fact, _ before: Fact, isUp: Bool, _ evidence: Evidence) -> Finding {
        let bound = Limit(
            comparator: isUp ? .ge : .le, value: (before.value ?? .undefined) / now.mention.scale, text: before.printed)
        var doubts = Basis.doubts(of: [before, now])
        if !bound.isOfItsSize(now, scale: 1 / now.mention.scale) { doubts.append(.uncertainDigits) }
        let verb = evidence.passage(between: before.id, and: now.id).string
        var basis = Basis(.limit, doubts: doubts)
        basis.requirements = [.init(bound.comparator.rawValue, bound.value, factor: 1 / now.mention.scale)]
        basis.conclusion = evidence.stated(
            "达标", in: before.mention.range.upperBound..<now.mention.range.lowerBound)
        let accuses = doubts.isEmpty
        return Finding(
            report: now.mention.report, rule: "difference.direction", kind: "difference",
            grade: accuses ? .decisionInconsistency : .questionable, severity: accuses ? .critical : .medium,
            claim: now.term,
            inputs: [before.term], expression: "\(now.printed) \(bound)",
            recomputed: now.mention.interval.scaled(by: 1 / now.mention.scale),
            gap: ((now.value ?? .undefined) - (before.value ?? .undefined)) / now.mention.scale,
            conclusionChanges: accuses ? true : nil,
            message: Message(
                zh:
                    "称由\(before.mention.quote)“\(verb)”\(now.mention.quote)，后一个数却\(isUp ? "小于" : "大于")前一个\(accuses ? "。" : "，请核对。")",
                en:
                    "From \(before.printed) it is said to go \(isUp ? "up" : "down") to \(now.printed), which is \(isUp ? "less" : "more")\(accuses ? "." : "; please check.")"
            ), basis: basis)
    }
}
