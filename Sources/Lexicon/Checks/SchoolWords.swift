/// Words by which figures are held against a table of schools: Lexicons/checks/schools.yaml.
public final class SchoolWords: Sendable {
    /// In names of what is of all indicators together.
    public let together: [String]

    private static let names = [
        "together"
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/schools.yaml", names: Self.names, files)
        together = lists["together"]
    }
}
