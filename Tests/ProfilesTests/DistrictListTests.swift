import Profiles
import Testing
import Text
import Values

/// The code list of districts held against `schemas/kreise.csv`, row by row.
@Suite("The districts")
struct DistrictListTests {
  private static let rows = Result {
    let text = String(decoding: try Fixture.bytes("schemas/kreise.csv"), as: UTF8.self)
    return text.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
  }

  private let codes: CodeLists
  private let rows: [[String]]

  init() throws {
    codes = try Fixture.vocabulary.get().codes
    rows = try Self.rows.get()
  }

  @Test("are all 401 that there are, and 19 that ended, beside the three made up")
  func number() {
    #expect(rows.count == 420)
    #expect(rows.count { $0[9].isEmpty } == 401)
    #expect(codes.list(DistrictList.self).entries.count == 423)
  }

  @Test("are found by code, key, key without its zero, name and short name")
  func names() {
    func found(_ name: String) -> String? { codes.code(DistrictList.self, named: name)?.value }
    for row in rows {
      #expect(found(row[0]) == row[0])
      #expect(found(row[0].lowercased()) == row[0])
      #expect(found(row[1]) == row[0], "\(row)")
      if row[1].hasPrefix("0") { #expect(found(String(row[1].dropFirst())) == row[0], "\(row)") }
      // Two that ended have successors of their name; Oldenburg alone is the ring's district.
      let isNamedAlike = ["GOEA", "NWMA"].contains(row[0])
      #expect(found(row[2]) == (isNamedAlike ? String(row[0].dropLast()) : row[0]), "\(row)")
      #expect(found(row[3]) == (row[0] == "OLS" ? "OL" : row[0]), "\(row)")
    }
  }

  @Test("are found in every spelling of an umlaut")
  func umlauts() {
    for name in ["Plön", "Ploen", "PLÖN", "Plo\u{308}n", "PLÖ", "PLOE", "Landkreis Plön"] {
      #expect(codes.code(DistrictList.self, named: name) == District("PLOE"), "\(name)")
    }
  }

  @Test("have the state, the days and the successors of the table")
  func facts() throws {
    let keys = Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[0]) })
    for row in rows {
      let entry = try #require(codes.list(DistrictList.self)[row[0]])
      #expect(entry.officialKey == row[1] && entry.state == row[5], "\(row)")
      #expect(entry.validFrom == CalendarDate(iso8601: row[8]), "\(row)")
      #expect(entry.validThrough == CalendarDate(iso8601: row[9]), "\(row)")
      #expect(entry.successors == row[10].split(separator: " ").map { keys[String($0)] })
      #expect(row[9].isEmpty == entry.successors.isEmpty, "\(row)")
    }
  }

  @Test("of the ring are the eight of the report")
  func ring() {
    let members = codes.list(DistrictList.self).entries.filter { $0.ring == "VI" }
    #expect(members.map(\.value) == ["EL", "HSK", "NF", "NOH", "OL", "SFA", "SL", "WST"])
  }
}
