import Records
import Source

/// Reads the sheets of a workbook (.xlsx, ISO/IEC 29500): shared and inline strings, numbers as they are stored, the last
/// results of formulas. Styles, dates and formulas themselves are not read, and nothing is computed.
enum Workbook {
    static func sheets(_ bytes: [UInt8], path: String, limits: RawDataLimits) throws(RawDataError) -> [DataSheet] {
        let parts = try ZipParts.read(bytes, path: path, limit: limits.maxInflatedBytes) { name in
            name.hasPrefix("xl/") && (name.hasSuffix(".xml") || name.hasSuffix(".rels"))
                && !name.hasPrefix("xl/theme/") && !name.hasPrefix("xl/drawings/") && !name.hasPrefix("xl/media/")
        }
        guard let book = parts["xl/workbook.xml"] else { throw .damaged(path, "xl/workbook.xml") }
        let targets = try relationships(parts["xl/_rels/workbook.xml.rels"] ?? [], path: path)
        var strings: [String] = []
        if let shared = parts["xl/sharedStrings.xml"] { strings = try sharedStrings(shared, path: path) }
        var sheets: [DataSheet] = []
        for (name, relation) in try names(book, path: path) {
            guard let target = targets[relation] else { continue }
            let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            guard let content = parts[part] else { continue }
            sheets.append(
                DataSheet(name: name, rows: try rows(content, strings, part: part, path: path, limits: limits)))
        }
        return sheets
    }

    private static func events(_ content: [UInt8], _ part: String, _ path: String) throws(RawDataError) -> XMLEvents {
        guard let events = XMLEvents(content) else { throw .damaged(path, part) }
        return events
    }

    /// Names of the sheets with the ids of their relationships, without hidden ones.
    private static func names(_ content: [UInt8], path: String) throws(RawDataError) -> [(String, String)] {
        let events = try events(content, "xl/workbook.xml", path)
        var names: [(String, String)] = []
        while let event = events.next() {
            guard case .start("sheet") = event else { continue }
            let state = events.attribute("state")
            if state == "hidden" || state == "veryHidden" { continue }
            let name = events.attribute("name") ?? ""
            if let id = events.attribute("id") { names.append((name, id)) }
        }
        if events.isDamaged { throw .damaged(path, "xl/workbook.xml") }
        return names
    }

    private static func relationships(_ content: [UInt8], path: String) throws(RawDataError) -> [String: String] {
        let events = try events(content, "xl/_rels/workbook.xml.rels", path)
        var targets: [String: String] = [:]
        while let event = events.next() {
            guard case .start("Relationship") = event, let id = events.attribute("Id") else { continue }
            targets[id] = events.attribute("Target")
        }
        if events.isDamaged { throw .damaged(path, "xl/_rels/workbook.xml.rels") }
        return targets
    }

    private static func sharedStrings(_ content: [UInt8], path: String) throws(RawDataError) -> [String] {
        let events = try events(content, "xl/sharedStrings.xml", path)
        var strings: [String] = []
        while let event = events.next() {
            if case .start("si") = event { strings.append(text(in: "si", events)) }
        }
        if events.isDamaged { throw .damaged(path, "xl/sharedStrings.xml") }
        return strings
    }

    /// The text of an element up to its end; the readings that stand above Chinese characters are no part of it.
    private static func text(in element: String, _ events: XMLEvents) -> String {
        var text = ""
        var isText = false
        var reading = false
        while let event = events.next() {
            switch event {
            case .start("t"): isText = true
            case .close("t"): isText = false
            case .start("rPh"): reading = true
            case .close("rPh"): reading = false
            case .text(let part) where isText && !reading: text += part
            case .close(let name) where name == element: return text
            default: break
            }
        }
        return text
    }

    private static func rows(
        _ content: [UInt8], _ strings: [String], part: String, path: String, limits: RawDataLimits
    ) throws(RawDataError) -> [[DataCell]] {
        let events = try events(content, part, path)
        var rows: [[DataCell]] = []
        var cells: [DataCell] = []
        var row = 0
        var column = 0
        while let event = events.next() {
            switch event {
            case .start("row"):
                row = events.attribute("r").flatMap { Int($0) } ?? (row + 1)
                column = 0
                cells = []
            case .close("row"):
                if !cells.isEmpty { rows.append(cells) }
                if rows.count > limits.maxRows {
                    throw .tooLarge(path, ("超过 \(limits.maxRows) 行", "more than \(limits.maxRows) rows"))
                }
            case .start("c"):
                column = events.attribute("r").flatMap(columnNumber) ?? (column + 1)
                let type = events.attribute("t") ?? "n"
                let text = cell(type, strings, events)
                if !text.isEmpty, column <= limits.maxColumns {
                    cells.append(DataCell(text: text, row: row, column: column))
                }
            default: break
            }
        }
        if events.isDamaged { throw .damaged(path, part) }
        return rows
    }

    /// The text of a cell, up to its end.
    private static func cell(_ type: String, _ strings: [String], _ events: XMLEvents) -> String {
        var value = ""
        var isValue = false
        var inline = ""
        while let event = events.next() {
            switch event {
            case .start("v"): isValue = true
            case .close("v"): isValue = false
            case .text(let part) where isValue: value += part
            case .start("is"): inline = text(in: "is", events)
            case .close("c"):
                switch type {
                case "s": value = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
                case "inlineStr": value = inline
                case "n": value = StoredNumber.text(value)
                default: break
                }
                return CellText.trimmed(value.unicodeScalars.map(\.value))
            default: break
            }
        }
        return ""
    }

    /// 3 for `C5`.
    private static func columnNumber(_ name: String) -> Int? {
        var number = 0
        for c in name.utf8 {
            guard 0x41...0x5A ~= c else { break }
            number = number * 26 + Int(c - 0x40)
            if number > 1 << 20 { return nil }
        }
        return number == 0 ? nil : number
    }
}
