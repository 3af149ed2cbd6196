import CGumbo

/// The parsed page as a flat run of events, the memory behind it owned and freed here.
struct HTMLTree: ~Copyable {
    private let handle: OpaquePointer
    let events: UnsafeBufferPointer<kaoju_html_event>
    private let attributes: UnsafePointer<kaoju_html_attribute>?

    enum Failure: Error { case tooComplex }

    /// - Parameters:
    ///   - bytes: UTF-8; must outlive the tree.
    ///   - memory: bytes that the tree may take.
    init(_ bytes: UnsafeBufferPointer<UInt8>, memory: Int) throws(Failure) {
        guard let handle = kaoju_html_parse(bytes.baseAddress, Int64(bytes.count), Int64(memory)) else {
            throw .tooComplex
        }
        guard kaoju_html_status(handle) == KAOJU_HTML_OK else {
            kaoju_html_free(handle)
            throw .tooComplex
        }
        self.handle = handle
        events = UnsafeBufferPointer(start: kaoju_html_events(handle), count: Int(kaoju_html_event_count(handle)))
        attributes = kaoju_html_attributes(handle)
    }

    deinit { kaoju_html_free(handle) }

    /// The value of an attribute of an OPEN event: one of the `KAOJU_HTML_…` numbers.
    func attribute(_ name: Int, of event: kaoju_html_event) -> UnsafeBufferPointer<UInt8>? {
        guard let attributes else { return nil }
        for k in Int(event.first)..<(Int(event.first) + Int(event.attribute_count)) where attributes[k].name == name {
            return attributes[k].value.withMemoryRebound(to: UInt8.self, capacity: Int(attributes[k].length)) {
                UnsafeBufferPointer(start: $0, count: Int(attributes[k].length))
            }
        }
        return nil
    }

    func string(_ name: Int, of event: kaoju_html_event) -> String? {
        attribute(name, of: event).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The attributes of the shim, as plain numbers.
enum HTMLAttribute {
    static let classes = Int(KAOJU_HTML_CLASS)
    static let id = Int(KAOJU_HTML_ID)
    static let role = Int(KAOJU_HTML_ROLE)
    static let href = Int(KAOJU_HTML_HREF)
    static let rowspan = Int(KAOJU_HTML_ROWSPAN)
    static let colspan = Int(KAOJU_HTML_COLSPAN)
    static let hidden = Int(KAOJU_HTML_HIDDEN)
    static let style = Int(KAOJU_HTML_STYLE)
}
