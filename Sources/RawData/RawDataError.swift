/// Why a table could not be read at all: what happened, and what to try, in both languages.
public struct RawDataError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case unreadable
        case damaged
        case tooLarge = "too-large"
        case noHeading = "no-heading"
        case noSchools = "no-schools"
        case notWritten = "not-written"
    }
    /// Stable, for programs.
    public let code: Code
    public let path: String
    public let zh: String
    public let en: String

    public init(code: Code, path: String, zh: String, en: String) {
        self.code = code
        self.path = path
        self.zh = zh
        self.en = en
    }
}

extension RawDataError {
    static func damaged(_ path: String, _ part: String) -> RawDataError {
        RawDataError(
            code: .damaged, path: path, zh: "工作簿损坏（\(part) 读不了）；请用 Excel 或 WPS 打开，另存为 .xlsx 或 UTF-8 的 CSV。",
            en:
                "The workbook is damaged (\(part) cannot be read); open it in Excel or WPS and save it as .xlsx or CSV (UTF-8)."
        )
    }
    static func tooLarge(_ path: String, _ what: (zh: String, en: String)) -> RawDataError {
        RawDataError(
            code: .tooLarge, path: path, zh: "表格太大：\(what.zh)；请只留学校数据所在的工作表。",
            en: "The table is too large: \(what.en); keep only the sheet with the schools.")
    }
}

/// How much of a table is read.
public struct RawDataLimits: Hashable, Sendable {
    /// Bytes of the file. 64 MiB.
    public var maxBytes = 64 << 20
    /// Bytes of all the parts of a workbook that are unpacked. 256 MiB.
    public var maxInflatedBytes = 256 << 20
    /// Rows of a sheet. 100,000.
    public var maxRows = 100_000
    /// Columns of a sheet; further ones are not read. 1,000.
    public var maxColumns = 1000

    public init() {}
}
