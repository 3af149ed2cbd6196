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
    /// 生均公用经费
    let isPerHead: Bool

    init(label: String, name: String, unit: String, kind: Mention.Kind, scale: Int = 1, _ words: GluedTableWords) {
        self.label = label
        self.name = name
        self.unit = unit
        self.kind = kind
        self.scale = scale
        shape = Shape(name: name, kind: kind, scale: scale, words)
        isPerHead = words.perHead.occurs(in: name)
    }

    var isGrowth: Bool { shape.isGrowth }
    var isWhole: Bool { shape.isWhole }

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

        init(name: String, kind: Mention.Kind, scale: Int, _ words: GluedTableWords) {
            isPercent = kind == .percent
            isGrowth = isPercent && words.growth.occurs(in: name)
            isWhole = kind == .count && scale == 1 && !words.fractional.occurs(in: name)
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
}

extension [GluedCellsColumn] {
    /// The columns with the relations that their names tell.
    func related(_ words: GluedTableWords) -> [GluedCellsColumn] {
        var out = self
        for i in indices { out[i].relation = relation(of: i, words) }
        return out
    }

    private func relation(of i: Int, _ words: GluedTableWords) -> GluedCellsColumn.Relation {
        let column = self[i]
        if column.isGrowth { return growthBase(of: i, words).map { .growth(of: $0) } ?? .none }
        if column.isPerHead { return perHead(i, words) ?? .none }
        if words.sums.ends(column.name) || words.sums.begins(column.name) {
            return parts(of: i).map { .total(of: $0) } ?? .none
        }
        return .none
    }

    /// `对教育拨款增长率` speaks of 财政对教育拨款数; a bare 比上年增长 of the column before it.
    private func growthBase(of i: Int, _ words: GluedTableWords) -> Int? {
        let grown = words.withoutGrowth(self[i].name)
        let overlap = CharacterOverlap(words)
        let before = indices.filter { $0 < i && self[$0].kind != .percent }
        if grown.isEmpty { return before.last }
        let fitting = before.filter { overlap.contained(grown, in: self[$0].name.scalarValues) >= 75 }
        return fitting.max {
            (
                overlap.contained(grown, in: self[$0].name.scalarValues),
                overlap.contained(self[$0].name.scalarValues, in: grown), $0
            )
                < (
                    overlap.contained(grown, in: self[$1].name.scalarValues),
                    overlap.contained(self[$1].name.scalarValues, in: grown), $1
                )
        }
    }

    private func perHead(_ i: Int, _ words: GluedTableWords) -> GluedCellsColumn.Relation? {
        let whole = words.withoutPerHead(self[i].name)
        let overlap = CharacterOverlap(words)
        let totals = indices.filter {
            $0 != i && !self[$0].isPerHead && self[$0].kind == self[i].kind && self[$0].unit == self[i].baseUnit
        }
        let named = totals.filter { overlap.contained(whole, in: self[$0].name.scalarValues) >= 75 }
        // The column before it, and of two such the one that says least else.
        let total =
            named.max {
                ($0 < i ? 1 : 0, overlap.contained(self[$0].name.scalarValues, in: whole), $0)
                    < ($1 < i ? 1 : 0, overlap.contained(self[$1].name.scalarValues, in: whole), $1)
            } ?? (totals.count == 1 ? totals[0] : nil)
        let people = indices.filter { self[$0].isWhole && ["人", "名", "生"].contains(self[$0].unit) }
        let isPupil = !words.perPerson.occurs(in: self[i].name)
        let heads = isPupil ? people.filter { words.pupils.occurs(in: self[$0].name) } : people
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
}

/// How much of one name stands in another.
private struct CharacterOverlap {
    private let noMatter: Set<UInt32>

    init(_ words: GluedTableWords) { noMatter = words.noMatter }

    /// The share of `part`'s characters that `whole` has, in hundredths; blind to 数, 总 and the like.
    func contained(_ part: [UInt32], in whole: [UInt32]) -> Int {
        let wanted = part.filter { !noMatter.contains($0) }
        guard !wanted.isEmpty else { return 0 }
        var rest = whole
        var hits = 0
        for c in wanted {
            guard let i = rest.firstIndex(of: c) else { continue }
            rest[i] = 0
            hits += 1
        }
        return 100 * hits / wanted.count
    }
}
