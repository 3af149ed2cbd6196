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
        let table = schools.map { schools in
            [schools.table.json(document: examined.id)]
                + schools.schools.map {
                    $0.json(document: examined.id, path: schools.table.path, sheet: schools.table.sheet)
                }
        }
        return lines(
            [examined.document.json] + examined.repairs.map { $0.json(document: examined.id) }
                + examined.conclusions.map { $0.json(document: examined.id) } + (table ?? [])
                + examined.findings.map { $0.json(document: examined.id) }, isTerminal)
    }

    /// `document`, `repair`, `mention`, `fact`, `conclusion`.
    static func extract(_ examined: Examined, isTerminal: Bool) -> String {
        lines(
            [examined.document.json] + examined.repairs.map { $0.json(document: examined.id) }
                + examined.mentions.map { $0.json(document: examined.id) }
                + examined.facts.map { $0.json(document: examined.id) }
                + examined.conclusions.map { $0.json(document: examined.id) }, isTerminal)
    }

    private static func lines(_ records: [JSON], _ isTerminal: Bool) -> String {
        var bytes: [UInt8] = []
        for record in records {
            record.write(into: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard isTerminal else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.json(String($0)) }
            .joined(separator: "\n")
    }
}
