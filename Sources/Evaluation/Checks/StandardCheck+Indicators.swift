import Exact
import Lexicon
import Records

/// Indicators that a section goes past: no figure, no conclusion and no word of them anywhere in the report.
extension StandardCheck {
    /// A section answers its group one by one where it answers so many of the indicators.
    private static let enough = 2

    func missingIndicators(_ evidence: Evidence) -> [Finding] {
        guard evidence.kind == "self-evaluation" else { return [] }
        return evidence.standards.flatMap { standard in
            standard.groups.filter(asksEach).flatMap { group in
                evidence.sections.filter { $0.group == group.id }.compactMap {
                    finding($0, of: group, standard, evidence)
                }
            }
        }
    }

    private func asksEach(_ group: Standard.Group) -> Bool {
        group.concludesEach && group.indicators.count > Self.enough
            && group.indicators.allSatisfy { !$0.says.words.isEmpty }
    }

    /// 9 and 11 of a list that has nearly all of them, and no 10: a word of it elsewhere is no answer.
    private func isPassedOver(_ no: Int, in section: Evidence.Section, of group: Standard.Group) -> Bool {
        section.listed.contains(no - 1) && section.listed.contains(no + 1)
            && section.listed.count >= group.indicators.count - Self.enough
    }

    private func finding(
        _ section: Evidence.Section, of group: Standard.Group, _ standard: Standard, _ evidence: Evidence
    ) -> Finding? {
        // A section told in two pieces is one: the first of them is spoken of.
        let isFirst =
            evidence.sections.first { $0.group == group.id && $0.report == section.report }?.range == section.range
        guard isFirst, evidence.reportRanges.indices.contains(section.report) else { return nil }
        let text = evidence.reportRanges[section.report]
        let missing = group.indicators.filter { indicator in
            !section.listed.contains(indicator.no)
                && (isPassedOver(indicator.no, in: section, of: group)
                    || !indicator.says.occurs(in: evidence.scalars, text))
        }
        guard !missing.isEmpty, group.indicators.count - missing.count >= Self.enough else { return nil }
        let names = missing.map { "第\($0.no)项“\($0.name)”" }.joined(separator: "、")
        return Finding.unstated(
            "completeness.indicators", group.name, section.span, section.quote, in: section.report,
            of: .init(document: standard.document, clause: group.clause ?? group.name, threshold: nil),
            Message(
                zh: "“\(group.name)”没有写到\(names)，\(standard.document)要求逐项评估。",
                en:
                    "Nothing is said of indicators \(missing.map { String($0.no) }.joined(separator: ", ")) of “\(group.name)”, which \(standard.document) asks for one by one."
            ))
    }
}
