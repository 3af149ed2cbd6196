/// Words by which figures are held against a table of schools: Lexicons/checks/schools.yaml.
public final class SchoolWords: Sendable {
    /// In names of what is of all indicators together.
    public let together: [String]

    /// Of the report's own place, and of means.
    public let places: OwnPlaceWords
    public let averages: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/schools.yaml", files)
        together = lists["together"]
        let shared = try SharedWords(files)
        places = shared.places
        averages = shared.averages
        try lists.finish()
    }
}
