import Records

/// The cells of one sheet, row by row; blank cells are left out.
public struct DataSheet: Hashable, Sendable {
    /// nil for CSV.
    public var name: String?
    /// In the order of the sheet, each row ascending by column.
    public var rows: [[DataCell]]

    public init(name: String?, rows: [[DataCell]]) {
        self.name = name
        self.rows = rows
    }
}
