package import Files

/// Why a workbook, or the table in it, is not read.
package struct WorkbookFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    // What the file is instead.
    case empty
    case passwordProtected
    /// `.xls` of Excel 97 to 2003 or older.
    case oldWorkbook
    /// `.xlsb`
    case binaryWorkbook
    /// `.ods`
    case openDocument
    case webPage
    case plainText
    /// Bytes that are no text, of no known kind of file.
    case unknownFile
    /// Another known kind of file, by its name.
    case otherFile(String)
    /// An archive without a workbook; one of its files.
    case archiveWithoutWorkbook(String)

    // The archive and its parts.
    case cutOff
    case archive(ZipFault)
    case missingPart(String)
    case xml(part: String, XMLFault)
    /// What the format does not allow: `<v>` without a number.
    case badContent(part: String)

    // The sheet.
    case badReference(String)
    case rowBeyondLast
    case columnBeyondLast
    case cellInOtherRow
    case cellTwice
    case rowTwice
    case noSuchText
    case tooLarge

    // The table.
    case noSuchSheet(String, available: [String])
    case severalTables([String])
    case noTable
    case noRows
  }

  /// What is wrong with the XML of a part.
  package enum XMLFault: Hashable, Sendable {
    case documentType, encoding, notWellFormed, cutOff, tooLarge
  }

  package let kind: Kind
  package var sheet: String?
  package var cell: CellReference?

  package init(_ kind: Kind, sheet: String? = nil, cell: CellReference? = nil) {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
  }
}
