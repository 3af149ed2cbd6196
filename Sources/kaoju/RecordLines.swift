import KaojuKit
import Records
import Reporting

/// Records as lines of JSON, in the order that the commands promise.
enum RecordLines {
    static func line(_ json: JSON, isTerminal: Bool) -> String {
        (isTerminal ? Visible.json(json.line) : json.line) + "\n"
    }

    /// `document`, `repair`, `conclusion`, `data`, `school`, `finding`.
    static func check(_ examined: Examined, _ schools: SchoolFindings?, isTerminal: Bool) -> String {
        var lines = Lines(beginning: examined)
        lines.add(examined.conclusions) { $0.json(document: examined.id) }
        if let schools {
            lines.add([schools.table]) { $0.json(document: examined.id) }
            lines.add(schools.schools) {
                $0.json(document: examined.id, path: schools.table.path, sheet: schools.table.sheet)
            }
        }
        lines.add(examined.findings) { $0.json(document: examined.id) }
        return lines.text(isTerminal)
    }

    /// `document`, `repair`, `mention`, `fact`, `conclusion`.
    static func extract(_ examined: Examined, isTerminal: Bool) -> String {
        var lines = Lines(beginning: examined)
        lines.add(examined.mentions) { $0.json(document: examined.id) }
        lines.add(examined.facts) { $0.json(document: examined.id) }
        lines.add(examined.conclusions) { $0.json(document: examined.id) }
        return lines.text(isTerminal)
    }

    /// Records of a document, each written as soon as it is made.
    private struct Lines {
        private var bytes: [UInt8] = []

        init(beginning examined: Examined) {
            add([examined.document]) { $0.json }
            add(examined.repairs) { $0.json(document: examined.id) }
        }

        mutating func add<Record>(_ records: [Record], _ json: (Record) -> JSON) {
            for record in records {
                json(record).write(into: &bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
        }

        func text(_ isTerminal: Bool) -> String {
            let text = String(decoding: bytes, as: UTF8.self)
            guard isTerminal else { return text }
            return text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.json(String($0)) }
                .joined(separator: "\n")
        }
    }
}
