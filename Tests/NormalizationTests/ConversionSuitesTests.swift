import Foundation
import Source
import Testing

@testable import Normalization

/// OpenCC's cases of conversion, where they lie beside the project: all come out as wanted but where mainland usage or a
/// promise of ours says otherwise.
@Suite struct ConversionSuitesTests {
    /// By case, and why.
    private static let deviations = [
        "opencc-t2s-22":
            "袷 stands in both scripts; in a line that has simplified characters (夹) and no purely traditional one it stays, "
            + "as a name would"
    ]
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/suites").standardized
    private static let names = ["opencc-t2s", "opencc-hk2s", "opencc-tw2s"].filter {
        FileManager.default.fileExists(atPath: folder.appending(path: $0 + ".jsonl").path)
    }

    private struct Case: Decodable {
        var id: String
        var input: String
        var expect: String
    }

    @Test(.enabled(if: !names.isEmpty, "没有放在项目旁边的测试集 (no suites beside the project)"), arguments: names)
    func allButTheDeviationsAreConverted(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name + ".jsonl"), encoding: .utf8)
        for line in text.split(separator: "\n") {
            let example = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            let result = String(scalars: normalizer.normalize(document(example.input)).printed)
            if let reason = Self.deviations[example.id] {
                #expect(result != example.expect, "\(example.id) works now, take it off the list: \(reason)")
            } else {
                #expect(result == example.expect, "\(example.id)")
            }
        }
    }
}
