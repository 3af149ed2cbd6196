import Foundation

/// Runs the same work over many inputs, several at a time, and hands on the results in the order of the inputs.
///
/// A result is handed on as soon as all before it are there, so that a program that feeds one document and waits for
/// its answer gets it. At most twice as many inputs as jobs are held at any time.
enum Batch {
    static func run<Element: Sendable, Result: Sendable>(
        jobs: Int, next: () -> Element?, work: @escaping @Sendable (Element) -> Result, emit: @escaping (Result) -> Void
    ) {
        if jobs == 1 {
            while let input = next() { emit(work(input)) }
            return
        }
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = jobs
        // It starts at 0 because one that is let go below its first value traps.
        let permits = DispatchSemaphore(value: 0)
        for _ in 0..<(2 * jobs) { permits.signal() }
        let line = Line(emit: emit, permits: permits)
        var index = 0
        while true {
            permits.wait()
            guard let input = next() else { break }
            let place = index
            queue.addOperation { line.arrive(work(input), at: place) }
            index += 1
        }
        queue.waitUntilAllOperationsAreFinished()
    }

    /// Results that wait for those before them. Everything in it happens under its lock.
    private final class Line<Result: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private let emit: (Result) -> Void
        private let permits: DispatchSemaphore
        private var waiting: [Int: Result] = [:]
        private var first = 0

        init(emit: @escaping (Result) -> Void, permits: DispatchSemaphore) {
            self.emit = emit
            self.permits = permits
        }

        func arrive(_ result: Result, at place: Int) {
            lock.lock()
            defer { lock.unlock() }
            waiting[place] = result
            while let next = waiting.removeValue(forKey: first) {
                emit(next)
                first += 1
                permits.signal()
            }
        }
    }
}
