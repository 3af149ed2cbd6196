import Records

/// What must be alike for one figure to be a share of another, or the same in another unit.
struct FigureMeasure: Hashable {
    private let report: Int32
    private let kind: Mention.Kind
    private let measure: NameID

    init(_ key: FactKey) {
        report = key.report
        kind = key.kind
        measure = key.measure
    }
}
