import Foundation
import SystemPackage
import Testing

@Suite("The sample")
struct SampleTests {
  @Test("has outcomes that come out of its profiles byte for byte")
  func generator() async throws {
    let folder = try TemporaryFolder()
    let committed = Program.root.appending("catalog/beispiel").string
    let copy = folder.path.appending("beispiel").string
    try FileManager.default.copyItem(atPath: committed, toPath: copy)
    try FileManager.default.removeItem(atPath: copy + "/ergebnisse.csv")
    let outcome = try await Program.beispieldaten.run([copy])
    #expect(outcome.exitCode == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: committed).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: copy).sorted() == names)
    #expect(names.count { $0.hasSuffix(".xml") } == 21)
    for name in names where name.contains(".") {
      #expect(
        FileManager.default.contents(atPath: committed + "/" + name)
          == FileManager.default.contents(atPath: copy + "/" + name), "\(name)")
    }
  }

  @Test("has no outcomes without its profiles")
  func noProfiles() async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Program.beispieldaten.run([folder.path.string])
    #expect(outcome.exitCode == 66)
    #expect(outcome.talk.contains("MUA-2023-001.xml nicht gelesen: nicht gefunden"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string).isEmpty)
  }

  @Test("states the occupancy that its outcomes have, measure by measure")
  func occupancy() throws {
    let rows = try HandCount.rows()
    var stated = 0
    for text in try HandCount.profiles() {
      let key = HandCount.content("massnahmenummer", of: text) ?? HandCount.content("id", of: text)
      for part in text.components(separatedBy: "<belegung>").dropFirst() {
        let day = try #require(HandCount.content("stichtag", of: part))
        let occupied = rows.count { row in
          row["massnahme"] == key && row["austrittsgrund"] != "nichtantritt"
            && row["eintritt", default: ""] <= day
            && (row["austritt"] == "" || row["austritt", default: ""] >= day)
        }
        #expect(HandCount.content("belegt", of: part) == String(occupied), "\(key ?? "") \(day)")
        stated += 1
      }
    }
    #expect(stated == 42)
  }

  @Test("says in every file that it is made up")
  func madeUp() throws {
    let folder = Program.root.appending("catalog/beispiel")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.string) {
      guard let bytes = FileManager.default.contents(atPath: folder.appending(name).string) else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if name.hasSuffix(".xml") {
        #expect(text.contains("ERFUNDEN") && text.contains("Erfundenes Beispiel"), "\(name)")
      } else if name.hasSuffix(".csv") {
        let rows = text.split(separator: "\n")
        #expect(rows.first?.hasSuffix(";beispiel") == true)
        #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(";ja") })
        #expect((750...850).contains(rows.count - 1))
      }
    }
  }

  @Test("ranks to what a count by hand finds, provider by provider")
  func handCount() async throws {
    let outcome = try await Program.shared([
      "rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
      "--format", "json",
    ])
    #expect(outcome.exitCode == 0)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let groups = try #require(json["groups"] as? [[String: Any]])
    var ranked: [String: [String: Int]] = [:]
    for group in groups {
      for unit in try #require(group["units"] as? [[String: Any]]) {
        let key = "\(group["district"] ?? "") \(group["aim"] ?? "") \(unit["provider"] ?? "")"
        var counts = unit.compactMapValues { $0 as? Int }
        // Where an aim has another criterion, its counts are not those six months later.
        if let sixMonths = (unit["criteria"] as? [String: [String: Any]])?["integration"] {
          for name in ["n", "observed", "unknown"] { counts[name] = sixMonths[name] as? Int }
        }
        ranked[key] = counts
      }
    }
    let counted = try HandCount.sample()
    #expect(Set(ranked.keys) == Set(counted.keys))
    for (key, counts) in counted {
      for (name, count) in counts {
        #expect(ranked[key]?[name] == count, "\(key): \(name)")
      }
    }
    #expect(counted.values.reduce(0) { $0 + ($1["participations"] ?? 0) } > 750)
  }
}

/// The sample counted with nothing of the program: lines split at semicolons, dates compared as
/// text, providers cut out of the profiles by their tags.
enum HandCount {
  /// With the reference date 2026-06-30 an exit is mature up to 31 December 2025: six months after
  /// the 31st is the 30 June, the last day of that month.
  private static let lastMatureExit = "2025-12-31"
  private static let integrated: Set = ["svb", "svbGefoerdert", "ausbildung", "selbstaendig"]
  private static let gone: Set = ["unbekannt", "ausserhalb", ""]
  private static let dropOuts: Set = ["abbruchTeilnehmer", "abbruchTraeger", "sonstig"]

  static func sample() throws -> [String: [String: Int]] {
    let units = try unitsByMeasure()
    var counts: [String: [String: Int]] = [:]
    for row in try rows() {
      let unit = try #require(units[row["massnahme"] ?? ""])
      for name in names(of: row) {
        counts[unit, default: [:]][name, default: 0] += 1
      }
    }
    return counts
  }

  private static let folder = Program.root.appending("catalog/beispiel").string

  /// The outcomes, each row by column.
  static func rows() throws -> [[String: String]] {
    let text = try String(contentsOfFile: folder + "/ergebnisse.csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The profiles as text.
  static func profiles() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
      .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }

  /// Which counts one row adds to.
  private static func names(of row: [String: String]) -> [String] {
    var names = ["participations"]
    let exit = row["austritt"] ?? ""
    let (first, second) = (row["statusAustritt"] ?? "", row["status6Monate"] ?? "")
    if row["austrittsgrund"] == "nichtantritt" { return names + ["notStarted"] }
    if exit.isEmpty { return names + ["running"] }
    names.append("exits")
    if integrated.contains(first) { names.append("atExit") }
    if first != "ausserhalb", dropOuts.contains(row["austrittsgrund"] ?? "") {
      names.append("dropouts")
    }
    if exit > lastMatureExit { return names + ["pending"] }
    let staysOutside = first == "ausserhalb" && ["", "unbekannt"].contains(second)
    if second == "ausserhalb" || staysOutside { return names + ["outside"] }
    if gone.contains(second) { return names + ["unknown"] }
    names.append("n")
    if integrated.contains(second) { names.append("observed") }
    if gone.contains(first) { return names }
    switch (integrated.contains(first), integrated.contains(second)) {
    case (true, true): names.append("sustained")
    case (true, false): names.append("lost")
    case (false, true): names.append("late")
    case (false, false): names.append("never")
    }
    return names
  }

  /// `MUA integration Name` for each id and each local number.
  private static func unitsByMeasure() throws -> [String: String] {
    var units: [String: String] = [:]
    for text in try profiles() {
      let provider = try #require(text.components(separatedBy: "<traeger>").last)
      let unit = [
        try #require(content("kreis", of: text)), try #require(content("hauptziel", of: text)),
        try #require(content("name", of: provider)).replacing("&amp;", with: "&"),
      ].joined(separator: " ")
      units[try #require(content("id", of: text))] = unit
      if let number = content("massnahmenummer", of: text) { units[number] = unit }
    }
    return units
  }

  static func content(_ tag: String, of text: String) -> String? {
    let parts = text.components(separatedBy: "<\(tag)>")
    guard parts.count > 1 else { return nil }
    return parts[1].components(separatedBy: "</\(tag)>").first
  }
}
