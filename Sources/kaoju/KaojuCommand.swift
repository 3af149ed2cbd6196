import ArgumentParser
import Foundation

/// The command line: flags and glue. Everything else is in the library.
@main
struct KaojuCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "kaoju",
            abstract: words(
                "核对公开的自评报告：读出数据和自评结论，按报告自己的数重算。",
                "Checks published self-evaluation reports against their own figures."),
            discussion: words(
                """
                常用：
                  kaoju check 报告.html              把对不上的地方列给人看
                  kaoju check 文件夹 --fail-on inconsistent
                  kaoju extract 文件夹 --format csv -o 数据.csv
                  kaoju normalize 报告.txt --explain  看改了哪些字、凭什么
                  kaoju explain 报告.txt@1234        看一处的来龙去脉

                退出码：0 完成；1 有 --fail-on 所指或更重的发现；2 有输入读不了；64 用法不对。
                """,
                """
                Examples:
                  kaoju check report.html               what does not add up, for people
                  kaoju check folder --fail-on inconsistent
                  kaoju extract folder --format csv -o data.csv
                  kaoju normalize report.txt --explain  which characters were changed, and why
                  kaoju explain report.txt@1234         everything known about one place

                Exit codes: 0 done; 1 a finding at or above --fail-on; 2 an input failed; 64 wrong usage.
                """),
            version: "kaoju 0.1.0 (kaoju/1)",
            subcommands: [
                CheckCommand.self, ExtractCommand.self, NormalizeCommand.self, ExplainCommand.self, LexiconCommand.self,
                CompareCommand.self, DataCommand.self, DoctorCommand.self,
            ])
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            StandardError.say(failure.sentence)
            Foundation.exit(failure.code)
        } catch {
            finish(error)
        }
    }

    /// Help goes to standard output; what was wrong with the arguments goes to standard error, as any other error.
    private static func finish(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success {
            var out = OutputStream.standardOutput
            out.write(message.isEmpty ? "" : message + "\n")
            out.flush()
        } else if !message.isEmpty {
            let prefix = "Error: "
            StandardError.say(message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message)
        }
        Foundation.exit(code.rawValue)
    }
}

/// An error that ends the command: a sentence for people and the exit code.
struct Failure: Error {
    /// What follows `kaoju: `.
    let sentence: String
    let code: Int32

    /// An input, a lexicon or an output failed.
    static func input(_ sentence: String) -> Failure { Failure(sentence: sentence, code: 2) }
    /// The command was called in a way that has no meaning.
    static func usage(_ sentence: String) -> Failure { Failure(sentence: sentence, code: 64) }
}
