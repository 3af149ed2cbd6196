import Foundation
import Testing

/// Wrong usage ends with 64 and says what to write instead.
@Suite struct UsageTests {
    private func run(_ arguments: String..., language: String = "en_US.UTF-8") throws -> Command.Outcome {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.sound)
        return try Command.run(arguments, language: language, in: folder.root)
    }

    private func firstLine(_ text: String) -> String { String(text.prefix { $0 != "\n" }) }

    @Test func unknownOption() throws {
        let outcome = try run("check", "a.txt", "--formt", "text")
        #expect(outcome.code == 64)
        #expect(firstLine(outcome.errors) == "kaoju: Unknown option '--formt'. Did you mean '--format'?")
        #expect(outcome.output.isEmpty)
    }

    @Test func unknownStep() throws {
        let known =
            "mixed-encoding, misread, control, width, entity, letter-space, look-alike, stray-symbol, pinyin, lost-byte, script, "
            + "vocabulary, decimal-stop, page-marker, line-break, number-space, lost-punctuation, redaction, replacement"
        let outcome = try run("normalize", "a.txt", "--without", "pinyin", "--without", "pinjin")
        #expect(outcome.code == 64)
        #expect(firstLine(outcome.errors) == "kaoju: There is no step “pinjin”; the steps are: \(known).")
        #expect(outcome.output.isEmpty)
        let chinese = try run("normalize", "a.txt", "--without", "pinjin", language: "zh_CN.UTF-8")
        #expect(firstLine(chinese.errors).hasPrefix("kaoju: 没有“pinjin”这一步；有：mixed-encoding、misread、"))
    }

    @Test func unknownRule() throws {
        let outcome = try run("explain", "retention.formul")
        #expect(outcome.code == 64)
        #expect(
            firstLine(outcome.errors)
                == "kaoju: No rule, standard or indicator is called “retention.formul”; near it are: retention.formula "
                + "初中三年巩固率. kaoju explain lists all; for a place write FILE@CHAR.")
        #expect(
            firstLine(try run("explain", "xxxxxxxxxxxx").errors)
                == "kaoju: No rule, standard or indicator is called “xxxxxxxxxxxx”. kaoju explain lists all; for a place "
                + "write FILE@CHAR.")
    }

    @Test func placeOutOfRange() throws {
        let outcome = try run("explain", "a.txt@23")
        #expect(outcome.errors == "kaoju: a.txt: There is no character 23; it has 23, counted from 0 to 22.\n")
        #expect(outcome.code == 2)
        #expect(try run("explain", "a.txt@99999999999999999999").code == 2)
        #expect(try run("explain", "a.txt@22").code == 0)
    }

    @Test(arguments: [
        ["check"], ["extract"], ["normalize"], ["check", "-", "-"], ["check", "a.txt", "--jobs", "0"],
        ["check", "a.txt", "--max-size", "0"], ["check", "a.txt", "--max-size", "-5"],
        ["check", "a.txt", "--max-size", "1T"],
        ["check", "a.txt", "--fail-on", "bad"], ["check", "a.txt", "--language", "fr"],
        ["extract", "a.txt", "--format", "text"],
        ["check", "a.txt", "--stdin-format", "ndjson"], ["normalize", "a.txt", "--raw", "--explain"],
        ["normalize", "a.txt", "--ambiguous", "--explain"], ["normalize", "a.txt", "--with", "vocab"],
        ["chekc"],
    ])
    func wrongUsage(_ arguments: [String]) throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.sound)
        let outcome = try Command.run(arguments, in: folder.root)
        #expect(outcome.code == 64)
        #expect(outcome.errors.hasPrefix("kaoju: "))
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: ["check", "extract", "normalize", "explain", "lexicon", "doctor"])
    func help(_ command: String) throws {
        let english = try run(command, "--help")
        #expect(english.code == 0)
        #expect(english.errors.isEmpty)
        #expect(english.output.contains("USAGE: kaoju \(command)"))
        let chinese = try run(command, "--help", language: "zh_CN.UTF-8")
        #expect(chinese.output != english.output)
    }
}
