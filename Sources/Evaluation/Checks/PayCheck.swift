import Exact
import Lexicon
import Records

/// 教师年均收入10.82万元,公务员10.91万元: in the block that asks that the one be no less than the other.
///
/// A lack is asked about where it is concluded to be met: which pay is counted differs.
struct PayCheck: Check {
    let words: LimitWords

    private static let block = "2017-6.government.8"

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.indices(block: Self.block).compactMap { i -> Finding? in
            let civil = evidence.facts[Int(i)]
            guard civil.id > 0, isOf(civil, words.civilServants), !isOf(civil, words.teachers), isPay(civil),
                let teachers = beside(civil, evidence) ?? totalOfTeachers(for: civil, evidence)
            else { return nil }
            return finding(teachers, civil, evidence)
        }
    }

    /// The teachers' pay right before that of civil servants.
    private func beside(_ civil: Fact, _ evidence: Evidence) -> Fact? {
        let teachers = evidence.facts[civil.id - 1]
        guard teachers.sentence == civil.sentence, isOf(teachers, words.teachers), isPay(teachers) else { return nil }
        return teachers
    }

    /// 教师…合计111970元;公务员基本工资…,合计101149元: where the paragraph tells what pay is made up of, the only figure
    /// for the whole of either.
    private func totalOfTeachers(for civil: Fact, _ evidence: Evidence) -> Fact? {
        guard civil.indicator.id == Self.civilPay else { return nil }
        let here = evidence.facts(inParagraphOf: civil).filter(isPay)
        let (all, own) = (
            here.filter { $0.indicator.id == Self.teacherPay && mayBeOf($0.period, civil.period) },
            here.filter { $0.indicator.id == Self.civilPay && mayBeOf($0.period, civil.period) }
        )
        return all.count == 1 && own.count == 1 ? all[0] : nil
    }
    private func mayBeOf(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
    private static let civilPay = "edu.civil_pay"
    private static let teacherPay = "edu.teacher_pay"

    private func isOf(_ fact: Fact, _ words: [String]) -> Bool { words.contains { fact.words.contains($0) } }

    private func isPay(_ fact: Fact) -> Bool {
        fact.mention.kind == .money && fact.role == .actual && fact.value != nil && fact.mention.comparator == .eq
            && !fact.isChangeOrGrowth
    }

    private func finding(_ teachers: Fact, _ civil: Fact, _ evidence: Evidence) -> Finding? {
        guard let a = teachers.value, let b = civil.value else { return nil }
        let isMet = a >= b
        let conclusion = teachers.block.flatMap { evidence.conclusion($0, report: teachers.mention.report) }
        guard isMet || conclusion?.verdict == "达标" else { return nil }
        let scale = teachers.mention.scale
        var basis = Basis(.limit, doubts: isMet ? [] : [.asksOnly])
        basis.requirements = [.init("ge", b / scale, factor: 1 / scale)]
        return Finding(
            report: teachers.mention.report, rule: "threshold.pay", kind: "threshold",
            grade: isMet ? .consistent : .questionable, severity: isMet ? .info : .high, claim: teachers.term,
            inputs: [civil.term], expression: "\(teachers.printed) ≥ \(civil.printed)",
            recomputed: teachers.mention.interval.scaled(by: 1 / scale), gap: isMet ? 0 : (a - b) / scale,
            message: isMet
                ? Message(
                    zh: "教师\(teachers.mention.quote)，不低于公务员的\(civil.mention.quote)。",
                    en: "Teachers get \(teachers.printed), no less than the \(civil.printed) of civil servants.")
                : Message(
                    zh: "教师\(teachers.mention.quote)低于公务员的\(civil.mention.quote)，自评却为达标，请核对。",
                    en:
                        "Teachers get \(teachers.printed), less than the \(civil.printed) of civil servants, yet it is concluded to be met; please check."
                ),
            basis: basis)
    }
}
