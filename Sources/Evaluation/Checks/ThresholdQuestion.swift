import Lexicon
import Records

/// One indicator of a standard, with what findings call it, written once.
final class ThresholdQuestion {
    let standard: Standard
    let group: Standard.Group
    let indicator: Standard.Indicator
    let rule: String
    private let clause: String

    init(_ standard: Standard, _ group: Standard.Group, _ indicator: Standard.Indicator) {
        self.standard = standard
        self.group = group
        self.indicator = indicator
        rule = "threshold.\(indicator.id)"
        clause = indicator.clause ?? group.clause ?? "\(group.name)第\(indicator.no)项"
    }

    /// The unit of a limit.
    func unit(_ threshold: Standard.Threshold) -> String? { threshold.unit ?? indicator.unit }

    func reference(_ threshold: Standard.Threshold) -> Finding.StandardReference {
        Finding.StandardReference(
            document: standard.document, clause: clause,
            threshold: Self.written(threshold.limit, unit: unit(threshold) ?? ""))
    }

    /// `≥95%`; of a ratio its second term is bounded: `1:n，n≤15`.
    private static func written(_ limit: Limit, unit: String) -> String {
        unit == "1:n" ? "1:n，n" + limit.description : limit.description + unit
    }
}
