import Exact
import Lexicon
import Records

/// By how much two numbers right before differ: 56所学校中有49所达到…,仍有7所未达标; 现有52间、49间,超出8间.
struct PrintedDifferences {
    let figures: PrintedFigures
    let words: CheckWords

    private static let rule = "printed.difference"
    private static let reach = 140
    private static let most = 4
    private static let many = 100.0

    func agreement(for claim: Int) -> PrintedAgreement? {
        let lead = figures.words(before: claim, atMost: 10)
        guard
            lead.holds(words.printed.differences) || lead.holds(words.nearby.differs)
                || lead.ends(with: words.nearby.differsBy)
        else { return nil }
        let near = figures.before(claim, most: Self.most, reach: Self.reach)
        for (i, a) in near.enumerated() {
            for (k, b) in near[(i + 1)...].enumerated() {
                let isNearest = i == 0 && k == 0
                guard figures.steps(claim) >= Self.many || isNearest && figures.lines[b] == figures.lines[claim] else {
                    continue
                }
                let (larger, smaller) = figures.size(a) >= figures.size(b) ? (a, b) : (b, a)
                let found = PrintedAgreement.difference(claim, larger, less: smaller, in: figures, rule: Self.rule)
                if found.exact == figures.mentions[claim].value, figures.size(smaller) > 0 { return found }
            }
        }
        return nil
    }
}
