/// Words of rows of points: Lexicons/checks/scores.yaml.
public final class ScoreWords: Sendable {
    /// In names of points on top of what can be had, or taken off.
    public let extra: [String]

    private static let names = [
        "extra"
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/scores.yaml", names: Self.names, files)
        extra = lists["extra"]
    }
}
