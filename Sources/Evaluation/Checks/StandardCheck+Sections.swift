import Exact
import Lexicon
import Records

/// Sections that print means of indicators which bind each school, and say nothing of the schools.
extension StandardCheck {
    /// So many figures make a section an answer.
    private static let enough = 3

    /// Only in a report that concludes the standard's other groups one by one.
    func undecidedSections(_ evidence: Evidence) -> [Finding] {
        guard evidence.kind == "self-evaluation" else { return [] }
        return evidence.standards.flatMap { standard in
            standard.groups.filter { $0.quorum != nil && !$0.concludesEach }.flatMap { group in
                evidence.sections.filter { $0.group == group.id }.compactMap {
                    undecided($0, of: group, standard, evidence)
                }
            }
        }
    }

    private func undecided(
        _ section: Evidence.Section, of group: Standard.Group, _ standard: Standard, _ evidence: Evidence
    ) -> Finding? {
        let names = Set(group.indicators.compactMap { evidence.names.known($0.id) })
        let figures = evidence.indices(overlapping: section.range).count { i in
            let key = evidence.keys[Int(i)]
            return section.range.contains(Int(key.start)) && names.contains(key.indicator) && key.isActual
        }
        guard figures >= Self.enough, let quorum = group.quorum else { return nil }
        let concluded = evidence.conclusions.filter { $0.report == section.report && $0.verdict != "missing" }
        let isItemised = concluded.count(where: { $0.isLabelled && $0.coverage == .indicator }) >= Self.enough
        guard isItemised,
            !concluded.contains(where: { section.range.contains($0.range.lowerBound) || $0.indicator.group == group.id }
            ),
            !follows.concludesSchools.occurs(in: evidence.scalars, section.range)
        else { return nil }
        let (of, met, floor) = (quorum.of, quorum.met, (quorum.floor * 100).short)
        return Finding.unstated(
            "completeness.section", group.name, section.span, section.quote, in: section.report,
            of: .init(document: standard.document, clause: group.clause ?? group.name, threshold: nil),
            Message(
                zh:
                    "“\(group.name)”只列了平均值，没有写各校是否达标；\(standard.document)要求每所学校 \(of) 项中至少 \(met) 项达标、其余不低于 \(floor)%。",
                en:
                    "“\(group.name)” prints means and does not say whether the schools meet the limits: \(standard.document) asks each school for \(met) of \(of), the rest at \(floor)% of them."
            ))
    }
}
