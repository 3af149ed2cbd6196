/// Which total a figure per pupil is computed from: Lexicons/patterns/per-pupil.yaml.
public final class PerPupilWords: Sendable {
    /// Words of names of figures per pupil, and the indicators of their totals.
    public struct Total: Sendable {
        public let names: WordSet
        public let indicators: [String]
        /// The stage whose figures it is of alone.
        public let stage: String?
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
            Total(
                names: WordSet($0["names"]?.texts ?? []), indicators: $0["of"]?.texts ?? [], stage: $0["stage"]?.text)
        }
        partial = lists.set("partial")
        wholeRows = lists.set("whole_rows")
    }

    /// The indicators whose figures a figure per pupil of that name and stage is computed from.
    public func indicators(for name: [UInt32], stage: String?) -> [String] {
        totals.filter { $0.names.occurs(in: name) && ($0.stage == nil || $0.stage == stage) }.flatMap(\.indicators)
    }
}
