import Foundation

/// The built executable, run as a user would.
enum Command {
    struct Outcome {
        var output: String
        var errors: String
        var code: Int32

        /// Lines of the output.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
        /// The records of a JSONL output.
        var records: [[String: Any]] {
            lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        }
        func records(_ type: String) -> [[String: Any]] { records.filter { $0["type"] as? String == type } }
    }

    /// It stands beside the test bundle.
    static let executable: URL = {
        var folders = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map {
            $0.bundleURL.deletingLastPathComponent()
        }
        for path in [CommandLine.arguments[0], Bundle.main.executablePath ?? ""] {
            folders.append(URL(fileURLWithPath: path).deletingLastPathComponent())
        }
        let candidates = folders.map { $0.appendingPathComponent("kaoju") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
    }()

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// - Parameters:
    ///   - language: what LC_ALL says.
    ///   - folder: where it runs.
    static func run(
        _ arguments: [String], input: Data = Data(), language: String = "en_US.UTF-8",
        environment: [String: String] = [:],
        in folder: URL
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        for name in ["KAOJU_LEXICONS", "KAOJU_ADD_LEXICONS", "NO_COLOR", "LC_MESSAGES", "LANG"] {
            variables[name] = nil
        }
        variables["LC_ALL"] = language
        variables.merge(environment) { $1 }
        process.environment = variables
        // Files instead of pipes: nothing can fill up and wait.
        let scratch = try Folder()
        defer { scratch.remove() }
        try scratch.write("in", input)
        try scratch.write("out", Data())
        try scratch.write("err", Data())
        process.standardInput = try FileHandle(forReadingFrom: scratch.url("in"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
        process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: try Data(contentsOf: scratch.url("out")), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self),
            code: process.terminationStatus)
    }
}

/// A folder of its own for each test.
struct Folder {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    func url(_ name: String) -> URL { root.appendingPathComponent(name) }

    func write(_ name: String, _ data: Data) throws {
        try FileManager.default.createDirectory(
            at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(name))
    }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func run(
        _ arguments: String..., input: String = "", language: String = "en_US.UTF-8",
        environment: [String: String] = [:]
    ) throws -> Command.Outcome {
        try Command.run(arguments, input: Data(input.utf8), language: language, environment: environment, in: root)
    }

    func remove() { try? FileManager.default.removeItem(at: root) }
}

/// Short documents of invented places.
enum Sample {
    static let sound = "竹溪县有学校10所,其中小学6所、初中4所。\n"
    /// 84 + 93 is more than 131.
    static let unsound = "竹溪县有教师131人,其中小学84人、初中93人。\n"
}
