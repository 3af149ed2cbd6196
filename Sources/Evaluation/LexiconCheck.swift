import Lexicon

/// Checks what an auditor wrote: standards, indicators and rules, each rule's expressions, units and examples, and
/// whether all of it can ever apply.
///
///     for problem in LexiconCheck.problems(in: try LexiconFiles(folder: "my-lexicons")) {
///         print("\(problem.file):\(problem.line) \(problem.zh)")
///     }
public enum LexiconCheck {
    /// Every mistake, by file and line; empty when all is well.
    public static func problems(in files: LexiconFiles) -> [LexiconError] {
        let reading = LexiconReading(files)
        let units = UnitCheck(reading, units: UnitTable(files))
        let reach = ReachCheck(reading)
        var problems = reading.problems + units.problems(of: reading) + reading.standards.flatMap(reach.problems)
        for definition in reading.rules {
            let before = problems.count
            let rule = Rule(definition, &problems)
            // Units and examples of a rule that was not understood would only repeat the mistake.
            guard problems.count == before else { continue }
            problems += units.problems(of: rule) + reach.problems(of: rule) + rule.exampleProblems()
        }
        return problems.enumerated().sorted { a, b in
            (a.element.file, a.element.line, a.offset) < (b.element.file, b.element.line, b.offset)
        }.map(\.element)
    }
}
