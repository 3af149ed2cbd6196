import CXML

/// A document's tags and texts, one after the other. The handle lives here and is freed with it.
final class XMLEvents {
    enum Event { case start(String), text(String), close(String) }

    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let handle: OpaquePointer
    /// Whether the end was reached without a mistake in the document.
    private(set) var isDamaged = false

    init?(_ content: [UInt8]) {
        bytes = UnsafeMutableBufferPointer.allocate(capacity: max(1, content.count))
        _ = bytes.initialize(from: content)
        guard let opened = kaoju_xml_open(bytes.baseAddress, Int64(content.count)) else {
            bytes.deallocate()
            return nil
        }
        handle = opened
    }

    deinit {
        kaoju_xml_free(handle)
        bytes.deallocate()
    }

    /// Nil at the end.
    func next() -> Event? {
        switch kaoju_xml_next(handle) {
        case Int32(KAOJU_XML_START): return .start(String(cString: kaoju_xml_name(handle)))
        case Int32(KAOJU_XML_TEXT): return .text(String(cString: kaoju_xml_text(handle)))
        case Int32(KAOJU_XML_CLOSE): return .close(String(cString: kaoju_xml_name(handle)))
        case Int32(KAOJU_XML_END): return nil
        default:
            isDamaged = true
            return nil
        }
    }

    /// Right after `.start`.
    func attribute(_ name: String) -> String? { kaoju_xml_attribute(handle, name).map { String(cString: $0) } }
}
