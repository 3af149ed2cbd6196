import Foundation
import KaojuKit

/// Measures everything and prints a line for each.
struct Report {
    let options: Options

    func run() throws {
        let corpus =
            try options.files.map(Corpus.init(path:))
            ?? Corpus(reports: options.reports, bytes: options.bytes, seed: options.seed)
        let others = OtherPrograms(corpus: corpus, runs: options.runs)
        let kaoju = try Kaoju(lexicons: .embedded)
        let origin = options.files.map { "from \($0)" } ?? "of UTF-8, seed \(options.seed)"
        print(
            "\(corpus.clean.count) reports, \(Corpus.size(corpus.clean)) bytes \(origin), "
                + "text \(String(corpus.fingerprint, radix: 16)); \(options.runs) runs each, one core")
        print("MB/s: millions of bytes of the input file a second; median (slowest – fastest)\n")

        for measurement in try Stages(kaoju: kaoju, corpus: corpus, runs: options.runs, only: options.only).measure() {
            rate(measurement)
        }
        if options.only.map({ "patterns".contains($0) }) ?? (options.files == nil) {
            for measurement in try PatternScale(corpus: corpus, runs: options.runs, seed: options.seed).measure() {
                rate(measurement)
            }
        }
        guard options.only == nil, options.files == nil else { return }
        let (programs, absent) = try others.measure()
        for measurement in programs { rate(measurement) }
        for program in absent { print("not measured: \(program) is not installed") }

        print("")
        time(
            Measurement.run("load the lexicons", bytes: nil, runs: options.runs) {
                (try? Kaoju(lexicons: .embedded)) == nil ? 0 : 1
            })
        if let shell = try others.kaojuFromTheShell(options.kaoju) {
            time(shell)
        } else {
            print("not measured: \(options.kaoju) is not there; swift build -c release --product kaoju builds it")
        }
    }

    private func rate(_ measurement: Measurement) {
        let rates = [measurement.median, measurement.slowest, measurement.fastest].compactMap(measurement.rate)
        line(measurement, String(format: "%8.1f MB/s  (%.1f – %.1f)", rates[0], rates[1], rates[2]))
    }

    private func time(_ measurement: Measurement) {
        let times = [measurement.median, measurement.slowest, measurement.fastest].map { $0 * 1000 }
        line(measurement, String(format: "%8.1f ms    (%.1f – %.1f)", times[0], times[1], times[2]))
    }

    private func line(_ measurement: Measurement, _ numbers: String) {
        let name = measurement.name.padding(toLength: 42, withPad: " ", startingAt: 0)
        guard !measurement.note.isEmpty else { return print(name + numbers) }
        print(name + numbers.padding(toLength: 36, withPad: " ", startingAt: 0) + measurement.note)
    }
}
