import Lexicon
import Records
import Source

/// 3.所有学校制定章程。自评结论:达标: the standard's words and a conclusion, with nothing between them.
extension StandardCheck {
    /// So many items of a group tell what they conclude from: a list of conclusions alone tells nothing of any.
    private static let enough = 3
    /// Marks and blanks between an item's title and its conclusion.
    private static let gap = 4

    func missingGrounds(_ evidence: Evidence) -> [Finding] {
        guard evidence.kind == "self-evaluation" else { return [] }
        let items = evidence.conclusions.filter { $0.coverage == .indicator && $0.isLabelled && $0.title != nil }
        return Dictionary(grouping: items) { GroupPlace(report: $0.report, group: $0.indicator.group) }.values.flatMap {
            items in
            let bare = items.filter { isBare($0, evidence) }
            guard items.count - bare.count >= Self.enough, bare.count < items.count - bare.count else {
                return [Finding]()
            }
            return bare.compactMap { finding($0, evidence) }
        }
    }

    private struct GroupPlace: Hashable {
        let report: Int
        let group: String
    }

    private func isBare(_ conclusion: Conclusion, _ evidence: Evidence) -> Bool {
        let title = (conclusion.title ?? "").scalarValues
        let end = conclusion.range.lowerBound
        let start = end - Self.gap - title.count
        guard !title.isEmpty, start >= 0 else { return false }
        return (start...start + Self.gap).contains { at in
            evidence.scalars[at..<end].starts(with: title) && isHead(at, evidence)
        }
    }

    /// 6. before it, and not the end of what an item tells.
    private func isHead(_ place: Int, _ evidence: Evidence) -> Bool {
        place == 0 || Self.numbering.contains(evidence.scalars[place - 1])
    }
    private static let numbering = ".、:) \n0123456789".scalarValues

    /// What is asked in figures is `missingFigures`'s.
    private func finding(_ conclusion: Conclusion, _ evidence: Evidence) -> Finding? {
        for standard in evidence.standards {
            guard let indicator = conclusion.indicator.id.flatMap({ standard.indicator($0) }),
                indicator.thresholds.isEmpty
            else { continue }
            let clause = indicator.clause ?? "\(conclusion.indicator.groupName)第\(indicator.no)项"
            return Finding.unstated(
                "completeness.ground", indicator.name, conclusion.span, conclusion.quote, in: conclusion.report,
                of: .init(document: standard.document, clause: clause, threshold: nil),
                Message(
                    zh: "“\(indicator.name)”只有“\(conclusion.quote)”，没有写情况，\(standard.document)\(clause)的结论缺少依据。",
                    en:
                        "“\(indicator.name)” has nothing but “\(conclusion.quote)”; nothing is told that \(standard.document)\(clause) could be concluded from."
                ))
        }
        return nil
    }
}
