import Foundation
import Normalization
import Reading
import Testing

/// What the fuzzer found (see Fuzz/README.md), kept so that it stays found.
@Suite struct FuzzTests {
    /// Each a file of the fuzzer in base64, with what it once broke. Its first byte chose a step to leave out.
    static let found: [(file: String, why: String)] = [
        (
            "w6bCncK/w6PiguWFgy/nlJ+twqbDpsKgwqHDpcK3wrLDp+KAncKzw6jCr8K3w6XCvsKBw6XvvI7Fk8KwMsOkwrrCKSw=",
            "misread: an undone stretch holds a control character that a later step removes"
        )
    ]

    @Test(arguments: found)
    func everyPromiseHolds(file: String, why: String) throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: file)).dropFirst())
        let document = try Reader.read(bytes: bytes, mediaType: "text/plain")
        for skipped in [nil] + Normalizer.steps.map(\.name) {
            let without = Set([skipped].compactMap { $0 })
            let result = normalizer.normalize(document, without: without)
            checkPromises(result)
            let changes = normalizer.changes(in: document, without: without)
            #expect(TextChange.replay(changes, on: document.text.scalars) == result.text.scalars)
        }
    }
}
