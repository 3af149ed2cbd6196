import Testing

/// A stage knows the stages before it, never the ones behind it.
@Suite struct ImportDirectionTests {
    @Test(arguments: Rooms.names)
    func importsGoOneWay(room: String) throws {
        for path in Repository.files(below: "Sources/" + room) where path.hasSuffix(".swift") {
            for sentence in Self.objections(to: try Repository.text(path), at: path, in: room) {
                Issue.record("\(sentence)")
            }
        }
    }

    @Test func everyFolderOfSourcesIsListedAndNoOther() {
        let folders = Repository.folders(below: "Sources").filter { !$0.contains("/") }
        #expect(folders == Rooms.names, "Sources/ and Tests/HouseTests/Rooms.swift differ")
    }

    /// No two rooms lead to each other, however long the way round.
    @Test func thereIsNoWayBack() {
        var open = Rooms.mayImport.mapValues { $0.intersection(Rooms.mayImport.keys) }
        while let (leaf, _) = open.first(where: { $0.value.isEmpty }) {
            open[leaf] = nil
            for room in open.keys { open[room]?.remove(leaf) }
        }
        #expect(open.isEmpty, "these import each other in a circle: \(open.keys.sorted().joined(separator: ", "))")
    }

    @Test func anObjectionNamesFileLineAndImport() {
        let source = """
            import Source
            // import Evaluation
            @preconcurrency import Foundation; internal import struct Evaluation.Rule
            """
        #expect(
            Self.objections(to: source, at: "Sources/Reading/Made.swift", in: "Reading") == [
                "Sources/Reading/Made.swift:3: Reading may not import Evaluation; "
                    + "it may import CGumbo, CICU, Source (Tests/HouseTests/Rooms.swift)."
            ])
        #expect(
            Self.objections(to: "import Nowhere", at: "Sources/Exact/Made.swift", in: "Exact") == [
                "Sources/Exact/Made.swift:1: Exact may not import Nowhere; "
                    + "it may import nothing of the project (Tests/HouseTests/Rooms.swift)."
            ])
    }

    /// One sentence for each import of the source that `room` may not have.
    private static func objections(to source: String, at path: String, in room: String) -> [String] {
        let allowed = Rooms.mayImport[room] ?? []
        return ImportLine.all(in: source).compactMap { found in
            if allowed.contains(found.module) || Rooms.system.contains(found.module) { return nil }
            let list = allowed.isEmpty ? "nothing of the project" : allowed.sorted().joined(separator: ", ")
            return "\(path):\(found.line): \(room) may not import \(found.module); "
                + "it may import \(list) (Tests/HouseTests/Rooms.swift)."
        }
    }
}
