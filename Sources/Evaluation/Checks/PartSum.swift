import Exact
import Records

/// The parts of a whole, added up.
struct PartSum {
    let whole: Fact
    let parts: [Fact]
    let rule: String
    let kinds: PartKinds
    /// Words beside the whole say that nothing is left out.
    var isAll = false
    /// 其余为孕产妇、儿童: the report says that there are others, and not how many.
    var hasRest = false
    /// And nothing else could close the gap: see `BoundFigures`.
    var isClosed = false

    private var exact: Rational { parts.sum }
    private var wide: Interval { parts.interval }
    private var scale: Rational { whole.mention.scale }
    /// By how much they are more than the whole, in its unit.
    private var excess: Rational { (exact - (whole.value ?? .undefined)) / scale }

    /// By arithmetic alone.
    var grade: Grade { Comparison.grade(claim: whole.mention, exact: exact, wide: wide) }

    /// Parts that stay below the whole may be only some of them; parts of different kinds may overlap.
    ///
    /// - Parameter beside: the figures of the parts' sentence.
    func finding(beside: @autoclosure () -> [Fact]) -> Finding {
        let grade = grade
        let gap = wide.gap(to: Comparison.admissible(whole.mention)) / scale
        var basis = Basis(.parts, Basis.sum(parts.count), to: whole.mention)
        guard grade == .inconsistent else { return finding(grade, .info, agreement, basis, gap) }
        if isClosed {
            let closed = Basis(.equal, Basis.sum(parts.count), to: whole.mention)
            return finding(.inconsistent, .medium, gap > 0 ? surplus : deficit, closed, gap)
        }
        basis.doubts = doubts(beside())
        // 其中A 6519人、B 188人,两项合计6707人: what has a total of its own is not all of the whole.
        basis.isExhaustive = isAll || kinds.isExhaustive(parts, whole) && !isTotalled(beside())
        if gap > 0 {
            return basis.doubts.isEmpty
                ? finding(.inconsistent, .medium, surplus, basis, gap)
                : finding(.questionable, .low, overlap, basis, gap)
        }
        if basis.isExhaustive { return finding(.questionable, .low, shortfall, basis, gap) }
        basis.isSlip = isSlip && !hasRest
        return basis.isSlip
            ? finding(.questionable, .low, slip, basis, gap) : finding(.consistent, .info, rest, basis, gap)
    }

    /// The parts come to the whole but for one digit.
    var isSlip: Bool {
        guard let value = whole.value, whole.mention.comparator == .eq,
            parts.allSatisfy({ $0.mention.comparator == .eq })
        else { return false }
        return DigitSlip.lies(between: value, and: exact, ulp: whole.mention.ulp, fewest: 3)
    }

    private func finding(
        _ grade: Grade, _ severity: Severity, _ message: Message, _ basis: Basis, _ gap: Rational
    ) -> Finding {
        let (whole, parts) = (whole, parts)
        return Finding(
            report: whole.mention.report, rule: rule, kind: "sum", grade: grade, severity: severity, claim: whole.term,
            inputs: parts.map(\.term),
            expression: Fact.written(parts + [whole]).dropLast().joined(separator: " + "),
            recomputed: wide.scaled(by: 1 / scale), gap: gap,
            implied: grade.passes ? nil : "\(name.value) = \((exact / scale).short)\(Fact.prefix(scale))",
            message: message, basis: basis)
    }

    private func isTotalled(_ beside: [Fact]) -> Bool {
        let own = Set(parts.map(\.id) + [whole.id])
        return beside.contains { !own.contains($0.id) && $0.value == exact && $0.mention.kind == whole.mention.kind }
    }

    private func doubts(_ beside: [Fact]) -> [Doubt] {
        var doubts = Basis.doubts(of: parts + [whole])
        // Behind a semicolon something else may begin.
        if parts.contains(where: { $0.sentence != parts[0].sentence }) { doubts.append(.partsUnclear) }
        // A school with two stages may stand in both lists: only people and money cannot.
        let isCountable =
            ["人", "名"].contains(whole.mention.unit) || whole.mention.kind == .money
            || kinds.words.sums.oneStage.occurs(in: whole.words)
        if !(kinds.isPartition(parts) || kinds.areAddedByYear(parts, of: whole)) || !isCountable {
            doubts.append(.partsUnclear)
        }
        // 县级800万元(含上年结转300万元): a figure of the sentence that is the very excess may explain it.
        let surplus = exact - (whole.value ?? .undefined)
        let isStated = beside.contains { fact in
            fact.id != whole.id && fact.mention.kind == whole.mention.kind && fact.value == surplus
                && !parts.contains { $0.id == fact.id }
        }
        return isStated ? doubts + [.excessStated] : doubts
    }

    // MARK: - Saying it

    /// 小学应补助A、初中应补助B,合计C: C bears the name of B, and is 合计 to whoever reads of it.
    private var isNamedAsPart: Bool { parts.contains { $0.words == whole.words } && rule == "sum.total" }
    /// 万元, 人: what the figure is printed in.
    private var unit: String { Fact.prefix(scale) + whole.mention.unit }

    private var name: Deferred<String> {
        isNamedAsPart ? Deferred(kinds.arithmetic.totals[0]) : Deferred(whole.displayName)
    }
    private var figure: Deferred<String> {
        let (name, quote) = (name, whole.mention.quote)
        return Deferred(name.value + quote)
    }
    private var figureEn: Deferred<String> {
        let (name, quote) = (name, whole.mention.quote)
        return Deferred("\(name.value) \(quote)")
    }
    /// `12 + 30 = 42`
    private var total: Deferred<String> {
        let (whole, parts) = (whole, parts)
        return Deferred(
            Fact.written(parts + [whole]).dropLast().joined(separator: " + ")
                + " = \((parts.sum / whole.mention.scale).short)")
    }

    private var agreement: Message {
        let (figure, figureEn, total) = (figure, figureEn, total)
        return Message(
            zh: "\(figure.value)，各部分之和 \(total.value)，相符。",
            en: "\(figureEn.value): the parts \(total.value) add up.")
    }

    private var surplus: Message {
        let (figure, name, quote, total, excess) = (figure, name, whole.mention.quote, total, excess)
        let unit = unit
        return Message(
            zh: "\(figure.value)，所列各部分之和 \(total.value)，比总数多\(excess.short)\(unit)。",
            en:
                "\(name.value) is given as \(quote), but the parts listed, \(total.value), exceed it by \(excess.short)."
        )
    }

    private var deficit: Message {
        let (figure, name, quote, total, lack) = (figure, name, whole.mention.quote, total, -excess)
        let unit = unit
        return Message(
            zh: "\(figure.value)，所列各部分之和 \(total.value)，比总数少\(lack.short)\(unit)。",
            en:
                "\(name.value) is given as \(quote), but the parts listed, \(total.value), fall short of it by \(lack.short)."
        )
    }

    private var overlap: Message {
        let (figure, figureEn, total, excess) = (figure, figureEn, total, excess)
        let unit = unit
        return Message(
            zh: "\(figure.value)，所列各部分之和 \(total.value)，比总数多\(excess.short)\(unit)；各部分可能有重叠，请核对。",
            en:
                "The parts listed, \(total.value), exceed \(figureEn.value) by \(excess.short); they may overlap, please check."
        )
    }

    private var shortfall: Message {
        let (figure, figureEn, total, lack) = (figure, figureEn, total, -excess)
        let unit = unit
        return Message(
            zh: "\(figure.value)，所列各部分之和 \(total.value)，比总数少\(lack.short)\(unit)；可能有未列出的部分，请核对。",
            en:
                "The parts listed, \(total.value), fall short of \(figureEn.value) by \(lack.short); some may not be listed, please check."
        )
    }

    private var slip: Message {
        let (figure, figureEn, total) = (figure, figureEn, total)
        return Message(
            zh: "\(figure.value)，所列各部分之和 \(total.value)，与总数只差一位数字（或相邻两位颠倒），请核对。",
            en:
                "The parts listed, \(total.value), come to \(figureEn.value) but for one digit, or two that changed places; please check."
        )
    }

    private var rest: Message {
        let (figure, figureEn, total) = (figure, figureEn, total)
        return Message(
            zh: "\(figure.value)，所列部分 \(total.value)，不超过总数。",
            en: "The parts listed, \(total.value), do not exceed \(figureEn.value).")
    }
}
