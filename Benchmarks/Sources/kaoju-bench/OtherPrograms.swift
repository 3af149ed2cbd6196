import Foundation

/// What others do, as processes, on the same bytes in the same run: wall time less the time that the same command takes on
/// an empty file, so that starting up and loading tables is not held against them.
struct OtherPrograms {
    let corpus: Corpus
    let runs: Int

    /// The texts are repeated up to about this size, so that the work outweighs what starting varies by.
    private static let inputBytes = 30_000_000

    /// A command whose last argument will be the input file.
    private struct Command {
        var name: String
        var program: String
        var arguments: [String]
        var input: [[UInt8]]
    }

    /// One measurement for each program that is installed, and the names of those that are not.
    func measure() throws -> (measurements: [Measurement], absent: [String]) {
        let commands = [
            Command(
                name: "iconv, GB18030 to UTF-8", program: "iconv", arguments: ["-f", "GB18030", "-t", "UTF-8"],
                input: corpus.gb18030),
            Command(
                name: "iconv, UTF-8 to UTF-32", program: "iconv", arguments: ["-f", "UTF-8", "-t", "UTF-32LE"],
                input: corpus.clean),
            Command(
                name: "opencc t2s, traditional to simplified", program: "opencc",
                arguments: ["-c", "t2s.json", "--noflush", "1", "-i"], input: corpus.traditional),
        ]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appendingPathComponent("empty.txt")
        try Data().write(to: empty)

        var measurements: [Measurement] = []
        var absent: [String] = []
        for command in commands {
            guard let program = Self.find(command.program) else {
                if !absent.contains(command.program) { absent.append(command.program) }
                continue
            }
            let file = folder.appendingPathComponent("input.txt")
            let once = Data(command.input.flatMap { $0 })
            let times = max(1, Self.inputBytes / max(1, once.count))
            try (0..<times).reduce(into: Data()) { data, _ in data += once }.write(to: file)
            let start = try seconds(program, command.arguments + [empty.path])
            let whole = try seconds(program, command.arguments + [file.path])
            let startUp = start[start.count / 2]
            measurements.append(
                Measurement(
                    name: command.name, bytes: times * once.count,
                    seconds: whole.map { max($0 - startUp, 1e-6) },
                    note: "\(times * once.count / 1_000_000) MB, less \(milliseconds(startUp)) start-up"))
        }
        return (measurements, absent)
    }

    /// The command itself on one report, from the start of the process to its end; nil where it is not built.
    func kaojuFromTheShell(_ program: String) throws -> Measurement? {
        guard FileManager.default.isExecutableFile(atPath: program), let report = corpus.clean.first else { return nil }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-bench-\(getpid()).txt")
        try Data(report).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return Measurement(
            name: "kaoju check, one report, as a process", bytes: nil,
            seconds: try seconds(program, ["check", file.path]),
            note: "\(report.count / 1000) KB, start-up included")
    }

    /// Seconds of each run, ascending; one run before them is not counted.
    private func seconds(_ program: String, _ arguments: [String]) throws -> [Double] {
        let clock = ContinuousClock()
        var all: [Double] = []
        for run in 0...runs {
            let begin = clock.now
            let status = Self.wait(for: program, arguments)
            let time = (clock.now - begin).seconds
            guard status == 0 else { throw Failure(program: program, status: status) }
            if run > 0 { all.append(time) }
        }
        return all.sorted()
    }

    /// Runs a program, its output thrown away, and gives back its exit status. Not with Foundation's `Process`, whose
    /// waiting goes by ticks of tens of milliseconds.
    private static func wait(for program: String, _ arguments: [String]) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, program, &actions, nil, words, environ)
        guard failure == 0 else { return failure }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }

    struct Failure: Error, CustomStringConvertible {
        var program: String
        var status: Int32
        var description: String { "\(program) ended with \(status)" }
    }

    private static func find(_ program: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }
