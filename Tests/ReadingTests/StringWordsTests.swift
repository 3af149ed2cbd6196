import Foundation
import Testing

@testable import Source

/// Strings compared by their bytes, however they came to be.
@Suite struct StringWordsTests {
    static let texts = [
        "", "a", "人", "名", "百分点", "个百分点", "123456789012345", "1234567890123456", "义务教育学校", "义务教育学校数",
        "人人", "a\u{301}", "\u{E1}",
    ]

    /// The same text as a literal would hold it, as pieces put together, as part of another, and as Foundation gives it.
    private static func forms(of text: String) -> [String] {
        var pieces = ""
        pieces.reserveCapacity(64)
        for c in text.unicodeScalars { pieces.unicodeScalars.append(c) }
        return [
            text, String(decoding: Array(text.utf8), as: UTF8.self), pieces, String("义务\(text)".dropFirst(2)),
            String(scalars: text.scalarValues), NSString(string: text) as String,
        ]
    }

    @Test(arguments: texts) func isItself(text: String) {
        for a in Self.forms(of: text) {
            for b in Self.forms(of: text) {
                #expect(same(a, b) && same(a as String?, b as String?))
            }
        }
    }

    @Test func isNoOther() {
        for (i, text) in Self.texts.enumerated() {
            for other in Self.texts[(i + 1)...] {
                for (a, b) in zip(Self.forms(of: text), Self.forms(of: other)) {
                    #expect(!same(a, b) && !same(a as String?, b as String?))
                }
            }
            #expect(!same(text as String?, nil))
        }
        #expect(same(nil, nil))
    }

    private func same(_ a: String, _ b: String) -> Bool { a == b }
    private func same(_ a: String?, _ b: String?) -> Bool { a == b }
}
