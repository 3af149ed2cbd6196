import Lexicon
import Records

extension Evidence {
    /// 小学均达到标准 says nothing of 初中: whether a part of the text names a stage, and not that of a figure.
    func namesOtherStage(than fact: Fact, in part: Range<Int>, _ words: LimitWords, _ follows: FollowsLexicon) -> Bool {
        guard let stage = fact.stage, words.covering.stages.occurs(in: scalars, part) else { return false }
        return !WordSet([stage]).occurs(in: scalars, part) && !follows.bothStages.occurs(in: scalars, part)
    }
}
