import Exact
import Lexicon
import Records
import Source

/// 计划实施项目24个,年内完工22个,…各项任务全部按计划完成: what was done of each plan, where the report goes on to say that all of it was.
struct PlanDoneCheck: Check {
    let words: TargetWords
    /// So far behind a pair stands what is said of all, in scalars.
    private static let reach = 240

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.hasValue && $0.comparator == .eq && $0.kind == .count && !$0.isInTable && $0.sentence >= 0
                && !$0.isChangeOrGrowth
        }.compactMap { done in
            guard done.id > 0, case let plan = evidence.facts[done.id - 1], isPair(plan, done, evidence),
                let claim = said(behind: done, evidence)
            else { return nil }
            return finding(done, plan, claim, evidence)
        }
    }

    /// 计划…24个,年内完工22个: in two clauses side by side.
    private func isPair(_ plan: Fact, _ done: Fact, _ evidence: Evidence) -> Bool {
        guard plan.sentence == done.sentence, plan.mention.unit == done.mention.unit, plan.value != nil,
            plan.mention.scale == done.mention.scale, plan.mention.comparator == .eq, !plan.isChangeOrGrowth,
            done.role == .actual || done.role == .target
        else { return false }
        // 计划…12所,年底竣工11所: the plan's role is carried on; 2023年建成12所,2024年建成11所 are two plans.
        let between = evidence.passage(between: plan.id, and: done.id)
        return between.slice.first == Self.comma && !between.slice.dropFirst().contains(where: Self.marks.contains)
            && !between.slice.contains { (0x30...0x39).contains($0) } && between.count <= 10
            && between.ends(with: words.done)
            && evidence.lead(before: plan.id, atMost: 24).holds(words.planned)
    }
    private static let comma: UInt32 = 0x2C
    private static let marks = ",;。、:()".scalarValues

    /// The clause behind that says so of all, with no word of what was missed before it.
    private func said(behind done: Fact, _ evidence: Evidence) -> Range<Int>? {
        guard let paragraph = done.paragraph, let sentence = evidence.sentenceRange(of: done.id) else { return nil }
        let text = evidence.scalars
        let start = done.mention.range.upperBound
        let range = start..<max(start, min(paragraph.upperBound, start + Self.reach))
        let clause = evidence.clauses(in: range).first { words.allDone.occurs(in: text, $0) }
        // 三年计划12所,今年建成4所;在建7所
        guard let clause, !words.missed.occurs(in: text, start..<clause.upperBound),
            !words.overYears.occurs(in: text, min(sentence.lowerBound, start)..<clause.upperBound)
        else { return nil }
        return clause
    }

    private func finding(_ done: Fact, _ plan: Fact, _ claim: Range<Int>, _ evidence: Evidence) -> Finding? {
        guard let bound = PrintedLimit.bound(.ge, of: plan) else { return nil }
        let own = PrintedLimit(
            rule: "target.done", figure: done, limit: plan, bound: bound,
            place: Message(zh: "前面所写的计划", en: "the plan told before it"))
        guard let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        var doubts = Basis.doubts(of: [done, plan])
        if !bound.isOfItsSize(done, scale: 1 / done.mention.scale) { doubts.append(.uncertainDigits) }
        return own.missed(evidence.stated("达标", in: claim), doubts: doubts)
    }
}
