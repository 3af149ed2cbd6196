import Records

/// What must be alike for one figure to be another, or a share of it.
struct FigureMeasure: Hashable {
    private let report: Int
    private let kind: Mention.Kind
    private let unit: String

    init(_ fact: Fact) {
        report = fact.mention.report
        kind = fact.mention.kind
        unit = PartSumCheck.unitClass(fact.mention.unit)
    }
}
