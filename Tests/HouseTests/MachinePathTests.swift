import Testing

/// The repository names no place on the machine it was written on.
@Suite struct MachinePathTests {
    /// Spelt apart, so that this file does not name them either.
    static let folders = ["work", "root", "home", "Users", "opt/swift"].map { "/" + $0 + "/" }

    @Test func noFileNamesAPathOfAMachine() throws {
        for path in Repository.files() {
            let bytes = try Repository.bytes(path)
            for folder in Self.folders {
                for line in Self.lines(of: bytes, naming: Array(folder.utf8)) {
                    Issue.record("\(path):\(line) names \(folder), a place that is on one machine only")
                }
            }
        }
    }

    @Test func aPathIsFoundWhereverItStands() {
        let path = Array("/srv/".utf8)
        #expect(Self.lines(of: Array("x\n cd /srv/data\n/srv/\n".utf8), naming: path) == [2, 3])
        // A folder of that name inside a longer path or an address is none of the machine's.
        #expect(Self.lines(of: Array("../srv/ https://example.org/srv/x a/srv/".utf8), naming: path).isEmpty)
    }

    /// The lines (1-based) on which the path stands at the start of a word.
    private static func lines(of bytes: [UInt8], naming path: [UInt8]) -> [Int] {
        var found: [Int] = []
        var line = 1
        for i in bytes.indices {
            if bytes[i] == 0x0A { line += 1 }
            guard bytes[i] == path[0], i + path.count <= bytes.count, bytes[i..<(i + path.count)].elementsEqual(path)
            else { continue }
            // A letter, a digit, a dot or a slash before it makes it the middle of something longer.
            if i > 0, isPartOfAPath(bytes[i - 1]) { continue }
            if found.last != line { found.append(line) }
        }
        return found
    }

    private static func isPartOfAPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
