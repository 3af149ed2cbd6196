import Exact
import Lexicon
import Records
import Source

/// 每校至少6项达标 where two figures of one school miss their limits: each of them may, and not both.
struct SchoolQuorums {
    let claims: SweepingClaims
    let words: LimitWords

    /// - Parameter thresholds: what came of the figures that answer the standards.
    func findings(beside thresholds: [Finding], in evidence: Evidence) -> [Finding] {
        evidence.standards.flatMap { standard in
            standard.groups.flatMap { group in
                group.quorum.map { findings(of: group, $0, in: standard, beside: thresholds, evidence) } ?? []
            }
        }
    }

    private struct School: Hashable {
        let report: Int
        let name: String
        let stage: String?
        let period: String?
    }

    private func findings(
        of group: Standard.Group, _ quorum: Standard.Quorum, in standard: Standard, beside thresholds: [Finding],
        _ evidence: Evidence
    ) -> [Finding] {
        let rules = Set(group.indicators.map { "threshold.\($0.id)" })
        let missed = thresholds.filter { rules.contains($0.rule) && $0.gap.map { $0 < 0 } ?? false }
        let ofSchools = missed.compactMap { finding -> (school: School, fact: Fact, finding: Finding)? in
            guard let place = finding.claim?.place, let at = evidence.index.byPlace[place],
                case let fact = evidence.facts[at], let name = words.school(of: fact, in: evidence)
            else { return nil }
            let school = School(report: fact.mention.report, name: name, stage: fact.stage, period: fact.period)
            return (school, fact, finding)
        }
        let schools = Dictionary(grouping: ofSchools, by: \.school)
        return schools.values.compactMap { figures in
            let distinct = Set(figures.map(\.finding.rule)).count
            // What lies below the floor has been judged by itself.
            guard distinct == figures.count, distinct > quorum.of - quorum.met, let first = figures.first,
                !figures.contains(where: { $0.finding.grade.accuses || !$0.finding.grade.passes })
            else { return nil }
            let indicator = group.indicators.first { "threshold.\($0.id)" == first.finding.rule }
            let stated =
                indicator.flatMap { claims.claims(of: $0, in: group, beside: first.fact).first?.stated }
                ?? concluded(behind: figures.map(\.fact), of: group, evidence)
                ?? counted(beside: figures.map(\.fact), evidence)
            return finding(first.school.name, figures.map { ($0.fact, $0.finding) }, quorum, standard, group, stated)
        }
    }

    /// 该校…自评结论:达标: what is concluded right behind the school's figures, under no heading of another group.
    private func concluded(behind figures: [Fact], of group: Standard.Group, _ evidence: Evidence) -> Basis.Stated? {
        guard let last = figures.map(\.mention.range.upperBound).max(), figures.allSatisfy({ $0.table == nil }) else {
            return nil
        }
        let report = figures[0].mention.report
        return evidence.conclusions.first {
            $0.report == report && $0.verdict == "达标" && $0.isLabelled
                && ($0.indicator.group.isEmpty || $0.indicator.group == group.id)
                && (last...last + Self.reach).contains($0.range.lowerBound)
        }.map(Basis.Stated.init)
    }
    /// In scalars of the text: about two sentences.
    private static let reach = 120

    /// 上述4所学校|每校7项指标中至少6项达标: said right behind the figures of as many schools as are counted, and not as what is
    /// asked or quoted of each school.
    private func counted(beside figures: [Fact], _ evidence: Evidence) -> Basis.Stated? {
        guard let last = figures.map(\.mention.range.upperBound).max() else { return nil }
        let (report, text) = (figures[0].mention.report, evidence.scalars)
        let behind = evidence.sentences.filter {
            $0.report == report && (last...last + Self.tableReach).contains($0.range.lowerBound)
        }
        return behind.lazy.compactMap { sentence in
            evidence.clauses(in: sentence.range).first { clause in
                guard let name = words.eachSchool.first(in: text, clause),
                    let items = words.leastItems.first(in: text, name..<clause.upperBound),
                    let length = words.leastItems.length(in: text, at: items, before: clause.upperBound),
                    !words.asking.occurs(in: text, sentence.range.lowerBound..<items),
                    !words.sweptOpen.occurs(in: text, clause.lowerBound..<items),
                    words.asking.lengthBeginning(in: text, at: items + length, before: clause.upperBound) == nil
                else { return false }
                return evidence.facts(at: evidence.indices(overlapping: clause.lowerBound..<name)).contains {
                    $0.mention.unit == Self.schools
                }
            }
        }.first.map { evidence.stated("达标", in: $0) }
    }
    private static let schools = "所"
    /// In scalars of the text: over the other schools' rows of a table.
    private static let tableReach = 600

    private func finding(
        _ school: String, _ figures: [(fact: Fact, finding: Finding)], _ quorum: Standard.Quorum,
        _ standard: Standard, _ group: Standard.Group, _ stated: Basis.Stated?
    ) -> Finding {
        let facts = figures.map(\.fact)
        var basis = Basis(.quorum, doubts: Basis.doubts(of: facts))
        basis.requirements = figures.compactMap { $0.finding.basis?.requirements.first }
        basis.members = facts.map(\.term)
        basis.allowed = quorum.of - quorum.met
        basis.conclusion = stated
        if !facts.allSatisfy(\.isExactIndicator) { basis.doubts.append(.nameNotExact) }
        let accuses = stated != nil && basis.doubts.isEmpty
        let shown = facts.map { "\($0.displayName)\($0.mention.quote)" }.joined(separator: "、")
        let (count, rest) = (facts.count, stated.map { "，与“\($0.quote)”矛盾" } ?? "，请核对")
        let restEn = stated.map { ", which contradicts “\($0.quote)”" } ?? "; please check"
        return Finding(
            report: facts[0].mention.report, rule: "all-of-n.school", kind: "all-of-n",
            grade: accuses ? .decisionInconsistency : .questionable, severity: accuses ? .critical : .medium,
            claim: facts[0].term, inputs: facts.dropFirst().map(\.term),
            expression: "\(quorum.of) − \(count) < \(quorum.met)", recomputed: nil,
            standard: .init(
                document: standard.document, clause: group.clause ?? group.name,
                threshold: "\(quorum.met)/\(quorum.of)"),
            conclusionChanges: accuses ? true : nil,
            message: Message(
                zh: "\(school)有\(count)项未达到标准值（\(shown)），每所学校\(quorum.of)项中至少\(quorum.met)项要达标\(rest)。",
                en:
                    "\(school) misses \(count) limits (\(shown)), where each school must meet \(quorum.met) of \(quorum.of)\(restEn)."
            ), basis: basis)
    }
}
