import Exact
import Foundation
import Source

/// What a careful reader takes from one document of the corpus: `Corpus/expected/NAME.jsonl`, as Corpus/README.md has it.
struct Expected: Sendable {
    struct Fact: Sendable {
        var quote: Place
        var value: String
        var indicator: String
        var isStandard: Bool
    }
    struct Conclusion: Sendable {
        var quote: Place
        var verdict: String
        var number: String
        var score: String?
        var fullScore: String?
    }
    struct Negative: Sendable {
        var quote: Place
        /// Joined digits that may be split with evidence, never with certainty.
        var mayBeConjectured: Bool
    }
    struct Check: Sendable {
        var kind: String
        var quotes: [Place]
        /// The magnitudes of every number among its inputs and its claim.
        var numbers: Set<Rational>
        var verdict: String
        var grade: String
        var explanation: String
    }
    /// A quote and the scalars of the decoded file that it stands at.
    struct Place: Sendable {
        var text: String
        var range: Range<Int>
    }

    var isComplete = false
    /// No check of the document may end in an accusation.
    var isCorrect = false
    var encoding: String?
    var facts: [Fact] = []
    var conclusions: [Conclusion] = []
    /// Places that tempt and must give no fact.
    var negatives: [Negative] = []
    var checks: [Check] = []

    struct Unreadable: Error, CustomStringConvertible {
        var description: String
    }

    /// - Parameter source: the decoded document, in which the quotes are looked up.
    init(lines: String, source: [UInt32], name: String) throws {
        for (index, line) in lines.split(separator: "\n").enumerated() {
            guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                throw Unreadable(description: "\(name):\(index + 1): no object")
            }
            func text(_ key: String) -> String { record[key] as? String ?? "" }
            func place(_ quote: String, nth: Int) throws -> Place {
                let scalars = quote.scalarValues
                guard let start = Expected.occurrence(nth, of: scalars, in: source) else {
                    throw Unreadable(description: "\(name):\(index + 1): “\(quote)” does not stand \(nth) times")
                }
                return Place(text: quote, range: start..<(start + scalars.count))
            }
            let nth = record["nth"] as? Int ?? 1
            switch text("type") {
            case "meta":
                isComplete = record["complete"] as? Bool ?? false
                isCorrect = record["correct_report"] as? Bool ?? false
                encoding = record["encoding"] as? String
            case "fact":
                facts.append(
                    Fact(
                        quote: try place(text("quote"), nth: nth), value: text("value"), indicator: text("indicator"),
                        isStandard: text("role") == "standard"))
            case "conclusion":
                conclusions.append(
                    Conclusion(
                        quote: try place(text("quote"), nth: nth), verdict: text("verdict"),
                        number: text("indicator_no"),
                        score: record["score"] as? String, fullScore: record["full_score"] as? String))
            case "negative":
                negatives.append(
                    Negative(
                        quote: try place(text("quote"), nth: nth),
                        mayBeConjectured: text("note").contains("conjectured")))
            case "check":
                let quotes = record["quotes"] as? [String] ?? []
                let nths = record["nths"] as? [Int] ?? quotes.map { _ in 1 }
                let numbers = Expected.numbers(in: record["inputs"]) + Expected.numbers(in: record["claimed"])
                checks.append(
                    Check(
                        kind: text("kind"), quotes: try zip(quotes, nths).map { try place($0, nth: $1) },
                        numbers: Set(numbers.map(\.magnitude)), verdict: text("verdict"), grade: text("grade"),
                        explanation: text("explanation")))
            default: throw Unreadable(description: "\(name):\(index + 1): unknown type “\(text("type"))”")
            }
        }
    }

    /// Where the quote begins for the nth time (from 1); one occurrence may begin inside the one before.
    private static func occurrence(_ nth: Int, of quote: [UInt32], in source: [UInt32]) -> Int? {
        var left = nth
        guard !quote.isEmpty, source.count >= quote.count else { return nil }
        for start in 0...(source.count - quote.count) where source[start..<(start + quote.count)].elementsEqual(quote) {
            left -= 1
            if left == 0 { return start }
        }
        return nil
    }

    /// Every number inside a value, whatever its shape: `"1.5 ≤ 2"` holds two.
    private static func numbers(in value: Any?) -> [Rational] {
        switch value {
        case let text as String:
            var found: [String] = [""]
            for c in text {
                if c.isASCII, c.isNumber || c == "." && found.last?.isEmpty == false {
                    found[found.count - 1].append(c)
                } else if found.last?.isEmpty == false {
                    found.append("")
                }
            }
            return found.compactMap { Rational($0.hasSuffix(".") ? String($0.dropLast()) : $0) }
        case let list as [Any]: return list.flatMap { numbers(in: $0) }
        case let fields as [String: Any]: return fields.values.flatMap { numbers(in: $0) }
        default: return []
        }
    }
}
