/// Words by which a report says that something the standard rules out is there, or is not: Lexicons/patterns/veto.yaml.
///
/// A class, so that those who hold it share it: it is made once and never changes.
public final class VetoLexicon: Sendable {
    /// What is no ground for ruling out, and cannot both be there and not.
    public let phenomena: [String]
    /// Before the name of another thing.
    public let notBefore: WordSet
    public let denied: WordSet
    public let admitted: WordSet
    /// Words that leave no doubt that it is there now.
    public let plainly: WordSet
    /// Classifiers of such events.
    public let counted: WordSet
    /// Words by which a sentence is of rules, conditions or what is over.
    public let notAdmitted: WordSet
    /// Words for the place that reports.
    public let ours: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/veto.yaml", files)
        try root.check(keys: [
            "phenomena", "not_before", "denied", "admitted", "plainly", "counted", "not_admitted", "ours",
        ])
        func words(_ key: String) -> WordSet { WordSet(root[key]?.texts ?? []) }
        phenomena = root["phenomena"]?.texts ?? []
        notBefore = words("not_before")
        denied = words("denied")
        admitted = words("admitted")
        plainly = words("plainly")
        counted = words("counted")
        notAdmitted = words("not_admitted")
        ours = words("ours")
    }
}
