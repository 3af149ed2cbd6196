import Foundation

/// What is said beside the data.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// `kaoju: SENTENCE`
    static func say(_ sentence: String) { write("kaoju: " + sentence + "\n") }

    static func write(_ text: String) { FileDescriptorWriter.write(Array(text.utf8), to: STDERR_FILENO) }

    /// Shows how far a long run is, on one line that the next one overwrites.
    static func progress(_ text: String) { write("\r\u{1B}[K" + text) }
    static func clearProgress() { write("\r\u{1B}[K") }
}
