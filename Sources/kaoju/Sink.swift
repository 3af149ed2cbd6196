import Foundation
import Reporting

/// What one input came to: text for the output, and sentences for standard error.
struct Printed: Sendable {
    var output = ""
    /// Without `kaoju: `.
    var errors: [String] = []
    var failed = false
    var tally = Tally()
    /// What `--verbose` adds.
    var remarks: [String] = []
}

/// Takes the results of a batch in order, and knows how the command ends.
final class Sink {
    private var stream: OutputStream
    private let display: DisplayOptions
    private let count: Int?
    private let showsProgress: Bool
    private var done = 0
    private(set) var tally = Tally()
    private(set) var hasFailed = false

    init(_ stream: OutputStream, _ display: DisplayOptions, count: Int?, lexicons: String) {
        self.stream = stream
        self.display = display
        self.count = count
        // On the terminal that shows the results they are progress enough.
        if display.verbose { StandardError.say(lexicons) }
        showsProgress = StandardError.isTerminal && !stream.isTerminal && !display.quiet && count != 1
    }

    func take(_ printed: Printed) {
        done += 1
        if showsProgress { StandardError.clearProgress() }
        // At once: a program that feeds one document at a time waits for it, and an error stands after what came before.
        stream.write(printed.output)
        stream.flush()
        for error in printed.errors { StandardError.say(error) }
        if display.verbose { for remark in printed.remarks { StandardError.say(remark) } }
        hasFailed = hasFailed || printed.failed
        tally += printed.tally
        if showsProgress { StandardError.progress(count.map { "\(done)/\($0)" } ?? "\(done)") }
    }

    func write(_ text: String) { stream.write(text) }

    func finish() throws(Failure) {
        if showsProgress { StandardError.clearProgress() }
        try stream.finish()
    }
}
