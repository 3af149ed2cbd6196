/// Words of rows of points: Lexicons/checks/scores.yaml.
public final class ScoreWords: Sendable {
    /// In names of points on top of what can be had, or taken off.
    public let extra: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/scores.yaml", files)
        extra = lists["extra"]
        try lists.finish()
    }
}
