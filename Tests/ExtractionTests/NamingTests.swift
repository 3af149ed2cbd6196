import Foundation
import Records
import Testing

/// What figures are called, from naming.tsv beside this file.
struct NamingCase: Sendable, CustomTestStringConvertible {
    let sentence: String
    let quote: String
    /// Nil where the number is no fact.
    let words: String?
    let more: [String: String]

    init(_ line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        sentence = fields[0]
        quote = fields[1]
        words = fields[2] == "none" ? nil : fields[2]
        more = Dictionary(
            fields.dropFirst(3).joined().split(separator: ",").map { entry in
                let pair = entry.split(separator: "=", maxSplits: 1).map(String.init)
                return (pair[0], pair[1])
            }, uniquingKeysWith: { $1 })
    }

    var testDescription: String { "\(sentence) → \(quote)" }

    static let all: [NamingCase] = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("naming.tsv")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { NamingCase($0) }
    }()

    func names(_ fact: Fact) -> Bool {
        let name = fact.indicator.name + " " + fact.words
        let id = fact.indicator.id
        return name.contains(words ?? "")
            && more.allSatisfy { key, wanted in
                switch key {
                case "stage": (fact.stage ?? "-") == wanted
                case "comparator": fact.mention.comparator.rawValue == wanted
                case "period": (fact.period ?? "-") == wanted
                case "scope": (fact.scope ?? "-") == wanted
                case "role": fact.role.rawValue == wanted
                case "id": (id ?? "-") == wanted
                case "not": !name.contains(wanted) && !(id ?? "").contains(wanted)
                default: false
                }
            }
    }
}

@Suite struct NamingTests {
    @Test func thereAreCases() { #expect(NamingCase.all.count > 60) }

    @Test(arguments: NamingCase.all)
    func isCalled(_ sample: NamingCase) throws {
        let facts = try MentionChain.extract(FactCase.title + sample.sentence).facts
            .filter { $0.mention.quote == sample.quote }
        guard sample.words != nil else {
            #expect(facts.isEmpty, "\(facts.map(\.indicator.name))")
            return
        }
        #expect(facts.contains(where: sample.names), "\(facts.map { ($0.indicator, $0.stage, $0.mention.comparator) })")
    }
}
