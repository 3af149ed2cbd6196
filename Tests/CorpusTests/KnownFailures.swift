import Testing

/// What is known not to work yet: `known-failures.txt`, one line each, `document | kind | place | reason`.
///
/// The list only shrinks honestly: a failure that is not on it fails the test, and so does a line that works now.
enum KnownFailures {
    struct Line: Sendable {
        var number: Int
        var document: String
        var kind: String
        var place: String
        var reason: String
    }

    static let lines: [Line] = {
        let text = (try? Folder.text("Tests/CorpusTests/known-failures.txt")) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            if line.isEmpty || line.hasPrefix("#") { return nil }
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimming(" ") }
            func field(_ i: Int) -> String { i < fields.count ? fields[i] : "" }
            return Line(number: index + 1, document: field(0), kind: field(1), place: field(2), reason: field(3))
        }
    }()
}

@Suite struct CorpusTests {
    @Test(arguments: CorpusDocument.names)
    func whatIsExpectedIsFound(name: String) throws {
        let document = try #require(CorpusDocument.all[name])
        var known = KnownFailures.lines.filter { $0.document == name }
        for shortfall in document.shortfalls {
            if let i = known.firstIndex(where: { $0.kind == shortfall.kind.rawValue && $0.place == shortfall.place }) {
                known.remove(at: i)
            } else {
                Issue.record("new: \(name) | \(shortfall.kind.rawValue) | \(shortfall.place) |")
            }
        }
        for line in known {
            Issue.record("known-failures.txt:\(line.number): “\(line.place)” (\(line.kind)) works now: remove the line")
        }
    }

    @Test func everyKnownFailureSaysWhy() {
        for line in KnownFailures.lines {
            #expect(CorpusDocument.names.contains(line.document), "line \(line.number) names no document")
            #expect(Shortfall.Kind(rawValue: line.kind) != nil, "line \(line.number): unknown kind “\(line.kind)”")
            #expect(!line.place.isEmpty && !line.reason.isEmpty, "line \(line.number) has no place or no reason")
        }
    }
}
