import Lexicon

/// Checks what an auditor wrote: standards, indicators and rules, each rule's expressions and its examples.
///
///     for problem in LexiconCheck.problems(in: try LexiconFiles(folder: "my-lexicons")) {
///         print("\(problem.file):\(problem.line) \(problem.zh)")
///     }
public enum LexiconCheck {
    /// Every mistake, by file and line; empty when all is well.
    public static func problems(in files: LexiconFiles) -> [LexiconError] {
        let reading = LexiconReading(files)
        var problems = reading.problems
        for definition in reading.rules {
            let before = problems.count
            let rule = Rule(definition, &problems)
            // Examples of a rule that was not understood would only repeat the mistake.
            if problems.count == before { problems += rule.exampleProblems() }
        }
        return problems.enumerated().sorted { a, b in
            (a.element.file, a.element.line, a.offset) < (b.element.file, b.element.line, b.offset)
        }.map(\.element)
    }
}
