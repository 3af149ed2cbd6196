import ArgumentParser
import Evaluation
import KaojuKit
import Lexicon
import Reporting

/// `kaoju lexicon`: looks after the data an auditor writes.
struct LexiconCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lexicon",
            abstract: words("检查词典：指标、标准、规则、用词。", "Looks after lexicons: indicators, standards, rules, words."),
            subcommands: [Check.self])
    }

    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "check",
                abstract: words("检查词典，把每条规则的例子算一遍。", "Checks lexicons and runs every rule's examples."),
                discussion: words(
                    "每个问题一行：文件:行: 说明。有问题时退出码为 2。",
                    "One problem a line, FILE:LINE: SENTENCE. Exits with 2 when there is one."))
        }

        @Argument(
            help: .words(
                "词典文件夹；不写时检查 --lexicons、KAOJU_LEXICONS 或自带的。",
                "Folder of lexicons; --lexicons, KAOJU_LEXICONS or the built-in ones otherwise.", value: "dir"))
        var folder: String?

        @OptionGroup var lexicons: LexiconOptions
        @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions

        func run() throws {
            let files = try lexicons.files(folder: folder)
            var problems = LexiconCheck.problems(in: files)
            // The words and the repairs are read by the stages that use them; each names its first mistake.
            do throws(LexiconError) {
                problems += PatternExamples.problems(in: files, try Kaoju(lexicons: files))
                // Lexicons of an earlier kaoju need not have it: compare says so when it is wanted.
                if files["patterns/compare.yaml"] != nil { _ = try CompareLexicon(files) }
            } catch {
                if !problems.contains(where: { $0.file == error.file && $0.line == error.line }) {
                    problems.append(error)
                }
            }
            var out = OutputStream.standardOutput
            let palette = display.palette(isTerminal: out.isTerminal)
            for problem in problems { out.write(problem.written(in: files) + "\n") }
            if problems.isEmpty {
                if !display.quiet {
                    out.write(palette.green(words("没有问题", "No problems")) + LexiconSummary(files).text + "\n")
                }
            } else if !display.quiet {
                out.flush()
                let folders = [files.folder].compactMap(\.self) + lexicons.additions
                let place = folders.isEmpty ? "" : folders.map { Visible.line($0) }.joined(separator: " + ") + ": "
                StandardError.say(
                    place
                        + words(
                            "有 \(problems.count) 个问题。",
                            "\(problems.count) \(problems.count == 1 ? "problem" : "problems")."))
            }
            try out.finish()
            if !problems.isEmpty { throw ExitCode(2) }
        }
    }
}

/// How much the lexicons in use hold.
struct LexiconSummary {
    let text: String

    init(_ files: LexiconFiles) {
        let reading = LexiconReading(files)
        let examples = reading.rules.reduce(PatternExamples.count(in: files)) { $0 + $1.examples.count }
        text = words(
            "：\(files.files.count) 个文件，\(reading.indicators.count) 个指标，\(reading.standards.count) 个标准，"
                + "\(reading.rules.count) 条规则，\(examples) 个例子。",
            ": \(files.files.count) files, \(reading.indicators.count) indicators, \(reading.standards.count) standards, "
                + "\(reading.rules.count) rules, \(examples) examples.")
    }
}
