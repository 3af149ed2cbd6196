import Foundation
import Lexicon
import Records
import Testing

@testable import RawData

@Suite struct WorkbookTests {
    static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Corpus/data")

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: data.appendingPathComponent(name)))
    }

    private func table(_ bytes: [UInt8]) throws -> SchoolTable {
        try SchoolTableReader(SchoolTableTests.lexicon, standards: SchoolTableTests.standards).table(
            try RawDataFile.sheets(bytes: bytes, path: "t"), path: "t")
    }

    /// Shared and inline strings, doubles of 17 digits, a cover sheet, a title above and a total below: the same schools.
    @Test func theWorkbookSaysWhatTheCSVSays() throws {
        let (csv, book) = (try table(Self.bytes("schools-linghe.csv")), try table(Self.bytes("schools-linghe.xlsx")))
        #expect(book.sheet == "各校数据" && csv.sheet == nil)
        #expect(csv.schools.count == 12 && book.schools.count == 12)
        for (a, b) in zip(csv.schools, book.schools) {
            #expect(a.name == b.name && a.type == b.type && a.row + 1 == b.row)
            #expect(a.numbers.mapValues(\.value) == b.numbers.mapValues(\.value))
            #expect(a.numbers.mapValues(\.interval) == b.numbers.mapValues(\.interval))
        }
        #expect(book.notes.isEmpty)
    }

    @Test func aDamagedWorkbookIsSaidToBe() throws {
        let whole = try Self.bytes("schools-linghe.xlsx")
        for length in [4, 100, whole.count / 2, whole.count * 3 / 4] {
            let error = try #require(throws: RawDataError.self) { try self.table(Array(whole.prefix(length))) }
            #expect(error.zh.contains("请"), "\(error.zh)")
        }
        // Each byte changed in turn gives a table or a sentence, and never a crash.
        for at in stride(from: 0, to: whole.count, by: 37) {
            var bytes = whole
            bytes[at] ^= 0x5A
            do { _ = try table(bytes) } catch { #expect(error is RawDataError) }
        }
    }

    @Test func whatIsTooLargeIsNotUnpacked() throws {
        var limits = RawDataLimits()
        limits.maxInflatedBytes = 2000
        let whole = try Self.bytes("schools-linghe.xlsx")
        let error = try #require(throws: RawDataError.self) {
            try RawDataFile.sheets(bytes: whole, path: "t", limits: limits)
        }
        #expect(error.code == .tooLarge)
        #expect(
            error.en
                == "The table is too large: unpacked, it has more than 2000 bytes; keep only the sheet with the schools."
        )
        limits = RawDataLimits()
        limits.maxRows = 3
        #expect(throws: RawDataError.self) { try RawDataFile.sheets(bytes: whole, path: "t", limits: limits) }
    }
}
