import ArgumentParser
import Foundation
import Reporting

/// Flags of every command that speaks to people.
struct DisplayOptions: ParsableArguments {
    enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    @Option(
        name: .customLong("language"),
        help: .words(
            "用中文（zh）还是英文（en）说话；不写时看 LC_ALL、LC_MESSAGES、LANG。",
            "Speak Chinese (zh) or English (en); by LC_ALL, LC_MESSAGES or LANG otherwise.", value: "zh|en"))
    var chosenLanguage: Language?

    @Option(
        help: .words("颜色；auto 只在终端上用，也听从 NO_COLOR。", "Colours; auto uses them on a terminal only and heeds NO_COLOR."))
    var color: Colour = .auto

    @Flag(name: .shortAndLong, help: .words("只说必须说的。", "Say only what must be said."))
    var quiet = false

    @Flag(
        name: .shortAndLong,
        help: .words("多说一些：词典、每份文件的编码和用时。", "Say more: lexicons, and each document's encoding and time."))
    var verbose = false

    func palette(isTerminal: Bool) -> Palette {
        switch color {
        case .always: return Palette(isColoured: true)
        case .never: return Palette(isColoured: false)
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
            return Palette(isColoured: isTerminal && !isRefused)
        }
    }

    /// The terminal's columns; 100 where the output is no terminal, so that it does not depend on where it is made.
    func width(isTerminal: Bool) -> Int {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return min(160, Int(size.ws_col))
    }
}

/// How many documents are read at the same time.
struct JobOptions: ParsableArguments {
    @Option(
        help: .words(
            "同时处理几份文件；不写时与处理器数相同。输出与此无关。",
            "Documents at the same time; as many as there are processors otherwise. The output does not depend on it.",
            value: "n"))
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard 1...256 ~= jobs else {
            throw ValidationError(words("--jobs 应在 1 到 256 之间。", "--jobs is a number from 1 to 256."))
        }
    }
}
