import Exact

extension Fact {
    /// The fact as a finding names it: as printed, in the unit it is printed in.
    public var term: Finding.Term { Finding.Term(self) }
    public var displayName: String {
        guard let stage, !indicator.name.contains(stage) else { return indicator.name }
        return stage + indicator.name
    }
    /// Whether a check may accuse by it.
    public var isCertain: Bool { mention.status == .certain }
    /// In base units; nil for a damaged or wordless number.
    public var value: Rational? { mention.value }
    /// The number as printed, without its unit.
    public var printed: String { mention.printed }

    /// 万, 亿 for a scale.
    public static func prefix(_ scale: Rational) -> String {
        if scale == 10_000 { return "万" }
        if scale == 100_000_000 { return "亿" }
        if scale == 10_000_000 { return "千万" }
        if scale == 1_000_000 { return "百万" }
        return scale == 1_000 ? "千" : ""
    }

    /// Numbers for a formula: as printed where all share a scale, with 万 and 亿 where they do not.
    public static func written(_ facts: [Fact]) -> [String] {
        let mixed = facts.dropFirst().contains { !($0.mention.scale == facts[0].mention.scale) }
        return facts.map { $0.printed + (mixed ? prefix($0.mention.scale) : "") }
    }
}

extension Mention {
    /// The number as a finding names it: as printed, in the unit it is printed in.
    public func term(named name: String) -> Finding.Term { Finding.Term(self, name: name) }

    /// The number as printed, without its unit.
    public var printed: String {
        guard let value else { return valueText }
        let unit = ulp / scale
        var places = 0
        while places < 12, unit < Rational.powerOfTen(-places), !(unit == 0) { places += 1 }
        // 97.40 stays 97.40.
        return places > 0 ? (value / scale).rounded(places: places) : (value / scale).decimal
    }
}

extension Interval {
    public func scaled(by factor: Rational) -> Interval {
        factor == 1 ? self : Interval(low: low.map { $0 * factor }, high: high.map { $0 * factor })
    }
}
