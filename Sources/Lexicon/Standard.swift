import Exact
import Source

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
