import Exact

/// A national standard: the indicators it asks for, in groups, with the values they must reach.
///
///     let standards = try Standard.load(from: .embedded)
///     standards[1].document                       // "教督〔2017〕6号"
///     standards[1].indicator("2017-6.quality.1")  // 初中三年巩固率, ≥95
///
/// What is not settled says so in `certainty`, and no check may accuse by it alone.
public struct Standard: Hashable, Sendable {
    /// What a threshold binds.
    public enum Binding: String, Hashable, Sendable, CaseIterable {
        /// Every single school; the mean of the county proves nothing either way.
        case school
        /// The mean of the group's indicators.
        case mean
        /// The county as a whole.
        case county
        /// Each indicator of the group by itself.
        case each
    }

    /// How many indicators of a group a school must meet: at least `met` of `of`, the rest at `floor` of the threshold.
    public struct Quorum: Hashable, Sendable {
        public let met: Int
        public let of: Int
        /// A share of the threshold: 0.85.
        public let floor: Rational
    }

    /// One figure that an indicator must reach.
    public struct Threshold: Hashable, Sendable {
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
    }

    public struct Indicator: Hashable, Sendable {
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
    }

    public struct Group: Hashable, Sendable {
        public let id: String
        public let name: String
        /// Words that a section heading of this group contains.
        public let headings: [String]
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
    }

    /// The document's number: `教督〔2017〕6号`.
    public let document: String
    /// Prefix of the ids of its indicators: `2017-6`.
    public let id: String
    public let title: String
    /// `2017-04-19`, when known.
    public let issued: String?
    /// Words in a report that say it follows this standard.
    public let recognisedBy: [String]
    /// The number in the brackets that copies have: `教督(2017)6号`.
    public let numbers: [String]
    /// Words that reports of other standards use, too: they count where nothing tells the standards apart.
    public let recognisedWeakly: [String]
    /// What only reports of this standard count or evaluate: 资源配置7项指标. They tell it from another one whose words are used.
    public let marks: [String]
    /// The stages it is about; figures of another one answer nothing in it. Empty for all.
    public let stages: [String]
    /// What later documents changed, the earliest first.
    public let history: [Amendment]
    /// How points are given, where it gives points.
    public let scoring: Scoring?
    public let groups: [Group]
    public let note: String?
    /// Relative to the lexicon folder.
    public let file: String

    public var indicators: [Indicator] { groups.flatMap(\.indicators) }
    public func indicator(_ id: String) -> Indicator? {
        for group in groups {
            if let indicator = group.indicators.first(where: { $0.id == id }) { return indicator }
        }
        return nil
    }
    /// Whether a figure of a stage can answer an indicator.
    public func covers(_ stage: String?, in indicator: Indicator) -> Bool {
        guard let stage, !stages.isEmpty else { return true }
        return stages.contains(stage) || indicator.stages.contains(stage)
            || indicator.thresholds.contains { $0.stage == stage }
    }

    /// Where it asks for a figure: `教育质量第1项`. Nil where it does not.
    public func clause(asking id: String) -> String? {
        asking(id).map { group, indicator in indicator.clause ?? "\(group.name)第\(indicator.no)项" }
    }

    /// The indicator that asks for a figure.
    public func indicator(asking id: String) -> Indicator? { asking(id)?.1 }

    private func asking(_ id: String) -> (Group, Indicator)? {
        for group in groups {
            for indicator in group.indicators
            where indicator.id == id || indicator.thresholds.contains(where: { $0.indicator == id }) {
                return (group, indicator)
            }
        }
        return nil
    }

    /// What later documents changed of an indicator, or of a figure of `indicators/` that it binds.
    public func history(of id: String) -> [Amendment] {
        let names = Set(
            [id] + indicators.filter { $0.thresholds.contains { $0.indicator == id } }.map(\.id))
        return history.filter { !names.isDisjoint(with: $0.indicators) }
    }

    public func group(_ id: String) -> Group? { groups.first { $0.id == id } }

    /// The standards of `standards/*.yaml`, in the order of the files.
    /// - Throws: `LexiconError` for the first mistake.
    public static func load(from files: LexiconFiles) throws(LexiconError) -> [Standard] {
        var reader = LexiconReader()
        let standards = read(files, &reader)
        return try reader.result(standards)
    }
}
