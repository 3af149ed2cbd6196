import Exact
import Lexicon
import Records
import Source

/// What the parts of a whole are to each other: all of it, apart from each other, or perhaps told twice.
struct PartKinds {
    let partitions: PartitionLexicon
    let arithmetic: ArithmeticLexicon
    let words: CheckWords

    /// Parts that may overlap can exceed the whole: 其中应届650名, 研究生247名. That says nothing.
    func mayNotOverlap(_ parts: [Fact], of whole: Fact) -> Bool {
        isPartition(parts) || parts.allSatisfy { $0.stage != nil || isKindOfSchool($0) } || coversYears(whole, parts)
            || parts.contains(where: isRest) || areAddedByYear(parts, of: whole) || isNearMiss(parts, of: whole)
    }

    /// 14935万元,其中:校舍维修8076万元;设备购置797万元;教师培训6082万元: sums of money that are told twice exceed the whole by one
    /// of them and more; counts that overlap, 38所,其中乡镇34所、县城5所, hardly by so little.
    private func isNearMiss(_ parts: [Fact], of whole: Fact) -> Bool {
        guard parts.count >= 2, let value = whole.value else { return false }
        let excess = parts.sum - value
        let isLittle = whole.mention.kind == .money || excess * PartKinds.little <= value
        return isLittle && parts.allSatisfy { $0.value.map { excess < $0 } ?? false }
    }
    /// One part in so many.
    private static let little: Rational = 20

    /// Disjoint by what they are: each of another stage, or of another member of a group that the lexicon lists.
    func isPartition(_ parts: [Fact]) -> Bool {
        let staged = parts.map { part in
            part.stage.map { part.words.contains($0) ? part.words : $0 + part.words } ?? part.words
        }
        let isMoney = parts.allSatisfy { $0.mention.kind == .money }
        return partitions.areDisjoint(staged, isMoney: isMoney)
            || partitions.areDisjoint(parts.map(\.words), isMoney: isMoney)
    }

    /// 九年一贯制学校 beside 小学 and 初中.
    private func isKindOfSchool(_ fact: Fact) -> Bool {
        fact.mention.unit == "所" && partitions.overlapping.occurs(in: fact.words.scalarValues)
    }

    /// 2020年81名、2021年96名、2022年97名: nobody is in two of them.
    private func areOfYears(_ parts: [Fact]) -> Bool {
        let years = Set(parts.compactMap { $0.period.map { String($0.prefix(4)) } })
        return years.count == parts.count && Set(parts.map(\.words)).count == 1
    }

    /// What was added in each of some years: nobody is in two of them. The pupils of each year, 4200人、4300人、4500人, come to far more
    /// than those of today.
    func areAddedByYear(_ parts: [Fact], of whole: Fact) -> Bool {
        guard areOfYears(parts), let value = whole.value else { return false }
        return (parts.sum - value) * 5 <= value
    }

    /// 累计7.42亿元(2021年2.15亿元、2022年2.38亿元、2023年2.69亿元): year after year.
    func areYearsInTurn(_ parts: [Fact], of whole: Fact) -> Bool {
        guard parts.count >= 3, areOfYears(parts), parts[0].words == whole.words, whole.period?.contains("-") != true
        else { return false }
        let years = parts.compactMap { $0.period.flatMap { Int($0.prefix(4)) } }
        return zip(years, years.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    /// 教职工54人,其中专任教师26人、保育员12人、后勤人员14人: three parts and more that come close leave hardly another one out;
    /// 专任教师2416人,其中小学1502人、初中904人: nor do the two stages that come very close.
    private func isNearlyAll(_ parts: [Fact], _ whole: Fact) -> Bool {
        guard whole.mention.interval.isExact, let value = whole.value, parts.sum < value else { return false }
        let lack = (value - parts.sum) * 100
        if parts.count == 2 { return lack <= value && isOfBothStages(parts, whole) }
        return parts.count >= 3 && lack <= value * 4 && Set(parts.map(\.words)).count == parts.count
    }

    private func areBothStages(_ parts: [Fact]) -> Bool {
        Set(parts.compactMap(\.stage)).isSuperset(of: ["小学", "初中"])
    }

    /// 其余50人: with it the parts are all of the whole.
    private func isRest(_ part: Fact) -> Bool { arithmetic.rest.contains { part.words.hasPrefix($0) } }

    /// 未来三年招聘…(2024年…、2025年…、2026年…): a part for each of the years that the whole speaks of.
    func coversYears(_ whole: Fact, _ parts: [Fact]) -> Bool {
        let years = Set(parts.compactMap { $0.period.map { String($0.prefix(4)) } })
        guard years.count == parts.count, (2...6).contains(years.count) else { return false }
        if let span = whole.period?.split(separator: "-"), span.count == 2, let first = Int(span[0]),
            let last = Int(span[1]), last - first + 1 == years.count, years.contains(String(span[0])),
            years.contains(String(span[1]))
        {
            return true
        }
        return self.years(years.count).occurs(in: whole.words)
    }

    /// 三年, 3年
    func years(_ count: Int) -> WordSet {
        words.shared.years.first { $0.count == count }.map { WordSet($0.words) } ?? []
    }

    /// Parts that overlap make more of the whole, never less: whether they do is no matter here.
    func isExhaustive(_ parts: [Fact], _ whole: Fact) -> Bool {
        if isNearlyAll(parts, whole) { return true }
        if partitions.areExhaustive(parts.map(\.words)) || coversYears(whole, parts) || parts.contains(where: isRest) {
            return true
        }
        if namesAll(whole, parts) { return true }
        // All teachers of a county may include those of kindergartens and high schools.
        return isOfBothStages(parts, whole)
            && (words.shared.compulsory + words.sums.bothStages).contains { whole.words.contains($0) }
    }

    /// 校医和保健教师79名,其中校医29名、保健教师46名: the whole is called by its parts.
    private func namesAll(_ whole: Fact, _ parts: [Fact]) -> Bool {
        parts.count >= 2
            && (words.shared.joins + ["、"]).contains { join in
                let names = parts.dropLast().map(\.words).joined(separator: "、")
                return whole.words.hasSuffix(names + join + parts[parts.count - 1].words)
            }
    }

    /// 小学 and 初中 of what is of neither alone.
    func isOfBothStages(_ parts: [Fact], _ whole: Fact) -> Bool {
        areBothStages(parts) && whole.stage == nil
    }
}
