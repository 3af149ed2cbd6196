/// Everything that was read from the standards, the indicators and the rules, and every mistake in them that shows
/// without understanding expressions.
public struct LexiconReading: Sendable {
    public let standards: [Standard]
    public let indicators: [Indicator]
    public let rules: [RuleDefinition]
    public let schools: [SchoolLexicon]
    public let problems: [LexiconError]

    public init(_ files: LexiconFiles) {
        var reader = LexiconReader()
        standards = Standard.read(files, &reader)
        indicators = Indicator.read(files, &reader)
        rules = RuleDefinition.read(files, &reader)
        schools = SchoolLexicon.read(files, &reader)
        let known = Set(indicators.map(\.id)).union(standards.flatMap(\.indicators).map(\.id))
        for standard in standards { LexiconReading.checkReferences(of: standard, known: known, &reader) }
        for school in schools { LexiconReading.checkReferences(of: school, known: known, &reader) }
        for rule in rules { LexiconReading.checkReferences(of: rule, known: known, standards: standards, &reader) }
        problems = reader.problems
    }

    private static func checkReferences(of standard: Standard, known: Set<String>, _ reader: inout LexiconReader) {
        for indicator in standard.indicators {
            for id in [indicator.of].compactMap(\.self) + indicator.thresholds.compactMap(\.indicator)
            where !known.contains(id) {
                reader.report(unknown(id, known: known, file: standard.file, line: indicator.line))
            }
        }
    }

    private static func checkReferences(
        of school: SchoolLexicon, known: Set<String>, _ reader: inout LexiconReader
    ) {
        for id in school.indicators.flatMap({ [$0.id, $0.balance] }) + [school.composite].compactMap(\.self)
        where !known.contains(id) {
            reader.report(unknown(id, known: known, file: school.file, line: 1))
        }
    }

    private static func checkReferences(
        of rule: RuleDefinition, known: Set<String>, standards: [Standard], _ reader: inout LexiconReader
    ) {
        if !known.contains(rule.claim) {
            reader.report(unknown(rule.claim, known: known, file: rule.file, line: rule.line))
        }
        for input in rule.inputs {
            for id in input.indicators where !known.contains(id) {
                reader.report(unknown(id, known: known, file: rule.file, line: input.line))
            }
        }
        guard let document = rule.standard else { return }
        guard let standard = standards.first(where: { $0.document == document }) else {
            reader.report(
                LexiconError(
                    file: rule.file, line: rule.line, zh: "没有标准“\(document)”，请写 standards/ 里的文号。",
                    en: "There is no standard “\(document)”; name a document of standards/."))
            return
        }
        guard let requirement = rule.requirement else { return }
        for indicator in standard.indicators {
            for threshold in indicator.thresholds
            where threshold.indicator == rule.claim && !threshold.isRelaxed
                && threshold.limit.differs(from: requirement)
            {
                reader.report(
                    LexiconError(
                        file: rule.file, line: rule.line,
                        zh: "规则“\(rule.id)”要求 \(requirement)，\(document)的“\(indicator.name)”却是 \(threshold.limit)。",
                        en: "The rule “\(rule.id)” requires \(requirement), but “\(indicator.name)” of \(document) "
                            + "has \(threshold.limit)."))
            }
        }
    }

    private static func unknown(_ id: String, known: Set<String>, file: String, line: Int) -> LexiconError {
        let hint = known.min { (editDistance($0, id), $0) < (editDistance($1, id), $1) }
        return LexiconError(
            file: file, line: line, zh: "没有编号为“\(id)”的指标\(hint.map { "，是不是“\($0)”？" } ?? "。")",
            en: "There is no indicator “\(id)”\(hint.map { "; did you mean “\($0)”?" } ?? ".")")
    }
}

extension Limit {
    fileprivate func differs(from other: Limit) -> Bool { comparator != other.comparator || value != other.value }
}
