import Foundation
import Reading

/// Documents out of standard input, one JSON object a line. A line that is none is an error, and the next one follows.
struct JSONLines {
    private var input = StandardInput()
    private var buffer: [UInt8] = []
    /// Bytes of `buffer` that are used up.
    private var start = 0
    /// Bytes of `buffer` that are known to hold no line feed.
    private var searched = 0
    private var isAtEnd = false
    private var number = 0
    /// Bytes a line may have: escapes and base64 make a document longer than it is.
    private let lineLimit: Int

    /// - Parameter limit: bytes that a document may have.
    init(limit: Int) {
        let (product, overflow) = limit.multipliedReportingOverflow(by: 6)
        lineLimit = overflow ? .max : max(1 << 20, product)
    }

    mutating func next() -> Input? {
        while let line = nextLine() {
            number += 1
            switch line {
            case .tooLong:
                return bad(
                    code: ReadingError.Code.tooLarge.rawValue, id: nil, zh: "这一行太长，超过 \(lineLimit) 字节。",
                    en: "it is too long, over \(lineLimit) bytes.")
            case .bytes(let bytes):
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                return document(bytes)
            }
        }
        return nil
    }

    // MARK: Lines

    private enum Line { case bytes(ArraySlice<UInt8>), tooLong }

    private mutating func nextLine() -> Line? {
        var isTooLong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                start = end + 1
                searched = start
                return isTooLong ? .tooLong : .bytes(line)
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count || isTooLong else { return nil }
                let line = buffer[start...]
                start = buffer.count
                return isTooLong ? .tooLong : .bytes(line)
            }
            if buffer.count - start > lineLimit {
                isTooLong = true
                start = buffer.count
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            if let part = input.read() { buffer += part } else { isAtEnd = true }
        }
    }

    // MARK: Documents

    private func document(_ line: ArraySlice<UInt8>) -> Input {
        guard let value = try? JSONSerialization.jsonObject(with: Data(line), options: [.fragmentsAllowed]) else {
            return bad(id: nil, zh: "不是有效的 JSON。", en: "it is not valid JSON.")
        }
        guard let object = value as? [String: Any] else {
            return bad(id: nil, zh: "应是一个对象 {…}。", en: "it should be an object {…}.")
        }
        guard let id = object["id"] as? String ?? (object["id"] as? Int).map(String.init), !id.isEmpty else {
            return bad(id: nil, zh: "缺少“id”（字符串）。", en: "“id” (a string) is missing.")
        }
        let mediaType = object["media_type"] as? String
        let given = ["text", "path", "bytes"].filter { object[$0] != nil && !(object[$0] is NSNull) }
        guard given.count == 1, let key = given.first, let content = object[key] as? String else {
            return bad(
                id: id, zh: "“text”“path”“bytes”应恰好有一个，是字符串。",
                en: "exactly one of “text”, “path” and “bytes” should be there, a string.")
        }
        switch key {
        case "text": return .bytes(Array(content.utf8), id: id, mediaType: mediaType, isText: true)
        case "path": return .file(path: content, id: id)
        default:
            let packed = content.utf8.filter { $0 > 0x20 }
            guard let bytes = Data(base64Encoded: Data(packed)) else {
                return bad(id: id, zh: "“bytes”不是有效的 base64。", en: "“bytes” is not valid base64.")
            }
            return .bytes([UInt8](bytes), id: id, mediaType: mediaType, isText: false)
        }
    }

    private func bad(code: String = "bad-line", id: String?, zh: String, en: String) -> Input {
        .failed(
            InputError(
                name: "-", document: id, path: nil, code: code, zh: "标准输入第 \(number) 行：" + zh,
                en: "Line \(number) of standard input: " + en))
    }
}
