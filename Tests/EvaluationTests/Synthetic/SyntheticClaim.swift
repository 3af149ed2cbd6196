/// One claim of a generated report: a sentence around a printed figure, and what the figure may be.
struct SyntheticClaim {
    var kind: String
    /// The sentence up to the figure, and from there on.
    var before: String
    var after: String
    var figure: Printed
    /// Whether some admissible formula and some cutting gives the figure, or the report may have left something out.
    var admits: (Printed) -> Bool

    /// - Parameter template: the sentence, `@` where the figure stands.
    init(_ kind: String, _ template: String, _ figure: Printed, admits: @escaping (Printed) -> Bool) {
        self.kind = kind
        let halves = template.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        before = halves[0]
        after = halves.dropFirst().joined(separator: "@")
        self.figure = figure
        self.admits = admits
    }
}
