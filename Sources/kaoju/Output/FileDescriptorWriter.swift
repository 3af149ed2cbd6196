import Foundation

/// Writes bytes until all are written.
enum FileDescriptorWriter {
    /// - Returns: 0, or the `errno` of what went wrong.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                #if canImport(Darwin)
                    let n = Darwin.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                #elseif canImport(Musl)
                    let n = Musl.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                #else
                    let n = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                #endif
                if n < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                done += n
            }
            return 0
        }
    }
}
