import Exact

extension Standard {
    /// Indicators that are concluded together.
    ///
    /// A class, as checks hand it about; two are equal where they are one and the same.
    public final class Group: Sendable {
        public let id: String
        public let name: String
        /// Words that a section heading of this group contains.
        public let headings: [String]
        /// As words to look for.
        public let headed: WordSet
        /// How many indicators the standard counts; nil where that is not settled.
        public let count: Int?
        public let binds: Binding
        public let quorum: Quorum?
        /// Whether a report states a conclusion for each of its indicators, and not one for the group.
        public let concludesEach: Bool
        /// Words of which a report that goes through the standard must use one, if it has no section on the group.
        public let mustSay: [String]
        /// What its indicators are given in points, where the standard gives points.
        public let points: Rational?
        public let clause: String?
        public let note: String?
        public let indicators: [Indicator]

        /// Whether it lists what must not exist (一票否决).
        public var isVeto: Bool { !indicators.isEmpty && indicators.allSatisfy { $0.kind == .absent } }

        init?(_ node: Node, _ reader: inout LexiconReader) {
            reader.check(
                node,
                keys: [
                    "id", "name", "headings", "count", "binds", "all_or_nothing", "concludes", "must_say", "points",
                    "clause",
                    "note", "indicators",
                ])
            let id = reader.required(node, "id")
            let name = reader.required(node, "name")
            let count = reader.int(node, "count")
            let binds = reader.binding(node) ?? .county
            var quorum: Standard.Quorum?
            if let rule = node["all_or_nothing"] {
                reader.check(rule, keys: ["met", "of", "floor"])
                if let met = reader.int(rule, "met"), let of = reader.int(rule, "of"),
                    let floor = reader.number(rule, "floor")
                {
                    quorum = Standard.Quorum(met: met, of: of, floor: floor)
                    if met > of || !(floor > 0) || floor > 1 {
                        reader.report(
                            rule, zh: "“all_or_nothing”要求 met 不大于 of,floor 在 0 与 1 之间。",
                            en: "“all_or_nothing” needs met no larger than of, and floor between 0 and 1.")
                    }
                } else {
                    reader.report(
                        rule, zh: "“all_or_nothing”要写全 met、of、floor。", en: "“all_or_nothing” needs met, of and floor.")
                }
            }
            let indicators = (node["indicators"]?.list ?? []).compactMap {
                Standard.Indicator($0, binds: binds, &reader)
            }
            guard let id, let name else { return nil }
            self.id = id
            self.name = name
            let headings = node["headings"]?.texts ?? []
            self.headings = headings
            headed = WordSet(headings)
            self.count = count
            self.binds = binds
            self.quorum = quorum
            concludesEach = reader.choice(node, "concludes", of: ["each", "group"]) != "group"
            mustSay = node["must_say"]?.texts ?? []
            points = reader.number(node, "points")
            clause = reader.optional(node, "clause")
            note = reader.optional(node, "note")
            self.indicators = indicators
        }
    }
}

extension Standard.Group: Hashable {
    public static func == (a: Standard.Group, b: Standard.Group) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
