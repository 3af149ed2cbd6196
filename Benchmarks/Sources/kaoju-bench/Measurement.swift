/// How long something took, over several runs.
struct Measurement {
    let name: String
    /// What was gone through in one run; nil where a rate means nothing.
    let bytes: Int?
    /// Seconds of wall time, ascending.
    let seconds: [Double]
    var note = ""

    var median: Double { seconds[seconds.count / 2] }
    var fastest: Double { seconds.first ?? 0 }
    var slowest: Double { seconds.last ?? 0 }

    /// Millions of bytes a second.
    func rate(_ seconds: Double) -> Double? { bytes.map { Double($0) / max(seconds, 1e-9) / 1_000_000 } }

    /// Runs `body` once unmeasured and `runs` times measured, fewer when that would take longer than `patience` seconds
    /// but never fewer than three. It gives back a number that depends on all it did, so that nothing can be left out,
    /// and that must be the same each time.
    static func run(
        _ name: String, bytes: Int?, runs: Int, note: String = "", patience: Double = 15, _ body: () -> Int
    ) -> Measurement {
        let expected = body()
        var seconds: [Double] = []
        var total = 0.0
        let clock = ContinuousClock()
        while seconds.count < min(3, runs) || (seconds.count < runs && total < patience) {
            var got = 0
            let time = clock.measure { got = body() }.seconds
            precondition(got == expected, "\(name) gave \(got) after \(expected): it is not deterministic")
            seconds.append(time)
            total += time
        }
        return Measurement(name: name, bytes: bytes, seconds: seconds.sorted(), note: note)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
