import Exact

extension Standard {
    /// One figure that an indicator must reach.
    ///
    /// A class, as checks hand it about; two are equal where they are one and the same.
    public final class Threshold: Sendable {
        /// 小学, 初中 …, or nil for all.
        public let stage: String?
        public let limit: Limit
        /// What the figure measures, where the indicator has several.
        public let of: String?
        /// Words of which a sentence that gives the figure holds one at least; empty where the indicator's own do.
        public let says: WordSet
        /// Words that give the figure by themselves (Ⅲ级); where there are some, nothing else does.
        public let states: WordSet
        /// Id, in `indicators/`, of what the figure measures.
        public let indicator: String?
        public let unit: String?
        /// A concession, which holds under `condition` only.
        public let isRelaxed: Bool
        public let condition: String?
        /// The last year in which a school may have been built for a concession by age.
        public let builtBy: Int?
        /// When it holds.
        public let effective: Effective
        /// The document it comes from, where that is not the standard itself.
        public let source: String?
        /// 1-based, in the standard's file.
        public let line: Int

        init?(_ node: Node, _ reader: inout LexiconReader) {
            reader.check(
                node,
                keys: [
                    "stage", "comparator", "value", "of", "indicator", "unit", "relaxed", "condition", "effective",
                    "source", "built_by",
                    "note", "says", "states",
                ])
            let isRelaxed = reader.bool(node, "relaxed", default: false)
            let condition = reader.optional(node, "condition")
            self.isRelaxed = isRelaxed
            self.condition = condition
            builtBy = reader.int(node, "built_by")
            if isRelaxed && condition == nil {
                reader.report(
                    node, zh: "放宽的标准值要写明“condition”。", en: "A relaxed threshold must say under which “condition”.")
            }
            guard let limit = reader.limit(node) else { return nil }
            self.limit = limit
            stage = reader.optional(node, "stage")
            of = reader.optional(node, "of")
            says = WordSet(node["says"]?.texts ?? [])
            states = WordSet(node["states"]?.texts ?? [])
            indicator = reader.optional(node, "indicator")
            unit = reader.optional(node, "unit")
            effective = reader.effective(node)
            source = reader.optional(node, "source")
            line = node.line
        }
    }
}

extension Standard.Threshold: Hashable {
    public static func == (a: Standard.Threshold, b: Standard.Threshold) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
