import ArgumentParser
import KaojuKit
import Records

/// Where a command writes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: .words("写到文件；要么写全，要么不写。", "Write to a file, whole or not at all.", value: "file"))
    var path: String?
}

/// Which findings make a command fail.
struct FindingOptions: ParsableArguments {
    @Option(
        name: .customLong("fail-on"),
        help: .words("有这一级或更重的发现时，退出码为 1。", "Exit with 1 when a finding is of this grade or worse.", value: "grade"))
    var failOn: Grade?

    /// Throws exit code 1 when a finding of this weight was not to be.
    func judge(worst weight: Int) throws {
        if let failOn, weight >= failOn.weight { throw ExitCode(1) }
    }
}

extension Grade: ExpressibleByArgument {}
