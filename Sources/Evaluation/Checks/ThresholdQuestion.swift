import Exact
import Lexicon
import Records
import Source

/// One indicator of a standard as a document is asked about it, with what findings call it, written once.
final class ThresholdQuestion {
    let standard: Standard
    let group: Standard.Group
    let indicator: Standard.Indicator
    private(set) lazy var rule = "threshold.\(indicator.id)"
    var document: String { standard.document }
    private(set) lazy var clause = indicator.clause ?? group.clause ?? "\(group.name)第\(indicator.no)项"
    /// The share of a limit that the mean of schools must reach at least, where the limit binds each school.
    let floorOfMeans: Rational?
    /// Its limits without concessions.
    let limits: [AskedLimit]
    /// Whether a figure has to be told which of several limits it answers.
    let hasSeveral: Bool
    /// Facts that a rule has recomputed from what they must be of: their names need no more proof.
    let confirmed: Set<Int>
    /// Numbers of the blocks that answer it.
    private let blocks: [Int32]
    /// The stages whose figures can answer it, as far as the document has them; nil for all.
    private let stages: [NameID]?

    init(
        _ standard: Standard, _ group: Standard.Group, _ indicator: Standard.Indicator, _ evidence: Evidence,
        kinds: [String: Indicator], confirmed: Set<Int>
    ) {
        self.confirmed = confirmed
        self.standard = standard
        self.group = group
        self.indicator = indicator
        floorOfMeans = indicator.binds == .school ? group.quorum?.floor : nil
        limits = indicator.thresholds.filter { !$0.isRelaxed }.map {
            AskedLimit($0, of: indicator, kind: $0.indicator.flatMap { kinds[$0]?.kind }, evidence.names)
        }
        hasSeveral = indicator.thresholds.count > 1 || indicator.thresholds.contains { $0.indicator != nil }
        let known = evidence.index.blocks
        blocks = known.indices.filter { known[$0].id == indicator.id }.map { Int32($0) }
        stages =
            standard.stages.isEmpty
            ? nil
            : (standard.stages + indicator.stages + indicator.thresholds.compactMap(\.stage))
                .compactMap(evidence.names.known)
    }

    /// Whether a figure of a stage can answer it.
    func covers(_ stage: NameID) -> Bool { stage == .none || stages?.contains(stage) ?? true }

    func isInBlock(_ key: FactKey) -> Bool { key.block >= 0 && blocks.contains(key.block) }
}

/// A limit of a standard, as the figures of a document are held against it.
final class AskedLimit {
    let threshold: Standard.Threshold
    let limit: Limit
    /// As `limit` is written with its unit.
    private(set) lazy var written = AskedLimit.written(limit, unit: unit)
    /// The indicator whose figures answer it, and the stage it is for; `none` where the document has none of them.
    let indicator: NameID
    let stage: NameID
    let unit: String?
    private let kind: Indicator.Kind?

    init(_ threshold: Standard.Threshold, of indicator: Standard.Indicator, kind: Indicator.Kind?, _ names: NameTable) {
        self.threshold = threshold
        self.kind = kind
        limit = threshold.limit
        self.indicator = names.known(threshold.indicator ?? indicator.id) ?? .none
        stage = threshold.stage.flatMap(names.known) ?? .none
        unit = threshold.unit ?? indicator.unit
    }

    /// For 小学 or for 初中 alone.
    var isOfMainStage: Bool { stage == .primary || stage == .junior }
    /// Whether figures may answer it by name, within the block of its indicator.
    var isNamed: Bool { threshold.indicator != nil && threshold.of != nil }

    func isName(of fact: Fact) -> Bool {
        guard let name = threshold.of else { return false }
        // 就近划片入学占比 is called so for want of a name of its own, and no share of something.
        let isShare =
            fact.words.contains("占") && (fact.rule != "share" || fact.base != nil || !fact.words.hasSuffix("比"))
        return NameMatch.contained(name, in: fact.words) >= 90 && isShare == name.contains("占")
    }

    /// - Parameter told: the fact's stage, or that of the school it is of.
    func stageFits(_ fact: Fact, of told: String?) -> Bool {
        guard let stage = threshold.stage else { return true }
        if stage == "一贯制" { return fact.words.contains("一贯制") }
        if stage == "特殊教育" { return true }
        return told == stage || stage == "初中" && told == nil && threshold.indicator == "edu.retention3"
    }

    /// Whether a figure is in a unit that can be held against it.
    ///
    /// - Parameter isOwn: it is of the very indicator.
    func fits(_ fact: Fact, isOwn: Bool) -> Bool {
        let mention = fact.mention
        // 9.6% answers a limit of 0.15.
        if mention.kind == .percent, isOwn, threshold.indicator != nil,
            fact.scale(asIn: threshold.limit, unit: unit) != 1
        {
            return true
        }
        switch kind {
        case .count: return mention.kind == .count
        case .money: return mention.kind == .money
        case .area: return mention.kind == .area
        case .percent: return mention.kind == .percent && mention.unit == "%"
        case .ratio: return mention.kind == .ratio || mention.kind == .number
        // 22.6册, 11.1台: what a figure per pupil counts is its unit.
        case .number: return mention.kind != .percent && mention.kind != .money
        case nil: return fits(mention.kind)
        }
    }

    /// By the unit of the limit alone.
    private func fits(_ kind: Mention.Kind) -> Bool {
        guard let unit, !unit.isEmpty else { return true }
        switch kind {
        case .percent: return unit.contains("%")
        // 2000/2500 are two limits of an amount, and no figure.
        case .count, .ratio: return !["%", "平方米", "元"].contains(where: unit.contains)
        case .money: return unit.contains("元")
        case .area: return unit.contains("平方米")
        default: return true
        }
    }

    /// `≥95%`; of a ratio its second term is bounded: `1:n，n≤15`.
    private static func written(_ limit: Limit, unit: String?) -> String {
        unit == "1:n" ? "1:n，n" + limit.description : limit.description + (unit ?? "")
    }
}
