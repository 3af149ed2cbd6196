import Exact
import Lexicon
import Records

/// The same figure stated differently by two documents; jumps; turns.
struct SeriesCheck {
    let documents: [ComparedDocument]
    let lexicon: CompareLexicon

    func findings(in series: [Series]) -> [Finding] {
        series.flatMap { restated($0) + moves($0) }
    }

    // MARK: - Two documents, one fact

    private func restated(_ series: Series) -> [Finding] {
        var out: [Finding] = []
        for period in series.periods {
            let own = series.observations.filter { $0.period == period }
            // A document that gives two values of one name means two things by it.
            let single = Dictionary(grouping: own, by: \.document).filter { _, same in
                same.allSatisfy { $0.interval.meets(same[0].interval) }
            }.compactMap { $0.value.first }.sorted { $0.document < $1.document }
            guard let first = single.first else { continue }
            for other in single.dropFirst() {
                // Without a year, only two versions of one report can be meant to say the same.
                if period == Observation.undated, documents[first.document].title != documents[other.document].title {
                    continue
                }
                out.append(compare(first, other))
            }
        }
        return out
    }

    private func compare(_ a: Observation, _ b: Observation) -> Finding {
        let agrees = a.interval.meets(b.interval) || a.value == b.value
        let scale = b.fact.mention.scale
        var basis = Basis(.same, formula: "x1")
        basis.admissible = b.interval.scaled(by: 1 / scale)
        // Two versions of one report speak of one fact; in any other case figures may have been revised or counted anew.
        let isOneReport =
            documents[a.document].title == documents[b.document].title && !documents[b.document].title.isEmpty
            && documents[a.document].record.kind == documents[b.document].record.kind
            && documents[a.document].record.year == documents[b.document].record.year
            && documents[a.document].record.year != nil
            && a.fact.role == .actual && b.fact.role == .actual && a.isDated == b.isDated
            && a.fact.words == b.fact.words && a.fact.scope == b.fact.scope
            && a.fact.mention.comparator == .eq && b.fact.mention.comparator == .eq
        if !isOneReport { basis.doubts.append(.revised) }
        if !a.isDated || !b.isDated, !isOneReport { basis.doubts.append(.otherTime) }
        let grade: Grade = agrees ? .consistent : basis.doubts.isEmpty ? .inconsistent : .questionable
        let (one, two) = (label(a), label(b))
        let what =
            "\(a.key.place)\(b.fact.displayName)" + (a.period == Observation.undated ? "" : "（\(a.period)）")
        return finding(
            b, inputs: [a], rule: "compare.restated", kind: "same-fact", grade: grade,
            severity: agrees ? .info : grade.accuses ? .high : .medium,
            expression: "\(a.fact.printed) = \(b.fact.printed)",
            recomputed: a.fact.mention.interval.scaled(by: 1 / scale), gap: agrees ? 0 : (b.value - a.value) / scale,
            message: agrees
                ? Message(
                    zh: "\(what)在\(one)和\(two)里都是\(b.fact.mention.quote)。",
                    en: "\(what) is \(b.fact.mention.valueText) in \(one) and \(two).")
                : Message(
                    zh: "\(what)在\(one)里是\(a.fact.mention.quote)，在\(two)里是\(b.fact.mention.quote)"
                        + (grade.accuses ? "；两份是同一份报告，必有一处不对。" : "；可能作过修订或口径不同，请核对。"),
                    en: "\(what) is \(a.fact.mention.valueText) in \(one) and \(b.fact.mention.valueText) in \(two)"
                        + (grade.accuses
                            ? "; both are the same report, and one of them is wrong."
                            : "; it may have been revised or counted differently, please check.")), basis: basis)
    }

    // MARK: - From year to year

    private func moves(_ series: Series) -> [Finding] {
        let points = series.points
        var out: [Finding] = []
        // A step up and down again is one question, about the figure between.
        var asked: Set<String> = []
        for ((first, middle), last) in zip(zip(points, points.dropFirst()), points.dropFirst(2))
        where isNextYear(first, middle) && isNextYear(middle, last) {
            guard let finding = turn(first, middle, last) else { continue }
            out.append(finding)
            asked.formUnion([middle.period, last.period])
        }
        for (before, now) in zip(points, points.dropFirst())
        where isNextYear(before, now) && !asked.contains(now.period) {
            if let finding = jump(before, now) { out.append(finding) }
        }
        return out
    }

    private func isNextYear(_ a: Observation, _ b: Observation) -> Bool {
        b.year == a.year + 1 && a.period.utf8.count == b.period.utf8.count
    }

    private func bound(_ bounds: CompareLexicon.Bounds, _ point: Observation) -> Rational {
        point.isPercent ? bounds.points : point.isAmount ? bounds.amount : bounds.ratio
    }

    /// The least that the two can have moved: points for percentages, times for the rest; with the sign of the direction.
    private func move(_ a: Observation, _ b: Observation) -> (size: Rational, isUp: Bool)? {
        guard let al = a.interval.low, let ah = a.interval.high, let bl = b.interval.low, let bh = b.interval.high
        else {
            return nil
        }
        if a.isPercent {
            if bl > ah { return (bl - ah, true) }
            return bh < al ? (al - bh, false) : nil
        }
        guard al > 0, bl > 0 else { return nil }
        if bl > ah { return (bl / ah, true) }
        return bh < al ? (al / bh, false) : nil
    }

    private func jump(_ before: Observation, _ now: Observation) -> Finding? {
        let bound = bound(lexicon.jump, now)
        guard let move = move(before, now), move.size > bound, isLarge(before), isLarge(now) else { return nil }
        var basis = Basis(.change, formula: now.isPercent ? "difference" : "ratio", doubts: [.asksOnly])
        basis.requirements = [.init("le", bound)]
        let what = "\(now.key.place)\(now.fact.displayName)"
        let size = move.size.rounded(places: 2)
        let zh =
            now.isPercent
            ? "相差至少 \(size) 个百分点"
            : move.isUp ? "是上年的 \(size) 倍" : "只有上年的 \((1 / move.size * 100).rounded(places: 1))%"
        return finding(
            now, inputs: [before], rule: "compare.jump", kind: "trend", grade: .questionable, severity: .low,
            expression: "\(before.fact.printed) → \(now.fact.printed)",
            recomputed: before.fact.mention.interval.scaled(by: 1 / now.fact.mention.scale), gap: nil,
            message: Message(
                zh:
                    "\(what)由\(before.period)年的\(before.fact.mention.quote)变为\(now.period)年的\(now.fact.mention.quote)，\(zh)，请核对。",
                en:
                    "\(what) goes from \(before.fact.mention.valueText) (\(before.period)) to \(now.fact.mention.valueText) (\(now.period)), "
                    + (now.isPercent ? "\(size) points or more" : "a factor of \(size)") + "; please check."),
            basis: basis)
    }

    /// 3 schools that become 7 are no jump worth asking about.
    private func isLarge(_ point: Observation) -> Bool { point.fact.mention.kind != .count || point.value >= 10 }

    private func turn(_ first: Observation, _ middle: Observation, _ last: Observation) -> Finding? {
        let bound = bound(lexicon.reversal, last)
        guard let a = move(first, middle), let b = move(middle, last), a.isUp != b.isUp, a.size > bound, b.size > bound,
            isLarge(first), isLarge(middle), isLarge(last)
        else { return nil }
        var basis = Basis(.reversal, formula: last.isPercent ? "difference" : "ratio", doubts: [.asksOnly])
        basis.requirements = [.init("le", bound)]
        let what = "\(last.key.place)\(last.fact.displayName)"
        let steps = [first, middle, last].map { "\($0.period)年\($0.fact.mention.quote)" }.joined(separator: "、")
        return finding(
            last, inputs: [middle, first], rule: "compare.reversal", kind: "trend", grade: .questionable,
            severity: .low,
            expression: [first, middle, last].map(\.fact.printed).joined(separator: " → "), recomputed: nil, gap: nil,
            message: Message(
                zh: "\(what)\(a.isUp ? "先升后降" : "先降后升")（\(steps)），请核对是否有误或口径有变。",
                en:
                    "\(what) turns from \(a.isUp ? "rising to falling" : "falling to rising") (\([first, middle, last].map { "\($0.period) \($0.fact.mention.valueText)" }.joined(separator: ", "))); please check for a mistake or another way of counting."
            ), basis: basis)
    }

    // MARK: - Making

    private func label(_ observation: Observation) -> String { documents[observation.document].shortName }

    private func finding(
        _ claim: Observation, inputs: [Observation], rule: String, kind: String, grade: Grade, severity: Severity,
        expression: String, recomputed: Interval?, gap: Rational?, message: Message, basis: Basis
    ) -> Finding {
        Finding(
            report: claim.fact.mention.report, rule: rule, kind: kind, grade: grade, severity: severity,
            claim: claim.term(documents[claim.document].record),
            inputs: inputs.map { $0.term(documents[$0.document].record) }, expression: expression,
            recomputed: recomputed, gap: gap, message: message, basis: basis)
    }
}

extension ComparedDocument {
    /// `《…2022年…公报》` where it has a title, the name of the file otherwise.
    var shortName: String {
        let file = record.path?.split(separator: "/").last.map(String.init) ?? record.id
        return "“\(file)”"
    }
}
