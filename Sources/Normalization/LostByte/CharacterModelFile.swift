import CLanguageModel

/// `characters.bin`, which `scripts/make-language-model.py` writes, as it is compiled into the binary: read where it lies.
///
/// Little-endian: `KJLM`, version, number of characters *n*, number of pairs *m* (4 bytes each); *n* scalars of 2 bytes,
/// ascending, filled up to 4 bytes; *n* + 1 row starts of 4 bytes; *m* followers of 2 bytes, ascending in each row; *m* costs
/// of 1 byte; then six tables of *n* bytes: what it costs that the character begins a word, that it stands behind a pause, that it stands anywhere, that a word ends with it, and that it is followed by what the model cannot explain;
/// and whether it is a pause (`，` `。` `“` …).
///
/// Sendable, for the bytes are constants of the binary.
struct CharacterModelFile: @unchecked Sendable {
    let count: Int
    private let scalars: UnsafePointer<UInt16>
    private let rows: UnsafePointer<UInt32>
    private let followers: UnsafePointer<UInt16>
    private let costs: UnsafePointer<UInt8>
    private let tables: UnsafePointer<UInt8>

    /// - Precondition: the file compiled into the binary is whole.
    init() {
        var size: Int64 = 0
        let bytes = UnsafeRawPointer(kaoju_language_model(&size)!)
        func word(_ offset: Int) -> Int {
            Int(UInt32(littleEndian: bytes.load(fromByteOffset: offset, as: UInt32.self)))
        }
        let magic = 0x4D4C_4A4B  // KJLM
        let count = word(8)
        let pairs = word(12)
        let rowsAt = (16 + 2 * count + 3) & ~3
        let followersAt = rowsAt + 4 * (count + 1)
        let costsAt = followersAt + 2 * pairs
        precondition(word(0) == magic && word(4) == 3 && Int(size) == costsAt + pairs + 6 * count)
        self.count = count
        scalars = (bytes + 16).assumingMemoryBound(to: UInt16.self)
        rows = (bytes + rowsAt).assumingMemoryBound(to: UInt32.self)
        followers = (bytes + followersAt).assumingMemoryBound(to: UInt16.self)
        costs = (bytes + costsAt).assumingMemoryBound(to: UInt8.self)
        tables = (bytes + costsAt + pairs).assumingMemoryBound(to: UInt8.self)
    }

    func scalar(_ i: Int) -> UInt32 { UInt32(UInt16(littleEndian: scalars[i])) }
    @inline(__always) func start(_ b: UInt16) -> Int32 { Int32(tables[Int(b)]) }
    @inline(__always) func alone(_ b: UInt16) -> Int32 { Int32(tables[2 * count + Int(b)]) }
    @inline(__always) func end(_ a: UInt16) -> Int32 { Int32(tables[3 * count + Int(a)]) }
    @inline(__always) func rest(_ a: UInt16) -> Int32 { Int32(tables[4 * count + Int(a)]) }

    /// What it costs that `b` comes where nothing binds it to `a`.
    @inline(__always) func loose(_ a: UInt16, _ b: UInt16) -> Int32 {
        end(a) + Int32(tables[(tables[5 * count + Int(a)] == 0 ? 0 : count) + Int(b)])
    }

    /// What is written of a pair; nil where nothing is.
    @inline(__always) func pair(_ a: UInt16, _ b: UInt16) -> Int32? {
        var low = Int(UInt32(littleEndian: rows[Int(a)]))
        var length = Int(UInt32(littleEndian: rows[Int(a) + 1])) - low
        while length > 1 {
            let half = length >> 1
            low = UInt16(littleEndian: followers[low + half]) <= b ? low + half : low
            length -= half
        }
        return length == 1 && UInt16(littleEndian: followers[low]) == b ? Int32(costs[low]) : nil
    }
}
