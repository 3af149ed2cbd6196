/// Words by which a report says that something the standard rules out is there, or is not: Lexicons/patterns/veto.yaml.
///
/// A class, so that those who hold it share it: it is made once and never changes.
public final class VetoLexicon: Sendable {
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
        try root.check(keys: ["denied", "admitted", "plainly", "counted", "not_admitted", "ours"])
        func words(_ key: String) -> WordSet { WordSet(root[key]?.texts ?? []) }
        denied = words("denied")
        admitted = words("admitted")
        plainly = words("plainly")
        counted = words("counted")
        notAdmitted = words("not_admitted")
        ours = words("ours")
    }
}
