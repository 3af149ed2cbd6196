import Foundation
import Testing

/// A kind of number that is read otherwise than a public test suite wants, on purpose: a line of `deviations.txt`.
struct SuiteDeviation: Sendable, CustomTestStringConvertible {
    let line: Int
    let cases: [String]
    let text: String
    /// `value unit` of each mention, in order.
    let read: [String]
    let reason: String

    var testDescription: String { text }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static let all: [SuiteDeviation] = {
        guard let text = try? String(contentsOf: folder.appendingPathComponent("deviations.txt"), encoding: .utf8)
        else {
            return []
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            if line.isEmpty || line.hasPrefix("#") { return nil }
            let fields = line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
            guard fields.count == 4 else { return nil }
            return SuiteDeviation(
                line: number + 1, cases: fields[0] == "-" ? [] : fields[0].components(separatedBy: ", "),
                text: fields[1], read: fields[2] == "-" ? [] : fields[2].components(separatedBy: "; "),
                reason: fields[3])
        }
    }()
}
