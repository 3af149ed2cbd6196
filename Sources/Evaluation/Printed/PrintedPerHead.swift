import Exact
import Lexicon
import Records
import Source

/// 骨干教师5人,1.17人; 体育艺术教师128人,每百名学生0.99人: what the figure right before comes to for each pupil of its stage, or each hundred.
struct PrintedPerHead {
    private let figures: PrintedFigures
    /// Facts of pupils.
    private let pupils: [Fact]

    private static let rule = "printed.per-head"
    private static let indicators = ["edu.pupils", "edu.pupils_primary", "edu.pupils_junior"]
    private static let some = 50.0
    /// Between the two figures, in scalars.
    private static let longest = 10
    private static let most = 6

    /// 生均, and 每百 with how many they are.
    private let each: WordSet
    private let many: [(words: WordSet, count: Int)]

    /// - Parameter names: ends of what pupils are called.
    init(_ figures: PrintedFigures, names: WordSet, words: NearbyWords) {
        self.figures = figures
        each = words.eachPerson
        many = words.perMany
        let evidence = figures.evidence
        let known = Set(Self.indicators)
        let counts = evidence.facts { key in
            key.kind == .count && key.comparator == .eq && key.role == .actual && !key.isInTable && key.size >= 10
        }
        pupils = counts.filter { fact in
            guard let id = fact.indicator.id else { return names.ends(fact.words) }
            return known.contains(id)
        }
    }

    func agreement(for claim: Int) -> PrintedAgreement? {
        let mention = figures.mentions[claim]
        guard claim > 0, mention.ulp < 1, mention.scale == 1, figures.steps(claim) >= Self.some,
            figures.distance(claim - 1, claim) <= Self.longest,
            figures.lines[claim - 1] == figures.lines[claim],
            figures.mentions[claim - 1].ulp >= 1 || mention.kind == .area
        else { return nil }
        return heads(of: claim).lazy.flatMap { head in
            [100, 1].lazy.compactMap { quotient(claim, head, Rational($0)) }
        }.first
    }

    /// A cell of 每百名学生拥有…, over the pupils of its stage, of what the report calls alike elsewhere.
    func agreement(forCell claim: Int) -> PrintedAgreement? {
        let (mention, evidence) = (figures.mentions[claim], figures.evidence)
        guard mention.ulp < 1, figures.steps(claim) >= Self.some * 2, mention.comparator == .eq,
            let at = evidence.index.byPlace[TextPlace(mention.span.chars)], case let fact = evidence.facts[at],
            let stage = fact.stage, case let name = fact.words.scalarValues,
            let factor = many.first(where: { $0.words.occurs(in: name) })?.count ?? (each.occurs(in: name) ? 1 : nil)
        else { return nil }
        let heads = pupils.filter { $0.stage == stage && $0.mention.report == mention.report }.prefix(Self.most)
        if heads.isEmpty { return nil }
        let key = evidence.keys[at]
        let parts = evidence.indices(in: mention.report).lazy.filter {
            let other = evidence.keys[Int($0)]
            return other.stage == key.stage && other.unit == key.unit && other.isActual && other.hasValue
                && other.comparator == .eq && other.size > key.size && !other.isInTable
        }.map { evidence.facts[Int($0)] }.filter { isNamed($0, in: name) }
        for part in parts.prefix(Self.most) {
            for head in heads {
                if let found = quotient(claim, part, over: head, Rational(factor)) { return found }
            }
        }
        return nil
    }

    /// 高于规定学历教师 in 每百名学生拥有高于规定学历教师数
    private func isNamed(_ part: Fact, in name: [UInt32]) -> Bool {
        let own = part.words.scalarValues.suffix(Self.shortest)
        return own.count == Self.shortest && name.firstRange(of: own) != nil
    }
    private static let shortest = 4

    private func quotient(_ claim: Int, _ part: Fact, over head: Fact, _ factor: Rational) -> PrintedAgreement? {
        guard let a = figures.mentions.firstIndex(at: part.mention.range.lowerBound),
            let b = figures.mentions.firstIndex(at: head.mention.range.lowerBound), a != claim, a != b
        else { return nil }
        return PrintedAgreement.quotient(claim, a, over: b, times: factor, in: figures, rule: Self.rule)
            .confirmed(in: figures)
    }

    /// Of its stage; else those of its paragraph.
    private func heads(of claim: Int) -> [Fact] {
        let places = figures.evidence.index.byPlace
        let own = [claim, claim - 1].compactMap { places[TextPlace(figures.mentions[$0].span.chars)] }.map {
            figures.evidence.facts[$0]
        }
        let stage = own.lazy.compactMap(\.stage).first
        let paragraph = own.lazy.compactMap(\.paragraph).first
        let fit = pupils.filter { stage != nil && $0.stage == stage || paragraph != nil && $0.paragraph == paragraph }
        // A school's form tells of its pupils once.
        if fit.isEmpty, Set(pupils.compactMap(\.value)).count == 1 { return Array(pupils.prefix(1)) }
        return Array(fit.prefix(Self.most))
    }

    private func quotient(_ claim: Int, _ head: Fact, _ factor: Rational) -> PrintedAgreement? {
        guard let index = figures.mentions.firstIndex(at: head.mention.range.lowerBound), index != claim - 1 else {
            return nil
        }
        return PrintedAgreement.quotient(claim, claim - 1, over: index, times: factor, in: figures, rule: Self.rule)
            .confirmed(in: figures)
    }
}

extension [Mention] {
    /// The one that begins at a place.
    /// - Complexity: O(log *n*).
    fileprivate func firstIndex(at place: Int) -> Int? {
        let index = partitioningIndex { $0.range.lowerBound >= place }
        return index < count && self[index].range.lowerBound == place ? index : nil
    }
}
