import Exact
import Lexicon
import Records
import Source

/// Scores of rows that blanks divide, below a heading that ends in what could be had and what was had:
/// `评价指标 评分标准 标准分 自评分`, `节水制度 有台账 8 8`.
extension ConclusionFinder {
    func spacedScores() -> [Earned] {
        var out: [Earned] = []
        var behind: Int?
        for line in outline.lines.map(\.range) where !line.contains(where: isBar) {
            let words = self.words(in: line)
            if let heading = scoreColumn(words) {
                behind = heading
            } else if let column = behind {
                guard let row = score(of: words, behind: column) else {
                    // A line of text ends the table; 管理标准(50分) heads a part of it.
                    if view.trimmed(line).count > 40 { behind = nil }
                    continue
                }
                out.append(row)
            }
        }
        return out
    }

    private func words(in line: Range<Int>) -> [Range<Int>] {
        line.split { view.at($0).isSpace || view.at($0) == 0x0A }
    }

    /// How many columns stand behind that of the scores, in a heading of three columns or more.
    private func scoreColumn(_ words: [Range<Int>]) -> Int? {
        guard words.count >= 3 else { return nil }
        for at in words.indices.dropFirst(2) {
            let (full, score) = (words[at - 1], words[at])
            if lexicon.fullScores.longest(in: view.s, at: full.lowerBound, before: full.upperBound)?.length
                == full.count,
                lexicon.scores.longest(in: view.s, at: score.lowerBound, before: score.upperBound)?.length
                    == score.count
            {
                return words.count - 1 - at
            }
        }
        return nil
    }

    /// The last figures of a row: the first is what could be had. A last column of remarks may be empty.
    private func score(of words: [Range<Int>], behind column: Int) -> Earned? {
        for at in [words.count - 1 - column, words.count - 1] where at >= 2 {
            guard let full = figure(words[at - 1]), let score = figure(words[at]), score <= full else { continue }
            return (words[at], score, full, false)
        }
        return nil
    }

    private func figure(_ word: Range<Int>) -> Rational? {
        guard let points = points(at: word.lowerBound, limit: word.upperBound), points.full == nil,
            points.end == word.upperBound
        else { return nil }
        return points.score
    }
}
