import Exact
import Extraction
import Foundation
import Records
import Testing

/// Public suites of Chinese numbers, where they lie beside the project: every value is found but where
/// `deviations.txt` says why not.
@Suite struct SuitesTests {
    static let folder = SuiteDeviation.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/suites")
    static let names: [String] = [
        "cn2an-value", "duckling-numeral", "jionlp-money", "recognizers-currency", "recognizers-dimension",
        "recognizers-number", "recognizers-number-range", "recognizers-ordinal", "recognizers-percent",
    ].filter { FileManager.default.fileExists(atPath: folder.appendingPathComponent($0 + ".jsonl").path) }

    @Test(arguments: SuiteDeviation.all)
    func aDeviationIsReadAsItsLineSays(_ deviation: SuiteDeviation) throws {
        let found = try MentionChain.extract(deviation.text).mentions
        #expect(
            found.map { ($0.valueText + " " + $0.unit).trimmingCharacters(in: .whitespaces) } == deviation.read,
            "line \(deviation.line): \(deviation.reason)")
    }

    @Test func everyDeviationHasAReason() {
        #expect(SuiteDeviation.all.count >= 8)
        for deviation in SuiteDeviation.all { #expect(deviation.reason.count > 20, "line \(deviation.line)") }
    }

    @Test(.enabled(if: !names.isEmpty, "没有放在项目旁边的测试集 (no suites beside the project)"), arguments: names)
    func allButTheDeviationsIsFound(name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name + ".jsonl"), encoding: .utf8)
        let deviations = Set(SuiteDeviation.all.flatMap(\.cases))
        for line in text.split(separator: "\n") {
            guard let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let id = entry["id"] as? String, let input = entry["input"] as? String,
                let expected = entry["expect"] as? [[String: Any]]
            else {
                Issue.record("\(name): not a case: \(line)")
                continue
            }
            let mentions = try MentionChain.extract(input).mentions
            let isFound = expected.allSatisfy { Self.isFound($0, in: mentions) }
            if deviations.contains(id) {
                #expect(!isFound, "\(id) is found now: take it off deviations.txt")
            } else {
                #expect(isFound, "\(id) \(input): \(mentions.map { "\($0.valueText) \($0.unit)" })")
            }
        }
    }

    /// Whether some mention has the value, or is a range that ends where the expected one does.
    private static func isFound(_ expected: [String: Any], in mentions: [Mention]) -> Bool {
        let wanted = expected["value"] ?? expected["num"]
        if let text = wanted as? String, let value = number(text) {
            return mentions.contains { mention in mention.value.map { isClose($0, value) } ?? false }
        }
        let bounds = bounds(of: wanted)
        return mentions.contains { mention in
            mention.comparator != .eq
                && bounds.allSatisfy { [mention.interval.low, mention.interval.high].contains($0) }
        }
    }

    private static func number(_ text: String) -> Rational? {
        let plain = text.filter { $0 != "%" && $0 != "," }
        guard let mark = plain.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return Rational(plain) }
        guard let mantissa = Rational(plain[..<mark]), let power = Int(plain[plain.index(after: mark)...]) else {
            return nil
        }
        return mantissa * Rational.powerOfTen(power)
    }

    private static func bounds(of wanted: Any?) -> [Rational] {
        if let list = wanted as? [String] { return list.compactMap { Rational($0) } }
        let text = wanted as? String ?? ""
        return text.split { !$0.isNumber && $0 != "." && $0 != "-" }.compactMap { Rational($0) }
    }

    /// The suites round to fifteen digits.
    private static func isClose(_ a: Rational, _ b: Rational) -> Bool {
        a == b || (a - b).magnitude <= b.magnitude * Rational.powerOfTen(-12)
    }
}
