import Foundation
import Reporting

/// Where the data goes: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its final name and takes that name at the end; an interrupted run leaves nothing behind.
struct OutputStream {
    private let descriptor: Int32
    private let target: String?
    private let temporary: String?
    /// A terminal must not get control characters out of documents.
    let isTerminal: Bool
    private var buffer: [UInt8] = []

    static var standardOutput: OutputStream {
        OutputStream(
            descriptor: STDOUT_FILENO, target: nil, temporary: nil, isTerminal: isatty(STDOUT_FILENO) == 1)
    }

    private init(descriptor: Int32, target: String?, temporary: String?, isTerminal: Bool) {
        self.descriptor = descriptor
        self.target = target
        self.temporary = temporary
        self.isTerminal = isTerminal
    }

    /// - Parameter path: nil for standard output.
    init(path: String?) throws(Failure) {
        guard let path else {
            self = .standardOutput
            return
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw .input("\(Visible.line(path)): " + words("这是一个文件夹；请给出文件名。", "This is a folder; name a file."))
        }
        let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        // A pipe or a device has no name to take in the end.
        let name = isSpecial ? path : path + ".part\(getpid())"
        let descriptor = open(name, isSpecial ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL, 0o666)
        guard descriptor >= 0 else { throw Self.failure(path) }
        self.init(
            descriptor: descriptor, target: path, temporary: isSpecial ? nil : name, isTerminal: isatty(descriptor) == 1
        )
        if let temporary { Interruption.remove(temporary) }
    }

    mutating func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= 1 << 16 || isTerminal { flush() }
    }

    mutating func flush() {
        guard !buffer.isEmpty else { return }
        let code = FileDescriptorWriter.write(buffer, to: descriptor)
        buffer.removeAll(keepingCapacity: true)
        guard code != 0 else { return }
        discard()
        // Whoever read the output has seen enough: no error.
        if code == EPIPE { _exit(0) }
        StandardError.say(
            "\(target.map { Visible.line($0) } ?? words("标准输出", "standard output")): "
                + words("写不进去", "It cannot be written") + "(\(String(cString: strerror(code))))"
                + words("。", "."))
        _exit(2)
    }

    /// Writes what is left; a file takes its final name.
    mutating func finish() throws(Failure) {
        flush()
        guard let target else { return }
        guard let temporary else {
            close(descriptor)
            return
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, target) == 0 else {
            let failure = Self.failure(target)
            discard()
            throw failure
        }
        Interruption.removeNothing()
    }

    private func discard() {
        if let temporary { unlink(temporary) }
        Interruption.removeNothing()
    }

    private static func failure(_ path: String) -> Failure {
        let reason = String(cString: strerror(errno))
        return .input(
            "\(Visible.line(path)): "
                + words(
                    "写不了这个文件（\(reason)）；请检查文件夹和权限。",
                    "It cannot be written (\(reason)); check the folder and its permissions."))
    }
}

/// Removes an unfinished file when the user stops the command.
enum Interruption {
    /// The path, NUL-terminated, for the signal handler, which may not allocate.
    nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

    static func remove(_ file: String) {
        path = strdup(file)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                if let path = Interruption.path { unlink(path) }
                _exit(128 + number)
            }
        }
    }

    static func removeNothing() {
        path = nil
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    }
}
