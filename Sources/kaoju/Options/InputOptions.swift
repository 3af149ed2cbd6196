import ArgumentParser
import Reading

/// Flags of every command that reads documents.
struct FileOptions: ParsableArguments {
    @Option(
        help: .words(
            "按这种编码读（UTF-8、GB18030、Big5、UTF-16LE、HZ …）；不写时自动判断。",
            "Read as this encoding (UTF-8, GB18030, Big5, UTF-16LE, HZ …); found by itself otherwise.", value: "name"))
    var encoding: String?

    @Option(
        name: .customLong("max-size"),
        help: .words(
            "一份文件的上限，字节，可写 64M。", "The most that one file may have, in bytes; 64M is understood.", value: "bytes"))
    var maxSize = ByteCount(Limits().maxBytes)

    var limits: Limits {
        var limits = Limits()
        limits.maxBytes = maxSize.bytes
        // Who raises one limit means the text too.
        limits.maxTextScalars = max(limits.maxTextScalars, maxSize.bytes)
        return limits
    }
}

/// The documents of a command: what its arguments name, and how standard input is cut into them.
struct InputOptions: ParsableArguments {
    @Argument(help: .words("文件、文件夹，或 - 表示标准输入。", "Files, folders, or - for standard input.", value: "file"))
    var inputs: [String] = []

    @Option(
        name: .customLong("stdin-format"),
        help: .words(
            "标准输入是一份文件（text），还是每行一份 {\"id\",\"text\"}、{\"id\",\"path\"} 或 {\"id\",\"bytes\",\"media_type\"}（ndjson）。",
            "Standard input is one document (text) or one a line (ndjson): {\"id\",\"text\"}, {\"id\",\"path\"} or "
                + "{\"id\",\"bytes\",\"media_type\"}."))
    var stdinFormat: StdinFormat = .text

    /// With lines of documents, standard input goes without saying.
    var names: [String] { inputs.isEmpty && stdinFormat == .ndjson ? ["-"] : inputs }

    func validate() throws {
        if names.isEmpty {
            throw ValidationError(
                words(
                    "没有给出文件；请写文件、文件夹，或用 - 表示标准输入。", "No file was named; name files, folders, or - for standard input."))
        }
        if names.count(where: { $0 == "-" }) > 1 {
            throw ValidationError(words("- 只能写一次。", "- can stand only once."))
        }
        if stdinFormat == .ndjson, !names.contains("-") {
            throw ValidationError(words("--stdin-format ndjson 要和 - 一起用。", "--stdin-format ndjson goes with -."))
        }
    }
}

enum StdinFormat: String, ExpressibleByArgument, CaseIterable { case text, ndjson }

/// A number of bytes: `1048576`, `1024K`, `64M`, `2G`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
    let bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        var digits = Substring(argument)
        var unit = 1
        if let last = digits.last, let shift = ["K": 10, "M": 20, "G": 30][last.uppercased()] {
            unit = 1 << shift
            digits = digits.dropLast()
        }
        guard let count = Int(digits), count > 0, digits.utf8.first != UInt8(ascii: "+") else { return nil }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: unit)
        guard !overflow else { return nil }
        self.bytes = bytes
    }

    var description: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)" }
    var defaultValueDescription: String { description }
}
