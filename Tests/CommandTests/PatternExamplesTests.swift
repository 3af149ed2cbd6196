import Foundation
import Testing

/// `kaoju lexicon check` reads the sentences of patterns/examples.yaml and says what is read otherwise.
@Suite struct PatternExamplesTests {
    private func check(_ examples: String) throws -> Command.Outcome {
        let folder = try Folder()
        defer { folder.remove() }
        let lexicons = folder.url("lexicons")
        try FileManager.default.copyItem(at: Command.root.appendingPathComponent("Lexicons"), to: lexicons)
        try Data(examples.utf8).write(to: lexicons.appendingPathComponent("patterns/examples.yaml"))
        return try folder.run("lexicon", "check", "lexicons")
    }

    @Test func whatIsReadAsWrittenIsNoProblem() throws {
        let outcome = try check(
            "- text: 全县有学校31所。\n  facts: [{value: \"31\", name: 学校, unit: 所, stage: 无, role: actual}]\n")
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test(arguments: [
        (
            "- text: 全县有学校31所。\n  facts: [{value: \"32\", name: 学校}]\n",
            "patterns/examples.yaml:2: “全县有学校31所。” should give 32 学校; what was read: 31所 学校"
        ),
        ("- {text: 全县有学校31所。, none: true}\n", "patterns/examples.yaml:1: “全县有学校31所。” should hold no fact; 31所 学校"),
        ("- {text: 全县有学校31所。}\n", "patterns/examples.yaml:1: The example has neither facts nor none: true."),
        (
            "- text: 全县有学校31所。\n  facts: [{value: \"31\", name: 学校, role: real}]\n",
            "patterns/examples.yaml:2: role is “real”; it can only be: actual target standard previous."
        ),
    ])
    func whatIsReadOtherwiseIsSaid(examples: String, sentence: String) throws {
        let outcome = try check(examples)
        #expect(outcome.code == 2)
        #expect(outcome.output.contains(sentence), "\(outcome.output)")
    }
}
