import Exact

/// What a unit measures, to tell what can be added and compared: 元 but not 万元, 人 but not 人次.
///
///     units.measure(of: "元/生")     // 元 to the 1st, 人 to the −1st; as large as its base units
///     units.measure(of: "人/百生")   // no unit at all; a hundredth
public struct UnitMeasure: Hashable, Sendable {
    /// Base units with their powers, none of them 0; empty for a plain number.
    public private(set) var powers: [String: Int] = [:]
    /// How many of the base units it is; nil where that cannot be told (1:n, a factor in an expression).
    public private(set) var size: Rational?

    public static let number = UnitMeasure(powers: [:], size: nil)

    init(powers: [String: Int], size: Rational?) {
        self.powers = powers.filter { $0.value != 0 }
        self.size = size
    }

    /// Measured in the same base units.
    public func isOfKind(of other: UnitMeasure) -> Bool { powers == other.powers }

    /// Whether values of the two mean the same without conversion, as far as can be told.
    public func isComparable(to other: UnitMeasure) -> Bool {
        guard isOfKind(of: other) else { return false }
        guard let size, let other = other.size else { return true }
        return size == other
    }

    public static func * (a: UnitMeasure, b: UnitMeasure) -> UnitMeasure {
        UnitMeasure(powers: a.powers.merging(b.powers, uniquingKeysWith: +), size: combined(a.size, b.size, *))
    }

    public static func / (a: UnitMeasure, b: UnitMeasure) -> UnitMeasure {
        UnitMeasure(
            powers: a.powers.merging(b.powers.mapValues { -$0 }, uniquingKeysWith: +), size: combined(a.size, b.size, /)
        )
    }

    private static func combined(
        _ a: Rational?, _ b: Rational?, _ operation: (Rational, Rational) -> Rational
    ) -> Rational? {
        a.flatMap { a in b.map { operation(a, $0) } }
    }
}

extension UnitMeasure {
    /// For sentences: `元/人`, `10000元`, `%`.
    public var zh: String { written ?? "没有单位的数" }
    public var en: String { written ?? "a plain number" }

    /// Nil for a plain number.
    private var written: String? {
        func text(_ sign: Int) -> String {
            powers.filter { $0.value.signum() == sign }.sorted { $0.key < $1.key }
                .map { abs($0.value) == 1 ? $0.key : "\($0.key)^\(abs($0.value))" }.joined(separator: "·")
        }
        let (above, below) = (text(1), text(-1))
        if above.isEmpty && below.isEmpty { return size == Rational(1, 100) ? "%" : nil }
        let factor = size.map { $0 == 1 ? "" : $0.decimal } ?? ""
        return factor + (above.isEmpty ? "1" : above) + (below.isEmpty ? "" : "/" + below)
    }
}

/// The units of `units/*.yaml`, as lexicons write them for indicators.
public struct UnitTable: Sendable {
    /// The usual spelling of each spelling.
    private var canonical: [String: String] = [:]
    private var known: Set<String> = []

    /// Spelled several ways, counted together: 3名教师, 3位教师.
    private static let families = ["人": ["名", "位", "生", "学生"], "所": ["校", "园", "院", "馆"]]
    /// Counts anything; nothing can be told from it.
    private static let general: Set<String> = ["个", "项", "处", "件", "家", "类", "种", "台套", "台件", "份"]
    /// Numbers whose size depends on how they are written.
    private static let ratios: Set<String> = ["", "系数", "倍", "n", "1", "个百分点", "百分点", "成", "折", "级", "年级"]
    private static let parts: [String: Rational] = [
        "%": Rational(1, 100), "‰": Rational(1, 1000), "‱": Rational(1, 10000),
    ]
    private static let multipliers: [Character: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000]

    public init(_ files: LexiconFiles) {
        for (path, text) in files.below("units") {
            guard let root = try? Node.parse(text, file: path) else { continue }
            for entry in root["units"]?.list ?? [] {
                guard let unit = entry["unit"]?.text else { continue }
                for form in [unit] + (entry["same"]?.texts ?? []) { canonical[form] = unit }
            }
        }
        known = Set(canonical.keys)
        for (base, others) in UnitTable.families { for other in others { canonical[other] = base } }
    }

    /// Nil for a unit that says nothing (个) or that is not known.
    public func measure(of unit: String) -> UnitMeasure? {
        let parts = unit.split(separator: unit.contains(":") ? ":" : "/", omittingEmptySubsequences: false).map(
            String.init)
        guard var whole = parts.first.flatMap(single) else { return nil }
        for part in parts.dropFirst() {
            guard let below = single(part) else { return nil }
            whole = whole / below
        }
        return whole
    }

    /// The one measure of an indicator's units; nil where they differ or say nothing.
    public func measure(of units: [String]) -> UnitMeasure? {
        let measures = units.map { measure(of: $0) }
        guard let first = measures.first, measures.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func single(_ part: String) -> UnitMeasure? {
        if UnitTable.ratios.contains(part) { return .number }
        if let size = UnitTable.parts[part] { return UnitMeasure(powers: [:], size: size) }
        if UnitTable.general.contains(part) { return nil }
        if let base = canonical[part] { return UnitMeasure(powers: [base: 1], size: 1) }
        let (size, rest) = UnitTable.multiplied(part)
        if rest.isEmpty { return .number }
        guard size != 1, let base = canonical[rest] else { return nil }
        return UnitMeasure(powers: [base: 1], size: size)
    }

    /// `万元` is 10000 and `元`; `10万` is 100000 and nothing.
    private static func multiplied(_ part: String) -> (size: Rational, rest: String) {
        var size: Rational = 1
        var rest = Substring(part)
        while let first = rest.first {
            if let factor = multipliers[first] {
                size = size * Rational(factor)
            } else if !(first.isASCII && first.isNumber) {
                break
            }
            rest.removeFirst()
        }
        return (size, String(rest))
    }

    /// The unit without the 万 or 亿 that reading multiplies into the number; nil for a unit that has none.
    public func withoutMultiplier(_ unit: String) -> String? {
        let (size, rest) = UnitTable.multiplied(unit)
        let head = rest.split(separator: "/").first.map(String.init) ?? rest
        guard canonical[unit] == nil, size >= 10_000, known.contains(head) else { return nil }
        return rest
    }
}
