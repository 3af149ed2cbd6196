import Lexicon
import Records
import Source

/// Verdicts that stand with a name each behind one label, and one verdict of several names.
extension ConclusionFinder {
    /// `自评等第:办学条件A等,队伍建设B等`: the verdicts of the lists in a line; a list whose parts do not all end in one is none.
    func listedVerdicts(in line: Range<Int>) -> [Said] {
        guard !line.contains(where: { view.at($0) == code("|") }) else { return [] }
        var out: [Said] = []
        for colon in line where view.at(colon) == code(":") {
            guard lexicon.series.appraising.ends(in: view.s, at: colon, after: line.lowerBound) else { continue }
            let end = (colon..<line.upperBound).first { TextView.endsSentence(view.at($0)) } ?? line.upperBound
            let parts = namedVerdicts((colon + 1)..<max(colon + 1, end))
            let lead = Array(view.s[sentenceStart(colon, line)..<colon])
            guard !parts.isEmpty, !tellsRule(lead), !words.isOpen(lead), !words.isRecurring(lead),
                assesses(colon..<end)
            else { continue }
            out += parts
        }
        return out
    }

    /// The verdicts of two parts or more that are a name and a verdict each; none where one part is anything else.
    func namedVerdicts(_ list: Range<Int>) -> [Said] {
        let parts = view.s[list].split(whereSeparator: Self.listBreaks.contains)
            .map { view.trimmed($0.startIndex..<$0.endIndex) }
        let named = parts.compactMap(namedVerdict)
        return parts.count >= 2 && named.count == parts.count ? named : []
    }
    private static let listBreaks = ",、;".scalarValues

    /// `办学条件|A等`: a name of Chinese characters and nothing but a verdict behind it.
    private func namedVerdict(_ part: Range<Int>) -> Said? {
        for at in part.dropFirst(2).prefix(14) {
            guard view.s[part.lowerBound..<at].allSatisfy(\.isHan) else { return nil }
            let first = behindLinks(at, part).last ?? at
            if let word = worded(at: first, before: part.upperBound), word.end == part.upperBound {
                return hasSchoolCount(Array(view.s[part.lowerBound..<at])) ? nil : (first..<word.end, word.verdict)
            }
        }
        return nil
    }

    /// `经费投入、教师交流达标`, `我县资源配置整体尚不达标`: of names that are listed together, or of a group of the standard.
    func ofNames(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        let who = series.ourselves.length(in: view.s, at: clause.lowerBound, before: clause.upperBound) ?? 0
        let first = clause.lowerBound + who
        for at in (first..<clause.upperBound).dropFirst(2) {
            guard let word = worded(at: at, before: clause.upperBound), word.end == clause.upperBound,
                lexicon.anywhere.longest(in: view.s, at: word.start, before: word.end) != nil,
                case let subject = first..<at, areNames(subject, isOurs: who > 0), assesses(clause)
            else { continue }
            return (clause, at, word.verdict)
        }
        return nil
    }

    /// Two names or more of Chinese characters, or one that is a group of the standard's or ours; names of schools are none.
    private func areNames(_ subject: Range<Int>, isOurs: Bool) -> Bool {
        let names = view.s[subject].split(separator: code("、"), omittingEmptySubsequences: false)
        guard names.allSatisfy({ (2...10).contains($0.count) && $0.allSatisfy(\.isHan) }),
            !words.ofSome.occurs(in: view.s, subject), !words.most.occurs(in: Array(view.s[subject])),
            !names.contains(where: {
                lexicon.series.schoolEnds.ends(in: view.s, at: $0.endIndex, after: $0.startIndex)
            })
        else { return false }
        return names.count > 1 || isOurs || standardIndex.groupKey(namedIn: view.string(subject)) != nil
    }

    /// `第9项因未参加监测,|暂按不达标处理`: of an item with which the sentence begins.
    func ofTreated(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard let lead = series.treatedLeads.length(in: view.s, at: clause.lowerBound, before: clause.upperBound),
            let behind = series.treatedEnds.lengthEnding(in: view.s, at: clause.upperBound, after: clause.lowerBound),
            let word = worded(at: clause.lowerBound + lead, before: clause.upperBound - behind),
            word.end == clause.upperBound - behind, isOfOpener(clause), assesses(clause)
        else { return nil }
        return (clause, clause.lowerBound, word.verdict)
    }
}
