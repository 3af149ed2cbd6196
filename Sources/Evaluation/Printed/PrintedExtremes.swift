import Exact
import Lexicon
import Records
import Source

/// 最大的九年一贯制学校为城北学校2417人; 最低的双河小学6.38平方米,…不低于标准值的85%: the largest or the least of what an indicator of a
/// standard bounds, by the words before it, where the figure was bound to none.
///
/// Only that the bound is kept is told.
struct PrintedExtremes {
    private let figures: PrintedFigures
    private let words: PrintedWords
    private let earlier: WordSet
    private let averages: WordSet
    private let scalars: [UInt32]
    private let asked: [Asked]

    /// An indicator with figures to reach.
    private struct Asked {
        let indicator: Standard.Indicator
        let standard: Standard
        /// The share of the limit that a few schools need to reach.
        let floor: Rational?
        /// What it goes by.
        let named: [WordSet]
    }

    private static let rule = "threshold.printed"
    /// How far before a figure its indicator is looked for, and how far the word for an extreme; in scalars.
    private static let reach = 200
    private static let near = 36

    init(_ figures: PrintedFigures, words: CheckWords) {
        self.figures = figures
        self.words = words.printed
        earlier = words.sums.earlier
        averages = words.nearby.averages
        scalars = figures.evidence.scalars
        asked = figures.evidence.standards.flatMap { standard in
            standard.groups.flatMap { group in
                group.indicators.filter { !$0.thresholds.isEmpty && $0.isLimitCertain || $0.thresholds.count > 2 }.map {
                    let short = $0.short.filter { $0.unicodeScalars.count >= 4 }.sorted()
                    return Asked(
                        indicator: $0, standard: standard, floor: group.quorum?.floor,
                        named: [$0.named, $0.says, WordSet(short)])
                }
            }
        }
    }

    /// - Parameter judged: where figures stand that have been held against a limit.
    func findings(besides judged: Set<TextPlace>) -> [Finding] {
        if asked.isEmpty { return [] }
        return figures.mentions.indices.compactMap { claim in
            let mention = figures.mentions[claim]
            guard mention.comparator == .eq, mention.kind == .count || mention.kind == .area, !mention.isChinese,
                !isMeanOrNorm(claim), !judged.contains(TextPlace(mention.span.chars)), isExtreme(claim)
            else { return nil }
            return finding(claim)
        }
    }

    private func isExtreme(_ claim: Int) -> Bool {
        let end = figures.mentions[claim].range.lowerBound
        let low = max(start(of: claim, reach: Self.near), end - Self.near)
        return words.extremes.occurs(in: scalars, low..<end)
    }

    /// 平均班额46.9人, 标准值7.5平方米
    private func isMeanOrNorm(_ claim: Int) -> Bool {
        let lead = figures.words(before: claim, atMost: 12)
        let fact = figures.evidence.index.byPlace[TextPlace(figures.mentions[claim].span.chars)]
        return lead.holds(averages) || lead.holds(words.norms)
            || fact.map { figures.evidence.facts[$0].role != .actual } ?? false
    }

    /// Where the statement of a figure begins, or its paragraph, as far as it is looked at.
    private func start(of claim: Int, reach: Int, isParagraph: Bool = false) -> Int {
        let end = figures.mentions[claim].range.lowerBound
        let low = max(0, end - reach)
        let mark = scalars[low..<end].lastIndex { isParagraph ? $0 == Evidence.feed : Evidence.endsStatement($0) }
        return mark.map { $0 + 1 } ?? low
    }

    /// By the indicator whose name stands nearest before it.
    private func finding(_ claim: Int) -> Finding? {
        let mention = figures.mentions[claim]
        let end = mention.range.lowerBound
        let lead = start(of: claim, reach: Self.reach, isParagraph: true)..<end
        let named = asked.compactMap { one -> (Asked, Int)? in
            one.named.compactMap { $0.last(in: scalars, lead) }.max().map { (one, $0) }
        }.sorted { $0.1 > $1.1 }
        for (one, _) in named {
            guard let threshold = threshold(of: one, claim, lead) else { continue }
            let unit = threshold.unit ?? one.indicator.unit ?? ""
            guard !mention.unit.isEmpty, unit.hasPrefix(mention.unit), isOfItsSize(mention, threshold.limit) else {
                continue
            }
            return finding(claim, one, threshold, lead)
        }
        return nil
    }

    /// 86.4平方米 beside 96, and 31人 beside 2000 not.
    private func isOfItsSize(_ mention: Mention, _ limit: Limit) -> Bool {
        let (size, bound) = (mention.value?.size ?? 0, limit.value.size)
        return size > bound * 0.25 && size < bound * 4
    }

    /// The one of its stage, or of what is called nearest before; a concession by age where its year is told.
    private func threshold(of one: Asked, _ claim: Int, _ lead: Range<Int>) -> Standard.Threshold? {
        let statement = max(lead.lowerBound, start(of: claim, reach: Self.reach))..<lead.upperBound
        let stage = stage(of: claim, statement)
        let fit = one.indicator.thresholds.filter { $0.stage == nil || $0.stage == stage }
        let subjects = fit.compactMap { threshold -> (Standard.Threshold, Int)? in
            guard threshold.stage == nil, let of = threshold.of else { return (threshold, lead.lowerBound) }
            return WordSet([String(of.prefix(2))]).last(in: scalars, statement).map { (threshold, $0) }
        }
        let nearest = subjects.map(\.1).max()
        let own = subjects.filter { $0.1 == nearest }.map(\.0)
        let strict = own.filter { !$0.isRelaxed }
        let mention = figures.mentions[claim]
        if strict.count == 1, isMet(strict[0].limit, mention) == true { return strict[0] }
        return own.first { $0.isRelaxed && isTold($0, in: statement) } ?? (strict.count == 1 ? strict[0] : nil)
    }

    /// 2016年及之前建成的
    private func isTold(_ threshold: Standard.Threshold, in statement: Range<Int>) -> Bool {
        guard let year = threshold.builtBy else { return false }
        return WordSet(["\(year)"]).occurs(in: scalars, statement) && earlier.occurs(in: scalars, statement)
    }

    /// By the words nearest before it; else by its fact.
    private func stage(of claim: Int, _ statement: Range<Int>) -> String? {
        let told = words.stages.compactMap { stage, names in names.last(in: scalars, statement).map { (stage, $0) } }
        if let nearest = told.max(by: { $0.1 < $1.1 }) { return nearest.0 }
        return figures.evidence.index.byPlace[TextPlace(figures.mentions[claim].span.chars)].flatMap {
            figures.evidence.facts[$0].stage
        }
    }

    private func finding(
        _ claim: Int, _ one: Asked, _ threshold: Standard.Threshold, _ lead: Range<Int>
    ) -> Finding? {
        let mention = figures.mentions[claim]
        let candidates = [threshold.limit] + (floor(of: one, threshold, claim).map { [$0] } ?? [])
        guard let limit = candidates.first(where: { isMet($0, mention) == true }) else { return nil }
        var basis = Basis(.limit)
        basis.requirements = [.init(limit.comparator.rawValue, limit.value, factor: 1 / mention.scale)]
        let (name, title) = (figures.name(of: claim), one.indicator.name)
        return Finding(
            report: mention.report, rule: Self.rule, kind: "threshold", grade: .consistent,
            claim: mention.term(named: name), expression: "\(mention.printed) \(limit)",
            recomputed: mention.interval.scaled(by: 1 / mention.scale), gap: 0,
            standard: Finding.StandardReference(
                document: one.standard.document, clause: one.indicator.clause, threshold: "\(limit)"),
            message: Message(
                zh: "\(name)\(mention.quote)，达到“\(title)”的标准（\(limit)）。",
                en: "\(name) \(mention.printed) keeps the limit of “\(title)” (\(limit))."),
            basis: basis)
    }

    private func floor(of one: Asked, _ threshold: Standard.Threshold, _ claim: Int) -> Limit? {
        guard let floor = one.floor, threshold.limit.comparator == .ge, holdsFloor(claim, floor) else { return nil }
        let least = threshold.limit.value * floor
        return Limit(comparator: .ge, value: least, text: least.decimal)
    }

    private func isMet(_ limit: Limit, _ mention: Mention) -> Bool? {
        limit.isMet(by: mention.interval.scaled(by: 1 / mention.scale))
            ?? mention.value.flatMap { limit.isMet(by: $0 / mention.scale) }
    }

    /// 余项不低于标准值的85%, in its paragraph or the one beside it.
    private func holdsFloor(_ claim: Int, _ floor: Rational) -> Bool {
        let share = floor * 100
        return figures.mentions.indices.prefix(claim + 8).suffix(16).contains {
            figures.mentions[$0].kind == .percent && figures.mentions[$0].value == share
        }
    }
}
