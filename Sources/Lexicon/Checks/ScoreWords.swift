/// Words of rows of points: Lexicons/checks/scores.yaml.
public final class ScoreWords: Sendable {
    /// In names of points on top of what can be had, or taken off.
    public let extra: [String]

    /// Behind the fewest points of a grade, and between those and the most.
    public let scaleFrom: WordSet
    public let scaleTo: WordSet
    /// Between points and the grade that they are.
    public let scaleIs: WordSet
    /// What points are enough for: behind the fewest that are, and before them.
    public let passNames: WordSet
    public let passLines: WordSet
    /// That there are enough, and right before the points earned.
    public let passed: WordSet
    /// That there are not.
    public let denied: WordSet
    public let earned: WordSet
    /// What one grade is called, grade by grade.
    public let scaleGrades: [[String]]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/scores.yaml", files)
        extra = lists["extra"]
        scaleFrom = lists.set("scale_from")
        scaleTo = lists.set("scale_to")
        scaleIs = lists.set("scale_is")
        passNames = lists.set("pass_names")
        passLines = lists.set("pass_lines")
        passed = lists.set("passed")
        denied = lists.set("not_passed")
        earned = lists.set("earned")
        scaleGrades = (lists.node("scale_grades")?.list ?? []).map { $0["names"]?.texts ?? [] }
        try lists.finish()
    }
}
