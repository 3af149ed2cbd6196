import Testing

/// One concept a file: what does not fit into this many lines is more than one.
@Suite struct FileLengthTests {
    static let limit = 800

    @Test(arguments: ["Sources", "Tests", "Benchmarks", "Fuzz"])
    func noSourceIsLongerThanItMayBe(folder: String) throws {
        let sources = Repository.files(below: folder).filter { path in
            [".swift", ".c", ".h"].contains { path.hasSuffix($0) }
        }
        #expect(!sources.isEmpty)
        for path in sources {
            let lines = Repository.lines(try Repository.text(path)).count
            #expect(lines <= Self.limit, "\(path) has \(lines) lines, more than \(Self.limit): it holds two concepts")
        }
    }
}
