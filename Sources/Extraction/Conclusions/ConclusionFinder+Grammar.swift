import Exact
import Lexicon
import Records
import Source

/// A clause in its plainest form: a subject, adverbs, a verdict and its object. `两项任务||均按时|完成`, `该部分||达到|创建标准`,
/// `就业任务||没有|完成`, `完成||市下达的减排任务`.
extension ConclusionFinder {
    private var grammar: ConclusionClauses { lexicon.clauses }

    func ofGrammar(_ clause: Range<Int>, _ line: Range<Int>) -> Statement? {
        guard endsStatement(clause.upperBound, line) || isInRow(clause, line), assesses(clause) else { return nil }
        if let rest = ofOthersBeside(clause, line) { return rest }
        for at in clause {
            guard let verdict = predicate(at, before: clause.upperBound) else { continue }
            let subject = clause.lowerBound..<at
            guard isJudged(subject, clause, line, verdict) else { return nil }
            return (clause, at, verdict)
        }
        return nil
    }

    // MARK: - The predicate

    /// The verdict of adverbs, a verb or a verdict, and an object that together fill what is left of a clause.
    private func predicate(_ start: Int, before end: Int) -> String? {
        var at = start
        while at < end {
            if let verdict = affirmed(at, before: end) { return verdict }
            if let verdict = denied(at, before: end) { return verdict }
            guard let manner = grammar.manner.length(in: view.s, at: at, before: end) else { return nil }
            at += manner
        }
        return nil
    }

    private func affirmed(_ at: Int, before end: Int) -> String? {
        if let word = worded(at: at, before: end), word.end == end, word.end - word.start >= 2,
            !lexicon.series.weak.isExactly(in: view.s, word.start..<word.end),
            !lexicon.series.faint.isExactly(in: view.s, word.start..<word.end),
            // 编制有缺口 tells what is wrong.
            !lexicon.series.gaps.ends(in: view.s, at: end, after: word.start)
        {
            return word.verdict
        }
        return verb(at, before: end)
    }

    /// A verb and what it is done to: 符合|创建标准, 完成|年度任务.
    private func verb(_ at: Int, before end: Int) -> String? {
        if let verb = grammar.meeting.longest(in: view.s, at: at, before: end) {
            let object = at + verb.length..<end
            if isObject(object, grammar.aims) { return grammar.asTasks[verb.payload] }
            if isObject(object, lexicon.series.reached) || isObject(object, grammar.objects) { return verb.payload }
        }
        if let verb = grammar.doing.longest(in: view.s, at: at, before: end),
            isObject(at + verb.length..<end, grammar.objects)
        {
            return verb.payload
        }
        return nil
    }

    /// 未|完成年度任务, 尚未完全|达标
    private func denied(_ at: Int, before end: Int) -> String? {
        let denial = [grammar.denialsOfAll, grammar.denials].compactMap {
            $0.length(in: view.s, at: at, before: end)
        }.max()
        guard let denial else { return nil }
        let verb = grammar.meeting.longest(in: view.s, at: at + denial, before: end)?.payload
        let stated = affirmed(at + denial, before: end) ?? (at + denial + 2 == end ? verb : nil)
        return stated.flatMap { lexicon.series.denied[$0] }
    }

    /// 市下达的减排|任务: a few words without a figure of their own but a year, or one before 的.
    private func isObject(_ range: Range<Int>, _ ends: WordSet) -> Bool {
        guard range.count <= 24, let noun = ends.lengthEnding(in: view.s, at: range.upperBound, after: range.lowerBound)
        else { return false }
        let lead = view.s[range.lowerBound..<(range.upperBound - noun)]
        guard !lead.contains(where: Self.clauseEnds.contains), !sentences.applying.occurs(in: view.s, range),
            !sentences.ready.occurs(in: view.s, range)
        else { return false }
        // 未达到要求|的学校已限期整改, 满足群众需求|的重要目标: a noun with what is said of it.
        if let of = lead.lastIndex(of: code("的")) {
            let isSet = sentences.planned.ends(in: view.s, at: of, after: range.lowerBound + 1)
            guard isSet || view.s[max(lead.startIndex, of - 3)..<of].contains(where: \.isASCIIDigit) else {
                return false
            }
            return lead.endIndex - of <= 4 && !view.s[of..<lead.endIndex].contains(where: \.isASCIIDigit)
        }
        guard let digit = lead.lastIndex(where: \.isASCIIDigit) else { return true }
        return view.at(digit + 1) == code("年")
    }

    // MARK: - The subject

    /// Whether a verdict is one of the report on what stands before it.
    private func isJudged(_ subject: Range<Int>, _ clause: Range<Int>, _ line: Range<Int>, _ verdict: String) -> Bool {
        let words = view.s[subject]
        let isTask = sentences.withObjects.contains(verdict)
        if subject.isEmpty { return !isTask || followsDigits(clause.lowerBound) || endsNumberedItem(clause, line) }
        let lead = Array(words)
        if isThis(subject) || lexicon.series.ourselves.isExactly(lead) || isShort(subject, verdict) {
            return true
        }
        guard !hasSchoolCount(lead), !self.words.ofSome.occurs(in: lead), !self.words.most.occurs(in: lead),
            lead.last != code("的"), lead.last != code("否"),
            !lexicon.series.schoolEnds.ends(in: lead, at: lead.count, after: 0)
        else { return false }
        guard words.count <= 14, words.allSatisfy({ $0.isHan || Self.quoteStarts.contains($0) || $0 == code("”") })
        else { return false }
        if grammar.tasks.ends(in: view.s, at: subject.upperBound, after: subject.lowerBound) { return true }
        // 两项任务, 各项防控措施
        if sentences.allItems.occurs(in: lead)
            || grammar.nouns.ends(in: view.s, at: subject.upperBound, after: subject.lowerBound)
                && NumberReader(s: view.s).chinese(at: subject.lowerBound) != nil
        {
            return true
        }
        // 化解率|已达到100%的目标要求
        if view.s[subject.upperBound..<clause.upperBound].contains(where: \.isASCIIDigit) { return true }
        return !isTask && lexicon.series.denied.contains { $0.key == verdict || $0.value == verdict }
            && (opensSentence(subject.lowerBound) && endsNumberedItem(clause, line) || isInRow(clause, line))
    }

    /// `第4项自评为B等,|其余均为A等`: of the items but those of the clauses before, and any verdict.
    private func ofOthersBeside(_ clause: Range<Int>, _ line: Range<Int>) -> Statement? {
        guard let rest = lexicon.series.restLeads.length(in: view.s, at: clause.lowerBound, before: clause.upperBound),
            case let lead = sentenceStart(clause.lowerBound, line)..<clause.lowerBound,
            lexicon.series.itemNouns.occurs(in: view.s, lead),
            // 除1项基本达标外,其余均达标: which one is not told.
            lexicon.series.exceptLeads.first(in: view.s, lead) == nil,
            let word = behindLinks(clause.lowerBound + rest, clause).reversed().lazy
                .compactMap({ self.worded(at: $0, before: clause.upperBound) }).first(where: {
                    $0.end == clause.upperBound
                })
        else { return nil }
        return (clause, clause.lowerBound + rest, word.verdict)
    }

    /// `目标15家,|差1家|未完成`
    private func isShort(_ subject: Range<Int>, _ verdict: String) -> Bool {
        guard let short = grammar.short.length(in: view.s, at: subject.lowerBound, before: subject.upperBound) else {
            return false
        }
        return subject.count <= short + 6 && view.at(subject.lowerBound + short).isASCIIDigit
            && view.at(subject.upperBound - 1) != code("所") && lexicon.series.denied.values.contains(verdict)
    }

    /// `绿化覆盖率达到标准要求,|绿地率尚未达到标准要求`: beside another clause that says so of another name.
    private func isInRow(_ clause: Range<Int>, _ line: Range<Int>) -> Bool {
        let before = clause.lowerBound - 1
        let next = clause.upperBound + 1
        func concludes(_ other: Range<Int>) -> Bool {
            other.count >= 4 && other.count <= 30
                && other.contains { at in at > other.lowerBound && predicate(at, before: other.upperBound) != nil }
        }
        if before > line.lowerBound, Self.rowMarks.contains(view.at(before)) {
            let start = (line.lowerBound..<before).last { Self.clauseEnds.contains(view.at($0)) }.map { $0 + 1 }
            if concludes((start ?? line.lowerBound)..<before) { return true }
        }
        guard next < line.upperBound, Self.rowMarks.contains(view.at(next - 1)) else { return false }
        let end = (next..<line.upperBound).first { Self.clauseEnds.contains(view.at($0)) } ?? line.upperBound
        return concludes(next..<end)
    }
    private static let rowMarks = ",;".scalarValues

    /// 该项任务, 此部分, 该部分各项指标
    private func isThis(_ subject: Range<Int>) -> Bool {
        guard let this = grammar.this.length(in: view.s, at: subject.lowerBound, before: subject.upperBound) else {
            return false
        }
        let rest = subject.lowerBound + this..<subject.upperBound
        let reader = NumberReader(s: view.s)
        // 该县15项指标 are another's.
        return rest.count <= 12
            && (reader.arabic(at: rest.lowerBound) != nil || reader.chinese(at: rest.lowerBound) != nil
                || [grammar.nouns, lexicon.series.itemNouns, sentences.allItems].contains {
                    $0.begins(in: view.s, at: rest.lowerBound, before: rest.upperBound)
                })
    }

    /// The end of its sentence, or of a clause that only goes on with reasons or points: 未完成任务,|原因是….
    private func endsStatement(_ end: Int, _ line: Range<Int>) -> Bool {
        guard end < line.upperBound, view.at(end) == code(",") else { return endsClause(end, line: line) }
        if grammar.afterwards.begins(in: view.s, at: end + 1, before: line.upperBound) { return true }
        // …达到标准要求,|绿地率尚未达到标准要求
        let next = (end + 1..<line.upperBound).first { Self.clauseEnds.contains(view.at($0)) } ?? line.upperBound
        return next - end <= 30 && (end + 1..<next).contains { predicate($0, before: next) != nil }
    }
}
