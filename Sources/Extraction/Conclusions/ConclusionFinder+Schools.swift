import Exact
import Lexicon
import Records
import Source

/// What is said of all schools together, by their number.
extension ConclusionFinder {
    /// `93所学校全部达到办学标准`, `35所小学全部达标`, where the document tells above that there are so many.
    func ofAllSchools(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard let start = clause.first(where: { view.at($0).isASCIIDigit }),
            clause.lowerBound == start || view.at(start - 1).isSpace,
            let count = NumberReader(s: view.s).arabic(at: start), count.value > 1,
            view.at(count.range.upperBound) == code("所"),
            case let name = count.range.upperBound + 1,
            let sweep = (name..<clause.upperBound).first(where: {
                sentences.sweeping.begins(in: view.s, at: $0, before: clause.upperBound)
            }), sweep - name <= 14, series.schoolEnds.ends(in: view.s, at: sweep, after: name),
            let verdict = ends(sweep, clause), isWhole(start..<(count.range.upperBound + 1)), assesses(clause)
        else { return nil }
        return (start..<clause.upperBound, start, verdict)
    }

    /// `我区小学27所、初中11所综合评估全部达标`: of the schools of several stages, each with its whole number.
    func ofStages(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        var at = clause.lowerBound
        at += series.ourselves.length(in: view.s, at: at, before: clause.upperBound) ?? 0
        var stages = 0
        while let stage = series.parts.length(in: view.s, at: at, before: clause.upperBound),
            let count = NumberReader(s: view.s).arabic(at: at + stage), view.at(count.range.upperBound) == code("所")
        {
            stages += 1
            at = count.range.upperBound + 1
            if view.at(at) == code("、") { at += 1 }
        }
        guard stages > 1,
            let sweep = (at..<min(clause.upperBound, at + 10)).first(where: {
                sentences.sweeping.begins(in: view.s, at: $0, before: clause.upperBound)
            }), let verdict = ends(sweep, clause), assesses(clause)
        else { return nil }
        return (sweep..<clause.upperBound, clause.lowerBound, verdict)
    }

    /// A verdict that ends the clause, or a standard that it says is reached.
    private func ends(_ start: Int, _ clause: Range<Int>) -> String? {
        if let word = worded(at: start, before: clause.upperBound), word.end == clause.upperBound {
            return word.verdict
        }
        let verb = [lexicon.reaching, lexicon.series.reaching].compactMap {
            $0.longest(in: view.s, at: start, before: clause.upperBound)
        }.max { $0.length < $1.length }
        guard let verb, !view.s[start..<clause.upperBound].contains(where: \.isASCIIDigit),
            lexicon.series.reached.ends(in: view.s, at: clause.upperBound, after: start + verb.length)
        else { return nil }
        return verb.payload
    }

    /// Whether the same count stands before: `义务教育学校|93所`, `小学(|35所)`. Looks back 2000 characters.
    private func isWhole(_ count: Range<Int>) -> Bool {
        let words = view.s[count]
        return (max(0, count.lowerBound - 2000)..<count.lowerBound).contains { at in
            view.at(at) == words.first && !view.at(at - 1).isASCIIDigit && at + words.count <= count.lowerBound
                && view.s[at..<(at + words.count)] == words
        }
    }

    /// `实验小学综合督导得分93分,评为优秀等次`: a sentence that begins with the name of a school, in a report that is of none.
    func isOfNamedSchool(_ one: Conclusion) -> Bool {
        let place = one.range.lowerBound
        var start = place
        while start > 0, place - start < 80, !TextView.endsSentence(view.at(start - 1)),
            !Self.schoolBreaks.contains(view.at(start - 1))
        { start -= 1 }
        // 核查意见:港二中不达标: a label has asked.
        guard view.at(start - 1) != code(":"), view.at(start - 1) != code("|") else { return false }
        while start < place, view.at(start).isSpace { start += 1 }
        let end = min(one.range.upperBound, start + 24)
        guard start < end, let school = schoolNames.school(before: Array(view.s[start..<end]))?.scalarValues else {
            return false
        }
        let series = lexicon.series
        return series.namedSchools.occurs(in: school)
            && !series.generalSubjects.begins(in: school, at: 0, before: school.count)
    }
    private static let schoolBreaks = ";:|\t\n".scalarValues

    /// `2所未达标` in a cell: how many have not reached it, of those that the row counts.
    func countedCell(at i: Int, before limit: Int) -> (end: Int, verdict: String)? {
        guard view.at(i).isASCIIDigit, let count = NumberReader(s: view.s).arabic(at: i), count.value > 0,
            view.at(count.range.upperBound) == code("所"),
            let word = worded(at: count.range.upperBound + 1, before: limit),
            word.verdict == lexicon.series.fallingShort
        else { return nil }
        return (word.end, word.verdict)
    }
}
