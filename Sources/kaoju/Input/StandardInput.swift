import Foundation

/// Standard input in parts, as they come.
struct StandardInput {
    /// - Returns: nil at the end.
    mutating func read() -> [UInt8]? {
        while true {
            var got = 0
            let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
                #if canImport(Darwin)
                    got = Darwin.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    got = Musl.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                #else
                    got = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                #endif
                initialized = max(0, got)
            }
            if got < 0, errno == EINTR { continue }
            return got > 0 ? part : nil
        }
    }
}
