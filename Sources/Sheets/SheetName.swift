internal import Text

/// Names of sheets in messages.
enum SheetName {
  /// Excel allows 31 characters; exporters write more.
  private static let longest = 40

  static func shown(_ name: String) -> String { SafeText(name, limit: longest).description }

  /// `Tabelle1!F17`, and `'Export 2026'!F17` as Excel writes a name with blanks.
  static func place(_ cells: String, in sheet: String) -> String {
    let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    let name = shown(sheet)
    return (isPlain ? name : "'" + name.replacing("'", with: "''") + "'") + "!" + cells
  }
}
