import Source

/// Characters that were lost beside digits, where grammar or the standard's own figures say which.
///
///     〔20176号       →  〔2017〕6号        year and serial number are unique
///     不低于7367平方米  →  不低于73、67平方米   a template of `repairs.yaml`
///     81146个班级      stays, with all readings as candidates
///
/// Only insertions are made. Where joined digits have several readings and nothing decides, the text stays, and a repair is
/// noted only where the plain reading is itself implausible.
struct LostPunctuationStep: NormalizationStep {
    static let description = StepDescription(
        name: "lost-punctuation", zh: "补上数字旁丢失的标点和字", en: "put back punctuation lost beside digits")

    private let lexicon: RepairLexicon
    private let digitLed: RepairTemplateIndex
    private let anchored: [RepairTemplate]

    init(lexicon: RepairLexicon) {
        self.lexicon = lexicon
        digitLed = RepairTemplateIndex(lexicon.templates)
        anchored = lexicon.templates.filter { !$0.isDigitLed }
    }

    private struct Proposal {
        /// What the repair speaks of.
        var range: Range<Int>
        /// Before which scalar what is inserted; empty for an unresolved repair.
        var insertions: [(index: Int, scalar: UInt32)]
        var candidates: [Repair.Candidate]
    }

    func run(on draft: inout Draft) {
        let scan = draft.scan
        let scalars = draft.scalars
        let runs = scan.digitRuns
        var proposals: [Proposal] = []
        var done = 0
        var yearRanges: [Int: [UInt32]]?
        for run in runs where run.lowerBound >= done {
            let before = scalars.at(run.lowerBound - 1)
            var proposal: Proposal?
            if run.count >= 5 { proposal = documentNumber(run, scalars) }
            if proposal == nil { proposal = template(at: run, scalars) }
            if proposal == nil, before == Glyph.percent { proposal = percentages(run, scalars) }
            if proposal == nil, before == Glyph.dot, run.count >= 3 { proposal = fractionBeforeSchools(run, scalars) }
            if proposal == nil, run.count >= 5 {
                if run.count == 8, yearRanges == nil { yearRanges = Self.yearRanges(runs, scalars) }
                proposal =
                    gluedYear(run, yearRanges ?? [:], scalars) ?? implausibleCount(run, scalars)
                    ?? dateLine(run, scalars)
            }
            guard let proposal else { continue }
            proposals.append(proposal)
            done = proposal.range.upperBound
        }
        for anchor in scan.anchors {
            for template in anchored where template.anchor == scalars[anchor] {
                guard let alignment = template.align(with: scalars, at: anchor), anchor > 0 else { continue }
                let range = anchor - 1..<anchor + 1
                proposals.append(
                    Proposal(
                        range: range, insertions: alignment.insertions,
                        candidates: [candidate(range, alignment.insertions, scalars, evidence: template.evidence)]))
                break
            }
        }
        proposals.sort { $0.range.lowerBound < $1.range.lowerBound }

        var edits = TextEdits()
        var last = 0
        for proposal in proposals
        where proposal.range.lowerBound >= last && !draft.isRepairedWhileUnresolved(proposal.range) {
            draft.record(
                Self.description, at: proposal.range, candidates: proposal.candidates,
                status: proposal.insertions.isEmpty ? .unresolved : .conjectured)
            last = proposal.range.upperBound
            var k = 0
            while k < proposal.insertions.count {
                let index = proposal.insertions[k].index
                var inserted: [UInt32] = []
                while k < proposal.insertions.count, proposal.insertions[k].index == index {
                    inserted.append(proposal.insertions[k].scalar)
                    k += 1
                }
                edits.insert(inserted, at: index)
            }
        }
        draft.apply(edits)
    }

    private func candidate(
        _ range: Range<Int>, _ insertions: [(index: Int, scalar: UInt32)], _ scalars: [UInt32], evidence: String
    ) -> Repair.Candidate {
        var text: [UInt32] = []
        for i in range.lowerBound...range.upperBound {
            text += insertions.filter { $0.index == i }.map(\.scalar)
            if i < range.upperBound { text.append(scalars[i]) }
        }
        return .init(text: String(scalars: text), evidence: evidence)
    }

    // MARK: Grammar

    /// `〔20176号`: four digits are the year, the rest is the serial number, which begins with no zero.
    private func documentNumber(_ run: Range<Int>, _ scalars: [UInt32]) -> Proposal? {
        guard (5...8).contains(run.count), scalars.at(run.upperBound) == Glyph.number,
            let closing = Self.brackets[scalars.at(run.lowerBound - 1)],
            scalars.isYear(at: run.lowerBound, in: PlausibleYears.document), scalars[run.lowerBound + 4] != Glyph.zero
        else { return nil }
        let range = run.lowerBound - 1..<run.upperBound + 1
        let insertions = [(index: run.lowerBound + 4, scalar: closing)]
        return Proposal(
            range: range, insertions: insertions,
            candidates: [candidate(range, insertions, scalars, evidence: "发文字号:四位年份与序号的分法唯一")])
    }

    private static let brackets: [UInt32: UInt32] = [
        Glyph.leftShellBracket: Glyph.rightShellBracket, 0x5B: 0x5D, 0x3010: 0x3011,
    ]

    /// `100%95%`, `100%2016年`: no number goes on behind a percent sign.
    private func percentages(_ run: Range<Int>, _ scalars: [UInt32]) -> Proposal? {
        guard scalars.at(run.lowerBound - 1) == Glyph.percent, Glyph.isDigit(scalars.at(run.lowerBound - 2)) else {
            return nil
        }
        var start = run.lowerBound - 2
        while Glyph.isDigit(scalars.at(start - 1))
            || (scalars.at(start - 1) == Glyph.dot && Glyph.isDigit(scalars.at(start - 2)))
        {
            start -= 1
        }
        let before = scalars.at(start - 1)
        // Not in an escaped address.
        if Glyph.isLatinLetter(before) || "%/=&-_?+".unicodeScalars.contains(where: { $0.value == before }) {
            return nil
        }
        var end = run.upperBound
        if scalars.at(end) == Glyph.dot, Glyph.isDigit(scalars.at(end + 1)) {
            end += 1
            while Glyph.isDigit(scalars.at(end)) { end += 1 }
        }
        let next = scalars.at(end)
        if Glyph.isLatinLetter(next) || next == 0x2F { return nil }
        let isPercent = next == Glyph.percent
        if isPercent { end += 1 }
        let insertions = [(index: run.lowerBound, scalar: isPercent ? Glyph.enumerationComma : Glyph.comma)]
        let range = start..<end
        return Proposal(
            range: range, insertions: insertions,
            candidates: [candidate(range, insertions, scalars, evidence: "百分号后面不能紧跟数字,数字本身没有变")])
    }

    // MARK: Templates

    private func template(at run: Range<Int>, _ scalars: [UInt32]) -> Proposal? {
        // Not at the fraction of a decimal.
        if scalars.at(run.lowerBound - 1) == Glyph.dot, Glyph.isDigit(scalars.at(run.lowerBound - 2)) { return nil }
        guard let (template, alignment) = digitLed.alignment(at: run, in: scalars) else { return nil }
        return Proposal(
            range: alignment.range, insertions: alignment.insertions,
            candidates: [candidate(alignment.range, alignment.insertions, scalars, evidence: template.evidence)])
    }

    // MARK: Years

    /// Digits glued to a year: `20232025年`, `0.1312020年`, `1002016年`.
    private func gluedYear(_ run: Range<Int>, _ ranges: [Int: [UInt32]], _ scalars: [UInt32]) -> Proposal? {
        let isFraction = scalars.at(run.lowerBound - 1) == Glyph.dot && Glyph.isDigit(scalars.at(run.lowerBound - 2))
        if run.count == 8, !isFraction, let range = yearRange(run, ranges, scalars) { return range }
        var sign = run.upperBound
        if scalars.at(sign) == Glyph.space { sign += 1 }
        let split = run.upperBound - 4
        guard scalars.at(sign) == Glyph.year, scalars.isYear(at: split, in: PlausibleYears.report) else { return nil }
        if isFraction {
            var start = run.lowerBound - 2
            while Glyph.isDigit(scalars.at(start - 1)) { start -= 1 }
            guard scalars.at(start - 1) != Glyph.dot, start == run.lowerBound - 2 || scalars[start] != Glyph.zero else {
                return nil
            }
            let insertions = [(index: split, scalar: Glyph.fullStop)]
            let range = start..<run.upperBound
            return Proposal(
                range: range, insertions: insertions,
                candidates: [candidate(range, insertions, scalars, evidence: "“年”前四位是年份,其余是小数")])
        }
        guard scalars[run.lowerBound] != Glyph.zero, run.count <= 9 else { return nil }
        let range = run
        return Proposal(
            range: range, insertions: [],
            candidates: [
                candidate(
                    range, [(index: split, scalar: Glyph.comma)], scalars, evidence: "“年”前四位是年份,前面是另一个数;丢失的字不明")
            ])
    }

    /// Eight digits that are two years: a range when the document writes that range elsewhere.
    private func yearRange(_ run: Range<Int>, _ ranges: [Int: [UInt32]], _ scalars: [UInt32]) -> Proposal? {
        let split = run.lowerBound + 4
        guard scalars.at(run.upperBound) == Glyph.year || scalars.has("学年".scalarValues, at: run.upperBound),
            scalars.isYear(at: run.lowerBound, in: PlausibleYears.report),
            scalars.isYear(at: split, in: PlausibleYears.report),
            let from = scalars.number(run.lowerBound..<split), let to = scalars.number(split..<run.upperBound),
            from < to, to - from <= 15
        else { return nil }
        if let dash = ranges[from * 10_000 + to] {
            let insertions = dash.map { (index: split, scalar: $0) }
            return Proposal(
                range: run, insertions: insertions,
                candidates: [candidate(run, insertions, scalars, evidence: "同一文件别处写作这个年份范围")])
        }
        return Proposal(
            range: run, insertions: [],
            candidates: [
                candidate(run, [(index: split, scalar: 0x2014)], scalars, evidence: "八位数字是两个相近的年份:起止年份"),
                candidate(run, [(index: split, scalar: Glyph.enumerationComma)], scalars, evidence: "八位数字是两个相近的年份:并列"),
            ])
    }

    /// What the document writes between two years, by the eight digits of both: `2023—2025` has `—`.
    private static func yearRanges(_ runs: [Range<Int>], _ scalars: [UInt32]) -> [Int: [UInt32]] {
        var result: [Int: [UInt32]] = [:]
        for (from, to) in zip(runs, runs.dropFirst()) where from.count == 4 && to.count == 4 {
            let gap = from.upperBound..<to.lowerBound
            guard gap.count <= 4, scalars[gap].allSatisfy(dashes.contains), let a = scalars.number(from),
                let b = scalars.number(to)
            else { continue }
            if result[a * 10_000 + b] == nil { result[a * 10_000 + b] = Array(scalars[gap]) }
        }
        return result
    }

    private static let dashes = Set("—–-~-至".scalarValues)

    // MARK: Nothing decides

    /// `0.3514所`: schools have no fraction, but where the decimal ends is open (the limits 0.50 and 0.45 are templates).
    private func fractionBeforeSchools(_ run: Range<Int>, _ scalars: [UInt32]) -> Proposal? {
        guard run.count >= 3, scalars.at(run.lowerBound - 1) == Glyph.dot,
            Glyph.isDigit(scalars.at(run.lowerBound - 2)),
            scalars.at(run.upperBound) == Self.school
        else { return nil }
        var start = run.lowerBound - 2
        while Glyph.isDigit(scalars.at(start - 1)) { start -= 1 }
        guard scalars.at(start - 1) != Glyph.dot else { return nil }
        return open(
            range: start..<run.upperBound, splits: (run.lowerBound + 1..<run.upperBound), separator: Glyph.comma,
            scalars,
            evidence: "学校数没有小数,小数在哪里结束不明")
    }

    private static let school: UInt32 = 0x6240  // 所

    /// `81146个班级`: as one number beyond what a report can mean.
    private func implausibleCount(_ run: Range<Int>, _ scalars: [UInt32]) -> Proposal? {
        guard run.count >= 5, run.count <= 9, scalars.at(run.lowerBound - 1) != Glyph.dot,
            scalars.at(run.lowerBound - 1) != Glyph.comma, let value = scalars.number(run)
        else { return nil }
        for trigger in lexicon.implausibleCounts where value > trigger.above {
            if scalars.hasAny(of: trigger.before, at: run.upperBound) {
                return open(
                    range: run, splits: (run.lowerBound + 1..<run.upperBound), separator: Glyph.enumerationComma,
                    scalars,
                    evidence: trigger.evidence + ";丢失的字不明")
            }
        }
        return nil
    }

    /// A line that is nothing but `2020414`: a date without its 年 and 月.
    private func dateLine(_ run: Range<Int>, _ scalars: [UInt32]) -> Proposal? {
        guard (6...7).contains(run.count), scalars.isYear(at: run.lowerBound, in: PlausibleYears.report) else {
            return nil
        }
        let line = scalars.line(around: run.lowerBound)
        for i in line where !run.contains(i) && scalars[i] != Glyph.space { return nil }
        var candidates: [Repair.Candidate] = []
        let month = run.lowerBound + 4
        for split in month + 1..<run.upperBound {
            guard let m = scalars.number(month..<split), let d = scalars.number(split..<run.upperBound),
                (1...12).contains(m),
                (1...31).contains(d), scalars[month] != Glyph.zero, scalars[split] != Glyph.zero
            else { continue }
            let signs = [(index: month, scalar: Glyph.year), (split, Glyph.month), (run.upperBound, Glyph.day)]
            candidates.append(candidate(run, signs, scalars, evidence: "独占一行的数字是日期"))
        }
        return candidates.isEmpty ? nil : Proposal(range: run, insertions: [], candidates: candidates)
    }

    /// All readings of joined digits; none of them is chosen.
    private func open(
        range: Range<Int>, splits: Range<Int>, separator: UInt32, _ scalars: [UInt32], evidence: String
    ) -> Proposal? {
        let candidates = splits.filter { scalars[$0] != Glyph.zero }.map {
            candidate(range, [(index: $0, scalar: separator)], scalars, evidence: evidence)
        }
        return candidates.isEmpty ? nil : Proposal(range: range, insertions: [], candidates: candidates)
    }
}

extension Draft {
    /// Whether an earlier step left this range open: then no later one decides it.
    fileprivate func isRepairedWhileUnresolved(_ range: Range<Int>) -> Bool {
        let source = text.sourceRange(range)
        return repairs.contains { $0.status == .unresolved && $0.source.overlaps(source) }
    }
}
