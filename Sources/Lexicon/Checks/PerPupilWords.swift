/// Which total a figure per pupil is computed from: Lexicons/patterns/per-pupil.yaml.
public final class PerPupilWords: Sendable {
    /// Words of names of figures per pupil, and the indicators of their totals.
    public struct Total: Sendable {
        public let names: WordSet
        public let indicators: [String]
    }
    public let totals: [Total]
    /// In names of figures that are only a part of a total.
    public let partial: WordSet
    /// In headings of rows that are of all schools.
    public let wholeRows: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists(
            "patterns/per-pupil.yaml", names: ["partial", "whole_rows"], nodes: ["totals"], files)
        totals = (lists.node("totals")?.list ?? []).map {
            Total(names: WordSet($0["names"]?.texts ?? []), indicators: $0["of"]?.texts ?? [])
        }
        partial = lists.set("partial")
        wholeRows = lists.set("whole_rows")
    }
}
