import Exact
import Lexicon
import Records
import Source

/// The numbers of a document in the order of the text, as they are printed, whatever they were bound to: counts of items, points and
/// the cells of tables that no indicator is known for are among them.
struct PrintedFigures {
    let evidence: Evidence
    let mentions: [Mention]
    /// For each in which paragraph of the text it stands, counted from 0, and in which sentence. A line that ends within a sentence
    /// ends no paragraph.
    let lines: [Int]
    let sentences: [Int]

    init(_ evidence: Evidence) {
        self.evidence = evidence
        mentions = evidence.mentions.filter {
            $0.kind.isQuantity && $0.value != nil && $0.status != .ambiguous
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var (at, line, sentence, start) = (0, 0, 0, 0)
        var (last, isRow): (UInt32, Bool) = (0, false)
        var (lines, sentences): ([Int], [Int]) = ([], [])
        for mention in mentions {
            while at < mention.range.lowerBound {
                let isEnd =
                    evidence.scalars[at] == Evidence.feed
                    ? at - start < Self.shortest || Self.isClosed(last) || isRow : false
                if evidence.scalars[at] == Evidence.feed { start = at + 1 }
                if isEnd { line += 1 }
                if isEnd || evidence.scalars[at] == Evidence.stop { sentence += 1 }
                isRow = evidence.scalars[at] != Evidence.feed && (isRow || Evidence.isRule(evidence.scalars[at]))
                if evidence.scalars[at] > 0x20 { last = evidence.scalars[at] }
                at += 1
            }
            lines.append(line)
            sentences.append(sentence)
        }
        (self.lines, self.sentences) = (lines, sentences)
    }
    private static func isClosed(_ c: UInt32) -> Bool { closers.contains(c) }
    private static let closers = Set("。;:!?".unicodeScalars.map(\.value))
    /// A shorter line is not broken by the width of a page.
    private static let shortest = 20

    /// What the number is called: by its fact, or by the words right before it.
    func name(of figure: Int) -> String {
        let mention = mentions[figure]
        if let fact = evidence.index.byPlace[TextPlace(mention.span.chars)] { return evidence.facts[fact].displayName }
        return words(before: figure, atMost: Self.longestName).string
    }
    private static let longestName = 10

    /// The words of its clause right before a number.
    func words(before figure: Int, atMost count: Int) -> Passage {
        let start = mentions[figure].range.lowerBound
        let low = max(0, start - count)
        let from = evidence.scalars[low..<start].lastIndex(where: Self.endsClause).map { $0 + 1 } ?? low
        return Passage(evidence.scalars, from..<start)
    }

    /// What stands between two numbers.
    func passage(between a: Int, and b: Int) -> Passage {
        let low = mentions[a].range.upperBound
        return Passage(evidence.scalars, low..<max(low, mentions[b].range.lowerBound))
    }

    /// How far one number stands behind another, in scalars.
    func distance(_ a: Int, _ b: Int) -> Int { mentions[b].range.lowerBound - mentions[a].range.upperBound }

    /// Whether they measure in one unit, if by different words.
    func isAlike(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (mentions[a], mentions[b])
        return a.kind == b.kind && PartSumCheck.sameUnit(a.unit, b.unit)
    }

    func size(_ figure: Int) -> Double { mentions[figure].value?.size ?? .nan }

    private static func endsClause(_ c: UInt32) -> Bool { clauseMarks.contains(c) || PlainNumber.isDigit(c) }
    private static let clauseMarks = Set(",;。:、()|\t\n".unicodeScalars.map(\.value))
}

/// Numbers that give another by a formula, as they are printed. Only agreement is told, unless it is asked about.
struct PrintedAgreement {
    let rule: String
    let kind: String
    let claim: Int
    let inputs: [Int]
    let exact: Rational
    let wide: Interval
    let expression: String
    let formula: String

    /// A sum, in the order of the inputs.
    static func sum(_ claim: Int, _ parts: [Int], in figures: PrintedFigures, rule: String) -> PrintedAgreement {
        let mentions = parts.map { figures.mentions[$0] }
        return PrintedAgreement(
            rule: rule, kind: "sum", claim: claim, inputs: parts,
            exact: mentions.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) },
            wide: mentions.reduce(Interval(exactly: 0)) { $0 + $1.interval },
            expression: Self.written(mentions, beside: figures.mentions[claim]).joined(separator: " + "),
            formula: Basis.sum(parts.count))
    }

    /// The plain mean.
    static func mean(_ claim: Int, _ parts: [Int], in figures: PrintedFigures, rule: String) -> PrintedAgreement {
        let (sum, count) = (sum(claim, parts, in: figures, rule: rule), Rational(parts.count))
        let terms = parts.indices.map { "x\($0 + 1)" }.joined(separator: " + ")
        return PrintedAgreement(
            rule: rule, kind: "formula", claim: claim, inputs: parts, exact: sum.exact / count,
            wide: sum.wide.scaled(by: 1 / count), expression: "(\(sum.expression)) ÷ \(parts.count)",
            formula: "(\(terms)) ÷ \(parts.count)")
    }

    /// One over another, times a factor.
    static func quotient(
        _ claim: Int, _ a: Int, over b: Int, times factor: Rational, in figures: PrintedFigures, rule: String
    ) -> PrintedAgreement {
        let (part, whole) = (figures.mentions[a], figures.mentions[b])
        let times = factor == 1 ? "" : " × \(factor.decimal)"
        return PrintedAgreement(
            rule: rule, kind: "ratio", claim: claim, inputs: [a, b],
            exact: (part.value ?? .undefined) / (whole.value ?? .undefined) * factor,
            wide: part.interval / whole.interval * Interval(exactly: factor),
            expression: Self.written([part, whole], beside: part).joined(separator: " ÷ ") + times,
            formula: "x1 ÷ x2\(times)")
    }

    /// One less another.
    static func difference(
        _ claim: Int, _ a: Int, less b: Int, in figures: PrintedFigures, rule: String
    ) -> PrintedAgreement {
        let (one, other) = (figures.mentions[a], figures.mentions[b])
        return PrintedAgreement(
            rule: rule, kind: "difference", claim: claim, inputs: [a, b],
            exact: (one.value ?? .undefined) - (other.value ?? .undefined), wide: one.interval - other.interval,
            expression: Self.written([one, other], beside: figures.mentions[claim]).joined(separator: " − "),
            formula: "x1 − x2")
    }

    /// 万 and 亿 are written where the numbers do not share them.
    static func written(_ mentions: [Mention], beside claim: Mention) -> [String] {
        let isMixed = mentions.contains { !($0.scale == claim.scale) }
        return mentions.map { $0.printed + (isMixed ? Fact.prefix($0.scale) : "") }
    }

    func grade(in figures: PrintedFigures) -> Grade {
        let claim = figures.mentions[claim]
        guard
            (exact.size - (claim.value?.size ?? .nan)).magnitude <= (claim.value?.size.magnitude ?? 0) * 0.1
                + claim.ulp.size
        else { return .inconsistent }
        return Comparison.grade(claim: claim, exact: exact, wide: wide, mayRound: true)
    }

    /// Itself where it comes out to the digit.
    func confirmed(in figures: PrintedFigures) -> PrintedAgreement? {
        grade(in: figures) == .consistent ? self : nil
    }

    /// How likely a number of so many digits is to be what another gives by chance.
    static func chance(_ claim: Mention) -> Double {
        let size = claim.value?.size.magnitude ?? 0
        return size > 0 ? min(1, claim.ulp.size / size) : 1
    }

    /// Asked about where it does not come out.
    func finding(in figures: PrintedFigures) -> Finding {
        let mention = figures.mentions[claim]
        let (name, grade) = (figures.name(of: claim), grade(in: figures))
        let shown = (grade.passes ? Interval(exactly: exact) : wide).scaled(by: 1 / mention.scale).short
        return Finding(
            report: mention.report, rule: rule, kind: kind, grade: grade.passes ? grade : .questionable,
            severity: grade.passes ? .info : .low, claim: mention.term(named: name),
            inputs: inputs.map { figures.mentions[$0].term(named: figures.name(of: $0)) }, expression: expression,
            recomputed: wide.scaled(by: 1 / mention.scale),
            gap: wide.gap(to: Comparison.admissible(mention, mayRound: true)) / mention.scale,
            message: grade.passes
                ? Message(
                    zh: "\(name)\(mention.quote)：\(expression) = \(shown)，相符。",
                    en: "\(name) \(mention.quote): \(expression) = \(shown), it agrees.")
                : Message(
                    zh: "\(name)为\(mention.quote)，按旁边的数计算 \(expression) = \(shown)，请核对。",
                    en:
                        "\(name) is given as \(mention.quote), but by the figures beside it \(expression) = \(shown); please check."
                ),
            basis: Basis(.equal, formula, to: mention, mayRound: true, doubts: [.asksOnly]))
    }
}
