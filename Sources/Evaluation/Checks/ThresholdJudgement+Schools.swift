import Exact
import Lexicon
import Records
import Source

/// A limit that binds each school, beside a school's own figure and beside what is said of all schools.
extension ThresholdJudgement {
    /// That all schools meet what the group asks.
    var concludedOfGroup: Conclusion? { evidence.conclusionMet(ofGroup: group.id, report: fact.mention.report) }

    /// The school in whose row or column of a table the figure stands; 农村小学 and 其他学校 are no school.
    var schoolOfTable: String? {
        guard let table = fact.table else { return nil }
        return [table.row, table.column].first { heading in
            guard !words.schoolGroups.occurs(in: heading) else { return false }
            let end =
                words.schools.first { heading.hasSuffix($0) } ?? words.shortSchools.first { heading.hasSuffix($0) }
            return end.map { heading.unicodeScalars.count >= $0.unicodeScalars.count + 2 } ?? false
        }
    }

    /// 北门小学 … 5.86: below the floor no school passes, whatever its other figures are.
    func ofSchool(_ school: String, floor: Rational) -> Finding? {
        guard let value = fact.mention.interval.high, limit.comparator == .ge else { return nil }
        let bottom = limit.value * floor
        let (shown, shownEn, text) = (shown, shownEn, limit.text)
        let share = (floor * 100).short
        var own = general
        own.relation = .floor
        own.floor = floor
        if value >= bottom {
            return finding(
                .consistent, .info,
                "\(school)\(shown.value)，低于标准值 \(text)，不低于其 \(share)%（\(bottom.short)）；其余各项达标即可。",
                "\(school): \(shownEn.value) is below \(text), but not below \(share)% of it (\(bottom.short)), which will do where the other figures meet.",
                basis: own)
        }
        let sweeping = concludedOfGroup
        own.conclusion = sweeping.map(Basis.Stated.init)
        own.doubts = Basis.doubts(of: [fact])
        if !fact.isExactIndicator { own.doubts.append(.nameNotExact) }
        if !indicator.isLimitCertain { own.doubts.append(.standardOpen) }
        if let sweeping, own.doubts.isEmpty, limit.isOfItsSize(fact, scale: scale) {
            return finding(
                .decisionInconsistency, .critical,
                "\(school)\(shown.value)，低于标准值 \(text) 的 \(share)%（\(bottom.short)），与“\(sweeping.quote)”矛盾。",
                "\(school): \(shownEn.value) is below \(share)% of \(text) (\(bottom.short)), which contradicts “\(sweeping.quote)”.",
                basis: own, changes: true)
        }
        return finding(
            .questionable, .medium, "\(school)\(shown.value)，低于标准值 \(text) 的 \(share)%（\(bottom.short)），请核对。",
            "\(school): \(shownEn.value) is below \(share)% of \(text) (\(bottom.short)); please check.", basis: own)
    }

    /// 全县每所小学、初中的7项指标全部达标: where each school meets each limit, no mean lies below one.
    ///
    /// - Parameter mean: what the figure as a mean rests on.
    func unlikeAll(_ mean: Basis) -> Finding? {
        guard let sweeping = concludedOfGroup, isOfEach(sweeping.quote), !grantsFloor else { return nil }
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        var all = mean
        (all.relation, all.floor) = (.limit, nil)
        all.conclusion = Basis.Stated(sweeping)
        all.doubts = Basis.doubts(of: [fact])
        if !isNamedMean || !fact.isExactIndicator { all.doubts.append(.nameNotExact) }
        if !indicator.isLimitCertain { all.doubts.append(.standardOpen) }
        let isSure = all.doubts.isEmpty
        return finding(
            isSure ? .inconsistent : .questionable, isSure ? .high : .medium,
            "\(shown.value)是平均值，未达到标准值（\(limit)）；平均值如此，必有学校这一项不达标，与“\(sweeping.quote)”矛盾\(isSure ? "。" : "，请核对。")",
            "\(shownEn.value) is a mean that does not meet \(limit); some school cannot meet it, which contradicts “\(sweeping.quote)”\(isSure ? "." : "; please check.")",
            basis: all, changes: isSure ? true : nil)
    }

    /// 每所…7项指标: each school, and each of the figures.
    private func isOfEach(_ quote: String) -> Bool {
        words.eachSchool.occurs(in: quote) && words.everyItem.occurs(in: quote)
    }

    /// 至少6项达标、余项不低于标准值的85%: the report speaks of schools that lack one.
    private var grantsFloor: Bool {
        words.granted.occurs(in: evidence.scalars, evidence.reportRanges[fact.mention.report])
    }
}
