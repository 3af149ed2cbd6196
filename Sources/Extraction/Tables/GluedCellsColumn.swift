import Lexicon
import Records
import Source

/// What the heading of a column says about each of its cells.
struct GluedCellsColumn: Equatable, Sendable {
    /// How a cell follows from other cells; columns are counted from 0, the column of the years not among them.
    enum Relation: Equatable, Sendable {
        case none
        /// Growth in per cent of another column over the year before.
        case growth(of: Int)
        /// Money, area or things for each head.
        case perHead(total: Int, heads: Int)
        case total(of: [Int])
    }

    /// As printed: `生均教育事业费(元)`.
    let label: String
    /// Without its unit.
    let name: String
    /// Base unit: `元` for `(万元)`; 万 is in `scale`.
    let unit: String
    let kind: Mention.Kind
    /// What the printed digits are multiplied by to give base units.
    let scale: Int
    var relation = Relation.none
    let shape: Shape

    init(label: String, name: String, unit: String, kind: Mention.Kind, scale: Int = 1) {
        self.label = label
        self.name = name
        self.unit = unit
        self.kind = kind
        self.scale = scale
        shape = Shape(name: name, kind: kind, scale: scale)
    }

    var isGrowth: Bool { shape.isGrowth }
    var isWhole: Bool { shape.isWhole }
    var isPerHead: Bool { GluedCellsColumn.perHeadWords.contains { name.contains($0) } }
    static let perHeadWords = ["生均", "人均", "每生"]

    /// What the digits of a cell can look like: asked thousands of times for one table, and so without a string.
    struct Shape: Equatable, Sendable {
        let isPercent: Bool
        let isGrowth: Bool
        /// 559人, 12所: cells without a point.
        let isWhole: Bool
        /// Digits that may stand after the point: a 分 is the smallest coin, and percentages are printed to two places.
        let maximumPlaces: Int
        /// Digits that may stand before the point.
        let maximumWholeDigits: Int

        init(name: String, kind: Mention.Kind, scale: Int) {
            isPercent = kind == .percent
            isGrowth = isPercent && GluedCellsColumn.growthWords.contains { name.contains($0) }
            isWhole = kind == .count && scale == 1 && !["均", "率", "比", "班额"].contains { name.contains($0) }
            maximumPlaces = isWhole ? 0 : kind == .ratio || kind == .number || scale > 1 ? 4 : 2
            switch kind {
            case .percent: maximumWholeDigits = isGrowth ? 4 : 3
            case .ratio: maximumWholeDigits = 4
            case .count: maximumWholeDigits = 9
            default: maximumWholeDigits = 13
            }
        }

        /// Whether a share may be so large (in per cent); growth may be anything up to tenfold.
        func isPlausible(percent whole: Int) -> Bool { !isPercent || whole <= (isGrowth ? 1000 : 100) }
    }
    private static let growthWords = ["增长", "增幅", "增减", "增速", "比上年", "较上年"]
}

extension [GluedCellsColumn] {
    /// The columns with the relations that their names tell.
    func related() -> [GluedCellsColumn] {
        var out = self
        for i in indices { out[i].relation = relation(of: i) }
        return out
    }

    private func relation(of i: Int) -> GluedCellsColumn.Relation {
        let column = self[i]
        if column.isGrowth { return growthBase(of: i).map { .growth(of: $0) } ?? .none }
        if column.isPerHead { return perHead(i) ?? .none }
        if ["合计", "总计", "小计", "共计"].contains(where: { column.name.hasSuffix($0) || column.name.hasPrefix($0) }) {
            return parts(of: i).map { .total(of: $0) } ?? .none
        }
        return .none
    }

    /// `对教育拨款增长率` speaks of 财政对教育拨款数; a bare 比上年增长 of the column before it.
    private func growthBase(of i: Int) -> Int? {
        let words = GluedCellsColumn.withoutGrowth(self[i].name)
        let before = indices.filter { $0 < i && self[$0].kind != .percent }
        if words.isEmpty { return before.last }
        let fitting = before.filter { CharacterOverlap.contained(words, in: self[$0].name) >= 75 }
        return fitting.max {
            (
                CharacterOverlap.contained(words, in: self[$0].name),
                CharacterOverlap.contained(self[$0].name, in: words), $0
            )
                < (
                    CharacterOverlap.contained(words, in: self[$1].name),
                    CharacterOverlap.contained(self[$1].name, in: words), $1
                )
        }
    }

    private func perHead(_ i: Int) -> GluedCellsColumn.Relation? {
        var words = self[i].name
        for word in GluedCellsColumn.perHeadWords { words = words.replacing(word, with: "") }
        let totals = indices.filter {
            $0 != i && !self[$0].isPerHead && self[$0].kind == self[i].kind && self[$0].unit == self[i].baseUnit
        }
        let named = totals.filter { CharacterOverlap.contained(words, in: self[$0].name) >= 75 }
        // The column before it, and of two such the one that says least else.
        let total =
            named.max {
                ($0 < i ? 1 : 0, CharacterOverlap.contained(self[$0].name, in: words), $0)
                    < ($1 < i ? 1 : 0, CharacterOverlap.contained(self[$1].name, in: words), $1)
            } ?? (totals.count == 1 ? totals[0] : nil)
        let people = indices.filter { self[$0].isWhole && ["人", "名", "生"].contains(self[$0].unit) }
        let isPupil = !self[i].name.contains("人均")
        let heads = isPupil ? people.filter { self[$0].name.contains("生") || self[$0].name.contains("在校") } : people
        guard let total, heads.count == 1 else { return nil }
        return .perHead(total: total, heads: heads[0])
    }

    private func parts(of i: Int) -> [Int]? {
        func isPart(_ k: Int) -> Bool {
            self[k].unit == self[i].unit && self[k].kind == self[i].kind && self[k].scale == self[i].scale
                && !self[k].isPerHead
        }
        let before = Array<Int>((startIndex..<i).filter(isPart))
        if before.count >= 2 { return before }
        let after = Array<Int>(((i + 1)..<endIndex).filter(isPart))
        return before.isEmpty && after.count >= 2 ? after : nil
    }
}

extension GluedCellsColumn {
    /// `元` of `元/生`.
    var baseUnit: String { unit.firstIndex(of: "/").map { String(unit[..<$0]) } ?? unit }

    /// What is left of a growth column's name when the words that say “growth” are taken off.
    static func withoutGrowth(_ name: String) -> String { String(scalars: growthOff(name)) }
    private static let growthOff = WordReplacement(
        [
            "与上年相比", "比上年度", "较上年度", "比上一年", "较上一年", "比上年", "较上年", "同比", "年均", "增长幅度", "增长比例", "增长率", "增长", "增减率", "增减",
            "增幅", "增速", "的",
        ].map { ($0, "") })
}

/// How much of one name stands in another.
enum CharacterOverlap {
    private static let filler = Set("数额总的年".scalarValues)

    /// The share of `part`'s characters that `whole` has, in hundredths; blind to 数, 总 and the like.
    static func contained(_ part: String, in whole: String) -> Int {
        let wanted = part.scalarValues.filter { !filler.contains($0) }
        guard !wanted.isEmpty else { return 0 }
        var rest = whole.scalarValues
        var hits = 0
        for c in wanted {
            guard let i = rest.firstIndex(of: c) else { continue }
            rest[i] = 0
            hits += 1
        }
        return 100 * hits / wanted.count
    }
}
