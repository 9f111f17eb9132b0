package import Disclosure
package import Report
package import SheetWriting
package import Text

/// The formats of a report that are text: a file of this room each, and its name here.
package enum ReportForm: String, CaseIterable, Sendable {
  /// For a terminal: the only one that depends on the window.
  case table
  case markdown, html, json, ndjson, csv
  case csvExcel = "csv-excel"

  /// What of a report it shows.
  package var part: Document.Parts {
    switch self {
    case .table, .markdown, .html: .text
    case .json: .data
    case .ndjson, .csv, .csvExcel: .records
    }
  }
}

extension Released<Document> {
  /// - Parameters:
  ///   - width: the columns of the window; `nil` where there is none.
  ///   - color: whether escape sequences are written.
  package func text(
    as form: ReportForm, _ language: Language, width: Int? = nil, color: Bool = false
  ) -> String {
    switch form {
    case .table:
      TerminalRendering(language, width: width, color: color, content).text
    case .markdown: MarkdownRendering(language).text(of: content)
    case .html: HTMLRendering(language).page(of: content)
    case .json: (content.data.map(CellData(language: nil).value) ?? .null).serialized()
    case .ndjson: records(.ndjson, language)
    case .csv: records(.csv, language)
    case .csvExcel: records(.csvExcel, language)
    }
  }

  /// The same as a workbook: bytes, not text, and the same on every run.
  package func workbook(_ language: Language) throws(WorkbookWriter.Failure) -> [UInt8] {
    try WorkbookWriter.bytes(of: WorkbookRendering(language).plan(of: content))
  }

  private func records(_ form: RecordForm, _ language: Language) -> String {
    CellData(language: form.isForReaders ? language : nil).records(of: content)?
      .text(form, language) ?? ""
  }
}
