/// What a page says of its own encoding: `<meta charset>`, `<meta http-equiv … content="…; charset=…">`, `<?xml …?>`.
enum DeclaredEncoding {
    /// The name as written, from the first 8 KiB; nil when none is declared.
    static func find(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(8192).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        if let start = index(of: "<?xml", in: head, from: 0, to: min(head.count, 64)) {
            let end = index(of: "?>", in: head, from: start, to: head.count) ?? min(head.count, start + 200)
            if let name = name(after: "encoding", in: head, from: start, to: end, original: bytes) { return name }
        }
        var from = 0
        while let start = index(of: "<meta", in: head, from: from, to: head.count) {
            let end = head[start...].firstIndex(of: 0x3E) ?? head.count
            if let name = name(after: "charset", in: head, from: start, to: end, original: bytes) { return name }
            from = end
        }
        return nil
    }

    private static func name(
        after key: String, in head: [UInt8], from: Int, to end: Int, original: [UInt8]
    ) -> String? {
        var search = from
        while let at = index(of: key, in: head, from: search, to: end) {
            var i = at + key.utf8.count
            search = i
            func skipSpaces() { while i < end, head[i] == 0x20 || head[i] == 0x09 || head[i] == 0x0A { i += 1 } }
            skipSpaces()
            guard i < end, head[i] == 0x3D else { continue }
            i += 1
            skipSpaces()
            if i < end, head[i] == 0x22 || head[i] == 0x27 { i += 1 }
            let first = i
            while i < end, isNameByte(head[i]) { i += 1 }
            if i > first, i - first < 40 { return String(decoding: original[first..<i], as: UTF8.self) }
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F, 0x2E, 0x3A, 0x2B: true
        default: false
        }
    }

    private static func index(of needle: String, in head: [UInt8], from: Int, to end: Int) -> Int? {
        let needle = Array(needle.utf8)
        guard end - from >= needle.count else { return nil }
        for i in from...(end - needle.count) where head[i] == needle[0] && head[i..<(i + needle.count)] == needle[...] {
            return i
        }
        return nil
    }
}
