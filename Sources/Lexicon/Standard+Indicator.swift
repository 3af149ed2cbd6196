import Exact

extension Standard {
    /// What a standard asks for, with one figure or several.
    ///
    /// A class, as checks hand it about; two are equal where they are one and the same.
    public final class Indicator: Sendable {
        /// What is asked.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case ratio
            /// 差异系数
            case cv
            /// The mean of the group's other indicators.
            case mean
            /// One or more figures with thresholds.
            case requirements
            /// A judgement without figures.
            case qualitative
            /// Something that must not exist (一票否决).
            case absent
        }

        public let id: String
        public let no: Int
        /// As tables head it: `L1`.
        public let code: String?
        public let name: String
        public let aliases: [String]
        /// The name and the aliases.
        public let forms: [String]
        /// As words to look for.
        public let named: WordSet
        /// What it goes by where a figure's unit says that it is per pupil, or where it stands beside its like.
        public let short: Set<String>
        /// Words of which a report that answers the indicator holds one at least.
        public let says: WordSet
        /// Words of a sentence by which a figure of its name is of something else: 满意度 of 课后服务 is no 社会认可度.
        public let notAbout: WordSet
        public let unit: String?
        public let kind: Kind
        /// For a 差异系数: the id of the indicator it is taken of.
        public let of: String?
        public let stage: String?
        /// Stages it asks about besides those of the standard.
        public let stages: [String]
        /// The sentence of the standard, which tells a quoted requirement from an achieved value.
        public let wording: String?
        public let clause: String?
        /// `certain`, or a word for what is not settled.
        public let certainty: String
        public let thresholds: [Threshold]
        /// Overrides the group's.
        public let binds: Binding
        public let note: String?
        /// 1-based, in the standard's file.
        public let line: Int

        public var isCertain: Bool { certainty == "certain" }
        /// Whether what must be reached is settled, even if how it is computed is not.
        public var isLimitCertain: Bool {
            isCertain || ["uncertain-formula", "uncertain-denominator"].contains(certainty)
        }
        /// The thresholds without concessions for a stage, those for all stages included.
        public func thresholds(stage: String?) -> [Threshold] {
            thresholds.filter { !$0.isRelaxed && ($0.stage == nil || $0.stage == stage) }
        }

        init?(_ node: Node, binds group: Standard.Binding, _ reader: inout LexiconReader) {
            reader.check(
                node,
                keys: [
                    "id", "no", "code", "name", "aliases", "unit", "kind", "of", "stage", "stages", "wording", "clause",
                    "certainty", "thresholds", "binds", "note", "says", "not_about", "short",
                ])
            let id = reader.required(node, "id")
            let name = reader.required(node, "name")
            let no = reader.required(node, "no") == nil ? nil : reader.int(node, "no")
            let kind =
                reader.required(node, "kind") == nil
                ? nil : reader.choice(node, "kind", of: Kind.allCases.map(\.rawValue)).flatMap(Kind.init(rawValue:))
            let certainty = reader.required(node, "certainty")
            let thresholds = (node["thresholds"]?.list ?? []).compactMap { item -> Standard.Threshold? in
                Standard.Threshold(item, &reader)
            }
            guard let id, let name, let no, let kind, let certainty else { return nil }
            self.id = id
            self.no = no
            code = reader.optional(node, "code")
            self.name = name
            aliases = node["aliases"]?.texts ?? []
            forms = [name] + aliases
            named = WordSet(forms)
            says = WordSet(node["says"]?.texts ?? [])
            short = Set(node["short"]?.texts ?? [])
            notAbout = WordSet(node["not_about"]?.texts ?? [])
            unit = reader.optional(node, "unit")
            self.kind = kind
            of = reader.optional(node, "of")
            stage = reader.optional(node, "stage")
            stages = node["stages"]?.texts ?? []
            wording = reader.optional(node, "wording")
            clause = reader.optional(node, "clause")
            self.certainty = certainty
            self.thresholds = thresholds
            binds = reader.binding(node) ?? group
            note = reader.optional(node, "note")
            line = node.line
        }
    }
}

extension Standard.Indicator: Hashable {
    public static func == (a: Standard.Indicator, b: Standard.Indicator) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
