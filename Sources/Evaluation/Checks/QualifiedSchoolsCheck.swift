import Exact
import Lexicon
import Records
import Source

/// 合计 | 121 | 120 in a table of schools and of those that meet the standard, beside 全县121所学校全部达到标准.
///
/// Where a standard lets a school lack an item, those that meet all of them are fewer than those that pass.
struct QualifiedSchoolsCheck: Check {
    let limits: LimitWords
    let follows: FollowsLexicon

    private static let qualified = "edu.qualified_schools"
    private static let all = "edu.schools"
    /// So far above and below the figures may stand what is said of all schools, in scalars.
    private static let (above, below) = (900, 1200)

    func findings(in evidence: Evidence) -> [Finding] {
        if evidence.standards.contains(where: { $0.groups.contains { $0.quorum != nil } }) { return [] }
        let named = evidence.facts(at: evidence.indices(indicator: Self.qualified))
        let told = evidence.facts(at: evidence.indices(indicator: Self.all)).filter(isOfPassing)
        let passing = (named + told).sorted { $0.id < $1.id }.filter {
            $0.role == .actual && $0.mention.comparator == .eq && $0.value != nil && $0.isCertain && $0.qualifier == nil
        }
        // A row of all is held against what is said of all, and so is that of a stage.
        var done: Set<Int> = []
        return passing.reversed().compactMap { part -> Finding? in
            guard let whole = whole(of: part, evidence) ?? wholeSaidOf(part, among: named, evidence),
                let a = part.value, let b = whole.value, a < b, a * 2 > b,
                let said = claim(beside: part, of: whole, evidence), done.insert(said.lowerBound).inserted
            else { return nil }
            return finding(part, whole, said, evidence)
        }
    }

    /// 64所,其中|达到省定标准的|63所
    private func isOfPassing(_ fact: Fact) -> Bool {
        fact.table == nil && follows.calledMet.occurs(in: fact.words.scalarValues)
            && !limits.each.occurs(in: fact.words) && !limits.saysMissed.occurs(in: fact.words)
    }

    /// All schools of the same row, or of the same statement before it.
    private func whole(of part: Fact, _ evidence: Evidence) -> Fact? {
        func isWhole(_ fact: Fact) -> Bool {
            fact.indicator.id == Self.all && fact.role == .actual && fact.mention.comparator == .eq && fact.isCertain
                && fact.stage == part.stage && !isOfPassing(fact)
        }
        if let table = part.table {
            return evidence.facts(inTableOf: part).last {
                $0.id < part.id && isWhole($0) && $0.table?.row == table.row && part.id - $0.id <= Self.columns
            }
        }
        return evidence.facts(inSentenceOf: part).last { $0.id < part.id && isWhole($0) }
    }
    private static let columns = 3

    /// 达标学校105所 of one item, beside 达标学校|107所| of others and |107所|学校10项指标均全部达标: what is said to meet each of them.
    private func wholeSaidOf(_ part: Fact, among named: [Fact], _ evidence: Evidence) -> Fact? {
        guard part.indicator.id == Self.qualified, part.isExactIndicator, part.table == nil, part.stage == nil else {
            return nil
        }
        let near = evidence.range(around: part, above: Self.above, below: Self.below)
        return evidence.facts(at: evidence.indices(overlapping: near)).first { whole in
            whole.mention.unit == part.mention.unit && whole.mention.comparator == .eq && whole.isCertain
                && whole.stage == nil && whole.table == nil && whole.id != part.id
                && isOfItems(behind: whole, evidence)
                && named.contains { $0.id != whole.id && $0.value == whole.value && $0.stage == nil && $0.table == nil }
        }
    }

    /// 107所|学校10项指标均…
    private func isOfItems(behind whole: Fact, _ evidence: Evidence) -> Bool {
        let (text, start) = (evidence.scalars, whole.mention.range.upperBound)
        let behind = start..<min(text.count, start + Self.item)
        return limits.everyItem.occurs(in: text, behind)
            || PlainNumber.all(in: text, behind).contains {
                $0.range.upperBound < text.count && text[$0.range.upperBound] == Self.items
            }
    }
    private static let item = 12
    private static let items = ("项" as Unicode.Scalar).value

    /// 全县|121所|学校|全部|达到…标准, or 所有学校均达标: of as many, or of each.
    private func claim(beside part: Fact, of whole: Fact, _ evidence: Evidence) -> Range<Int>? {
        let text = evidence.scalars
        let place = part.mention.range
        let range = evidence.range(around: part, above: Self.above, below: Self.below)
        let number = WordSet([(whole.value ?? 0).short + Self.schools])
        return evidence.clauses(in: range).first { clause in
            let isNumbered = number.occurs(in: text, clause)
            guard !clause.contains(place.lowerBound), isNumbered || part.stage == nil && isOfEach(clause, text),
                let each = limits.each.last(in: text, clause), evidence.isCalledMet(clause, from: each, follows)
            else { return false }
            // 基本标准 is a standard's name: 基本达标 is not called met.
            return !limits.saysMissed.occurs(in: text, clause)
                && !isSince(place, clause, text) && !follows.exceptions.occurs(in: text, clause)
        }
    }
    private static let schools = "所"

    /// 达标61所。经过|整改|,64所已全部达到: what was done about it stands between.
    private func isSince(_ place: Range<Int>, _ clause: Range<Int>, _ text: [UInt32]) -> Bool {
        let between = min(place.upperBound, clause.lowerBound)..<max(place.lowerBound, clause.upperBound)
        return limits.saysChange(in: text, between)
    }

    /// 每一所学校, and not 各小学.
    private func isOfEach(_ clause: Range<Int>, _ text: [UInt32]) -> Bool {
        limits.eachSchool.occurs(in: text, clause)
            && !limits.primarySchools.contains { WordSet([$0]).occurs(in: text, clause) }
    }

    private func finding(_ part: Fact, _ whole: Fact, _ said: Range<Int>, _ evidence: Evidence) -> Finding {
        .contradicting(
            evidence.stated("达标", in: said), "all-of-n.counted", kind: "all-of-n", part, beside: [whole],
            bound: .init("ge", whole.value ?? 0), expression: "\(part.printed) < \(whole.printed)",
            zh: "\(whole.displayName)\(whole.mention.quote)，\(part.displayName)\(part.mention.quote)",
            en: "\(part.printed) of \(whole.printed) schools meet the standard")
    }
}
