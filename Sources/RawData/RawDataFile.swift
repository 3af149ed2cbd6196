import Reading
import Records
import Source

/// A table that somebody gives beside a report: CSV in any encoding that documents come in, or an Excel workbook (.xlsx).
public enum RawDataFile {
    /// - Throws: `RawDataError` when it cannot be opened, is no table, or goes beyond a limit.
    public static func sheets(
        path: String, limits: RawDataLimits = RawDataLimits(), encoding: String? = nil
    ) throws(RawDataError) -> [DataSheet] {
        let bytes: [UInt8]
        do { bytes = try FileBytes.read(path, limit: limits.maxBytes) } catch {
            throw RawDataError(error, path: path)
        }
        return try sheets(bytes: bytes, path: path, limits: limits, encoding: encoding)
    }

    public static func sheets(
        bytes: [UInt8], path: String, limits: RawDataLimits = RawDataLimits(), encoding: String? = nil
    ) throws(RawDataError) -> [DataSheet] {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return try Workbook.sheets(bytes, path: path, limits: limits)
        }
        let document: Document
        do {
            document = try Reader.read(bytes: bytes, path: path, mediaType: MediaType.plain, encoding: encoding)
        } catch { throw RawDataError(error, path: path) }
        return [try CSVReader.sheet(document.source.scalars, path: path, limits: limits)]
    }
}

extension RawDataError {
    init(_ error: ReadingError, path: String) {
        self.init(code: .unreadable, path: path, zh: error.zh, en: error.en)
    }
}
