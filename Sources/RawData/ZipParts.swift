import CArchive

/// The files in a ZIP archive, unpacked in memory up to a limit.
enum ZipParts {
    /// - Parameter isWanted: whether a file is unpacked; the others are passed over.
    static func read(
        _ bytes: [UInt8], path: String, limit: Int, isWanted: (String) -> Bool
    ) throws(RawDataError) -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        var problem: RawDataError?
        bytes.withUnsafeBufferPointer { buffer in
            guard let archive = kaoju_archive_open(buffer.baseAddress, Int64(buffer.count)) else {
                problem = .damaged(path, "ZIP")
                return
            }
            defer { kaoju_archive_free(archive) }
            var left = limit
            while true {
                let state = kaoju_archive_next(archive)
                if state == Int32(KAOJU_ARCHIVE_END) { return }
                guard state == Int32(KAOJU_ARCHIVE_ENTRY) else {
                    problem = .damaged(path, "ZIP")
                    return
                }
                let name = String(cString: kaoju_archive_name(archive))
                guard isWanted(name) else { continue }
                guard let part = content(of: archive, left: &left) else {
                    problem =
                        left < 0
                        ? .tooLarge(path, ("解开后超过 \(limit) 字节", "unpacked, it has more than \(limit) bytes"))
                        : .damaged(path, name)
                    return
                }
                parts[name] = part
            }
        }
        if let problem { throw problem }
        return parts
    }

    /// Nil when it is damaged, or when more than `left` bytes come out, which makes that negative.
    private static func content(of archive: OpaquePointer, left: inout Int) -> [UInt8]? {
        var part: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Int(kaoju_archive_read(archive, &chunk, Int64(chunk.count)))
            if count < 0 { return nil }
            if count == 0 { return part }
            left -= count
            if left < 0 { return nil }
            part.append(contentsOf: chunk[..<count])
        }
    }
}
