import Exact

/// One rule of `rules/*.yaml`, read and checked as far as that goes without understanding its expressions.
///
/// A rule recomputes what a report claims (`claim`) from other figures of the same report (`inputs`). Its expressions
/// are text here; `Evaluation` parses them.
public struct RuleDefinition: Hashable, Sendable {
    /// As `records.md` lists the kinds of findings.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case threshold, ratio, sum, difference, growth, mean, cv, formula
        case allOfN = "all-of-n"
        case count
        case conclusionFollows = "conclusion-follows"
        case completeness
        case standardQuote = "standard-quote"
        case sameFact = "same-fact"
        case trend, granularity, plausibility
        case textDamage = "text-damage"
    }

    public struct Input: Hashable, Sendable {
        /// The name that expressions use.
        public let name: String
        /// Ids of indicators: the first that is bound gives the value.
        public let indicators: [String]
        /// 1-based.
        public let line: Int
    }

    public struct Formula: Hashable, Sendable {
        public let label: String
        public let expression: String
        /// It counts what the standard does not count: a limit met by it alone is not met.
        public let overstates: Bool
        /// 1-based, of the expression.
        public let line: Int
    }

    /// A term that a report may leave out.
    public struct Unlisted: Hashable, Sendable {
        public let name: String
        /// The most it can be, as a share of the largest figure of the formula.
        public let share: Rational
    }

    public struct Example: Hashable, Sendable {
        public struct Figure: Hashable, Sendable {
            public let name: String
            /// As printed.
            public let text: String
            public let interval: Interval
        }
        public let facts: [Figure]
        /// Nil for a rule that checks its requirement without a stated value.
        public let claim: Figure?
        /// A grade of `records.md`.
        public let expect: String
        public let note: String?
        /// 1-based.
        public let line: Int

        /// Grades by which an example shows that the rule lets a correct report pass.
        public var passes: Bool { Example.passing.contains(expect) }
        public static let passing: Set<String> = ["consistent", "consistent-by-rounding"]
        public static let grades = [
            "consistent", "consistent-by-rounding", "explained-by-alternative", "questionable", "inconsistent",
            "unverifiable",
        ]
    }

    public let id: String
    public let title: String
    public let kind: Kind
    /// The document it rests on: `教督〔2017〕6号`.
    public let standard: String?
    public let clause: String?
    /// Id of the indicator whose stated value is checked.
    public let claim: String
    public let inputs: [Input]
    /// Admissible, the official one first.
    public let formulas: [Formula]
    /// Common but not official.
    public let alternatives: [Formula]
    /// Whole numbers that a report may leave out: where one could close the gap, nobody is accused.
    public let unlisted: [Unlisted]
    /// Inputs that may be printed as a rounded yearly mean: a gap that closes within half a unit is none.
    public let mayBeMean: [String]
    /// Inputs that may stand anywhere in the report and still accuse; the others must stand in the claim's own paragraph,
    /// table or block.
    public let anywhere: [String]
    /// Whether reports that its standard does not govern are asked about as well, without ever being accused.
    public let goesBeyond: Bool
    /// Whether inputs of the claim's paragraph may be of earlier years, as those who entered are.
    public let spansYears: Bool
    /// Whether a failed check may accuse.
    public let accuses: Bool
    public let requirement: Limit?
    /// Outside of it a claim needs an explanation.
    public let plausible: Interval?
    public let effective: Effective
    /// What later documents changed, the earliest first.
    public let history: [Amendment]
    public let source: String?
    /// One sentence for a failed check, instead of the general one.
    public let messageZh: String?
    public let messageEn: String?
    public let note: String?
    public let examples: [Example]
    /// Relative to the lexicon folder.
    public let file: String
    /// 1-based.
    public let line: Int

    /// The rules of `rules/*.yaml`, in the order of the files.
    /// - Throws: `LexiconError` for the first mistake. A rule without a passing and a failing example is one.
    public static func load(from files: LexiconFiles) throws(LexiconError) -> [RuleDefinition] {
        var reader = LexiconReader()
        let rules = read(files, &reader)
        return try reader.result(rules)
    }

    static func read(_ files: LexiconFiles, _ reader: inout LexiconReader) -> [RuleDefinition] {
        var all: [RuleDefinition] = []
        var ids: [String: RuleDefinition] = [:]
        for file in files.below("rules") where file.path.hasSuffix(".yaml") {
            guard let root = reader.parse(file) else { continue }
            if root.list.isEmpty {
                reader.report(
                    root, zh: "这里应是一串规则，每条以“- id:”开头。",
                    en: "A list of rules should stand here, each starting with “- id:”.")
            }
            for node in root.list {
                guard let rule = RuleDefinition(node, &reader) else { continue }
                if let other = ids[rule.id] {
                    reader.report(
                        node, zh: "编号“\(rule.id)”已经用在 \(other.file) 第 \(other.line) 行。",
                        en: "The id “\(rule.id)” is already used in \(other.file), line \(other.line).")
                    continue
                }
                ids[rule.id] = rule
                all.append(rule)
            }
        }
        return all
    }
}
