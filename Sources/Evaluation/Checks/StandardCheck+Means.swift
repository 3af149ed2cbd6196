import Exact
import Lexicon
import Records

/// Groups that are answered by figures alone, one for each indicator and stage: 每百名学生拥有…, 差异系数.
extension StandardCheck {
    /// A report gives a group's figures one by one where it gives so many.
    private static let enough = 3

    func missingMeans(_ evidence: Evidence) -> [Finding] {
        guard evidence.kind == "self-evaluation" else { return [] }
        let perPupil = (0..<evidence.reports).map { PerPupilStatements($0, evidence, words.perHead) }
        return evidence.standards.flatMap { standard in
            standard.groups.filter { !$0.concludesEach && $0.indicators.count > Self.enough }.flatMap { group in
                perPupil.compactMap { perPupil in
                    let figures = GroupFigures(group, perPupil, evidence, words: words)
                    return figures.isOfCoefficients
                        ? coefficients(figures, standard) : means(figures, standard)
                }
            }
        }
    }

    /// Some indicators, or some stages of them, have figures and others have none.
    private func means(_ figures: GroupFigures, _ standard: Standard) -> Finding? {
        let (given, missing) = figures.divided
        guard given.count >= Self.enough, !missing.isEmpty, let first = figures.first,
            figures.section != nil || given.count > missing.count
        else { return nil }
        let group = figures.group
        let names = missing.map { "“\($0)”" }.joined(separator: "、")
        let section = figures.section
        return Finding.unstated(
            "completeness.means", group.name, section?.span ?? first.mention.span,
            section?.quote ?? first.mention.quote, in: figures.report,
            of: .init(document: standard.document, clause: group.clause ?? group.name, threshold: nil),
            Message(
                zh: "“\(group.name)”的指标里，没有给出\(names)的数，\(standard.document)要求逐项评估。",
                en:
                    "Of the indicators of “\(group.name)” the report gives no figure for \(names), of which \(standard.document) asks."
            ), beside: [first])
    }

    /// 校际差异系数均达到要求, and not one of them.
    private func coefficients(_ figures: GroupFigures, _ standard: Standard) -> Finding? {
        guard !figures.hasCoefficient, let place = figures.calledMet(follows) else { return nil }
        let group = figures.group
        return Finding.unstated(
            "completeness.means", group.name, place.span, place.quote, in: figures.report,
            of: .init(document: standard.document, clause: group.clause ?? group.name, threshold: nil),
            Message(
                zh: "“\(place.shown)”，没有给出差异系数的数，\(standard.document)“\(group.name)”有标准值。",
                en: "“\(place.shown)”, yet no coefficient is given, for which \(standard.document) has limits."))
    }
}
