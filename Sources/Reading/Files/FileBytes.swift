#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads a file into memory without trusting what it says of its size: pipes and devices have none.
public enum FileBytes {
    public static func read(_ path: String, limit: Int) throws(ReadingError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
        if status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) > limit {
            throw .tooLarge(path, bytes: Int(status.st_size), limit: limit)
        }
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        let chunk = 1 << 20
        bytes.reserveCapacity(min(Int(status.st_size), limit) + 1)
        while true {
            let (part, code) = readPart(descriptor, atMost: min(chunk, max(4096, Int(status.st_size) + 1)))
            if code == EINTR { continue }
            if code != 0 { throw failure(path, code) }
            if part.isEmpty { return bytes }
            bytes.append(contentsOf: part)
            if bytes.count > limit { throw .tooLarge(path, bytes: nil, limit: limit) }
        }
    }

    private static func readPart(_ descriptor: Int32, atMost count: Int) -> (bytes: [UInt8], code: Int32) {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            #if canImport(Darwin)
                let got = Darwin.read(descriptor, buffer.baseAddress, count)
            #elseif canImport(Musl)
                let got = Musl.read(descriptor, buffer.baseAddress, count)
            #else
                let got = Glibc.read(descriptor, buffer.baseAddress, count)
            #endif
            if got < 0 { code = errno }
            initialized = max(0, got)
        }
        return (bytes, code)
    }

    private static func failure(_ path: String, _ code: Int32) -> ReadingError {
        switch code {
        case ENOENT, ENOTDIR: .fileMissing(path)
        case EISDIR: .isDirectory(path)
        default: .notReadable(path, reason: String(cString: strerror(code)))
        }
    }
}
