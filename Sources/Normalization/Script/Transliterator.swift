import CICU
import Source
import Synchronization

/// ICU's `Han-Latin`: the reading of a character that ICU thinks most common. Opened at the first question, shared by
/// all normalisers, asked once for each character.
final class Transliterator: Sendable {
    static let hanLatin = Transliterator(id: "Han-Latin")

    private struct State: ~Copyable {
        var handle: OpaquePointer?
        var isOpen = false
        var known: [UInt32: [UInt32]] = [:]
    }
    private let id: String
    private let state = Mutex(State())

    init(id: String) { self.id = id }

    deinit {
        state.withLock { state in kaoju_transliterator_close(state.handle) }
    }

    /// What ICU makes of one scalar; the scalar itself when ICU does not have the transliterator.
    func result(for scalar: UInt32) -> [UInt32] {
        state.withLock { state in
            if let known = state.known[scalar] { return known }
            if !state.isOpen {
                state.handle = kaoju_transliterator_open(id)
                state.isOpen = true
            }
            guard let handle = state.handle, let unicode = Unicode.Scalar(scalar) else { return [scalar] }
            let input = Array(String(unicode).utf16)
            let capacity = 32
            let output = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                count = max(
                    0,
                    Int(
                        kaoju_transliterator_apply(
                            handle, input, Int32(input.count), buffer.baseAddress, Int32(capacity))))
            }
            let result = String(decoding: output, as: UTF16.self).scalarValues
            state.known[scalar] = result
            return result
        }
    }
}
