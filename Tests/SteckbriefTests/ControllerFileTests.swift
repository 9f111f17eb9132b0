import Foundation
import SystemPackage
import TestSupport
import Testing

/// A controller's table as German Excel keeps and exports it, with one mapping of the district.
@Suite("A controller's table")
struct ControllerFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let mapping = """
    [spalten]
    status6Monate = "Verbleib n. 6 Mon."

    [werte.austrittsgrund]
    "Träger hat gekündigt" = "abbruchTraeger"
    "Abbruch d. Teilnehmenden" = "abbruchTeilnehmer"
    "nicht erschienen" = "nichtantritt"

    [werte.statusAustritt]
    "Ausbildung / Umschulung" = "ausbildung"

    [werte.status6Monate]
    "Ausbildung / Umschulung" = "ausbildung"
    """

  private static let headers = [
    "teilnahme": "Teilnahme", "massnahme": "Maßnahme", "eintritt": "Eintrittsdatum",
    "austritt": "Austrittsdatum", "austrittsgrund": "Austrittsgrund",
    "statusAustritt": "Status Austritt", "status6Monate": "Verbleib n. 6 Mon.",
    "abcEintritt": "ABC Eintritt", "abcAustritt": "ABC Austritt", "abschluss": "Abschluß",
    "altersgruppe": "Altersgruppe", "geschlecht": "Geschlecht",
    "arbeitslosMonate": "arbeitslosMonate", "berufsabschluss": "Berufsabschluß",
    "kosten": "Kosten", "beispiel": "Beispiel",
  ]
  private static let words = [
    "planmaessig": "Planmäßig", "abbruchTraeger": "Träger hat gekündigt",
    "abbruchTeilnehmer": "Abbruch d. Teilnehmenden", "nichtantritt": "nicht erschienen",
    "ausbildung": "Ausbildung / Umschulung", "ja": "Ja", "nein": "Nein", "w": "weiblich",
    "selbstaendig": "Selbständig",
  ]

  /// The sample as a person has it: 15.01.2024, 3.006,00 €, words instead of codes.
  private static func rows() throws -> [[String]] {
    let text = try String(
      contentsOfFile: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
      encoding: .utf8)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let names = try #require(rows.first)
    return [names.map { headers[$0] ?? $0 }]
      + rows.dropFirst().map { row in
        zip(names, row).map { name, cell in
          if let word = words[cell] { return word }
          let parts = cell.split(separator: "-")
          if name == "eintritt" || name == "austritt", parts.count == 3 {
            return "\(parts[2]).\(parts[1]).\(parts[0])"
          }
          if name == "kosten", let comma = cell.firstIndex(of: ","), comma > cell.startIndex {
            let euros = cell[..<comma]
            return euros.count > 3
              ? "\(euros.dropLast(3)).\(euros.suffix(3))\(cell[comma...]) €" : "\(cell) €"
          }
          return cell
        }
      }
  }

  /// The same rows with numbers as numbers and days as days, as the program stores them.
  private static func workbook(_ rows: [[String]]) -> [UInt8] {
    var file = WorkbookFile()
    file.formats = ["dd.mm.yyyy", "#,##0.00 &quot;€&quot;"]
    let xml = rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, cell -> String in
        let place = "\(Character(Unicode.Scalar(UInt8(65 + column))))\(number + 1)"
        if number > 0, cell.isEmpty { return "" }
        let parts = cell.split(separator: ".").compactMap { Int($0) }
        if number > 0, column == 2 || column == 3, parts.count == 3,
          let day = DateComponents(
            calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: parts[2],
            month: parts[1], day: parts[0]
          ).date
        {
          let serial = Int(day.timeIntervalSince1970 / 86_400) + 25_569
          return "<c r=\"\(place)\" s=\"1\"><v>\(serial)</v></c>"
        }
        if number > 0, cell.hasSuffix(" €") {
          let amount = cell.dropLast(2).replacing(".", with: "").replacing(",", with: ".")
          return "<c r=\"\(place)\" s=\"2\"><v>\(amount)</v></c>"
        }
        return WorkbookFile.inline(place, cell)
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    file.sheets = [("Tabelle1", "visible", WorkbookFile.sheet(xml.joined()))]
    return file.bytes
  }

  @Test(
    "in three encodings and as a workbook gives the same ranking to the byte, with no option but a mapping",
    arguments: ["table", "csv"])
  func ranking(format: String) async throws {
    let rows = try Self.rows()
    let text = rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
    let mapping = try folder.write(Self.mapping, to: "kreis.toml")
    let files: [(String, [UInt8])] = [
      ("utf8.csv", Array(text.utf8)), ("utf8-bom.csv", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("ansi.csv", Array(try #require(text.data(using: .windowsCP1252)))),
      ("unicode.txt", [0xFF, 0xFE] + Array(try #require(text.data(using: .utf16LittleEndian)))),
      ("mappe.xlsx", Self.workbook(rows)),
    ]
    var rankings: Set<String> = []
    for (name, bytes) in files {
      let file = folder.path.appending(name).string
      try Data(bytes).write(to: URL(filePath: file))
      let ranked = try await Program.steckbrief.run([
        "rank", "--outcomes", file, "--columns-from", mapping, "--format", format,
      ])
      #expect(ranked.exitCode == 0, "\(name): \(ranked.talk)")
      rankings.insert(ranked.output)
    }
    #expect(rankings.count == 1)
    // The made-up sample itself says the same of its providers.
    let sample = try await Program.steckbrief.run([
      "rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--format", format,
    ])
    #expect(rankings.first == sample.output)
  }
}
