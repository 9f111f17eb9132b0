import Files
import Sheets
import TestSupport

extension WorkbookFile {
  func table(
    _ sheet: String? = nil, keepsUnknownColumns: Bool = true
  ) throws(WorkbookFault) -> SheetTable {
    try Workbook(ByteSource(name: "x.xlsx", bytes: bytes))
      .table(
        named: sheet, vocabulary: .outcomes, keepsUnknownColumns: keepsUnknownColumns)
  }

  /// The lines of the table's CSV.
  func lines() throws(WorkbookFault) -> [String] {
    String(decoding: try table().csv, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Why it is refused.
  func fault(_ sheet: String? = nil) -> WorkbookFault? {
    do {
      _ = try table(sheet)
      return nil
    } catch {
      return error
    }
  }
}

extension TableVocabulary {
  /// The columns of outcomes by their German names, as the sample has them.
  static let outcomes = TableVocabulary(needed: ["teilnahme", "massnahme", "eintritt"]) { name in
    let texts = [
      "teilnahme", "massnahme", "traeger", "kreis", "zielgruppe", "austrittsgrund",
      "statusaustritt", "status6monate", "abceintritt", "abcaustritt", "abschluss", "altersgruppe",
      "geschlecht", "berufsabschluss", "beispiel",
    ]
    let english = [
      "participation": "teilnahme", "measure": "massnahme", "entry": "eintritt",
      "exit": "austritt", "exit_reason": "austrittsgrund", "status_exit": "statusaustritt",
      "status_6m": "status6monate", "abc_entry": "abceintritt", "abc_exit": "abcaustritt",
      "qualification": "abschluss", "age_group": "altersgruppe", "sex": "geschlecht",
      "months_unemployed": "arbeitslosmonate", "qualification_entry": "berufsabschluss",
      "cost": "kosten", "example": "beispiel",
    ]
    let lower = name.lowercased()
    let key = english[lower] ?? lower
    switch key {
    case "eintritt", "austritt": return Column(key: key, kind: .date)
    case "kosten": return Column(key: key, kind: .amount)
    case "arbeitslosmonate": return Column(key: key, kind: .wholeNumber)
    default:
      let isText = texts.contains(key) || key.hasPrefix("merkmal.")
      return isText ? Column(key: key, kind: .text) : nil
    }
  }
}
