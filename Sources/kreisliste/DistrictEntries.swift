import Foundation
import Text

/// The entries of the code list of districts that follow from the files of `schemas/`.
///
/// The members of the comparison ring and the made-up districts are written by hand, above the mark
/// in `codelisten.xsd`; every other key of `kreise.csv` stands between the marks.
package enum DistrictEntries {
  package static let beginning = "      <!-- erzeugt aus kreise.csv: Anfang -->\n"
  package static let end = "      <!-- erzeugt aus kreise.csv: Ende -->\n"

  /// - Parameters:
  ///   - codeLists: the text of `codelisten.xsd`, in which both marks stand.
  ///   - districts: the text of `kreise.csv`.
  ///   - names: the text of `kreise-namen.csv`: code and further name.
  /// - Returns: `codelisten.xsd` with the entries that follow from the others; `nil` where a file is
  ///   not what it should be.
  package static func codeLists(
    _ codeLists: String, districts: String, names: String
  ) -> String? {
    guard let rows = DistrictRow.rows(of: districts),
      let first = codeLists.range(of: beginning), let last = codeLists.range(of: end),
      first.upperBound <= last.lowerBound,
      let listStart = codeLists.range(of: "<xs:simpleType name=\"KreisCode\">")
    else { return nil }
    let byHand = codeLists[listStart.upperBound..<first.lowerBound]
    let written = Set(values("enumeration value=\"", "\"", in: byHand))
    var claims = Claims()
    for tag in ["alias", "schluessel"] {
      claims.take(values("<c:\(tag)>", "<", in: byHand), for: "")
    }
    claims.take(values("xml:lang=\"de\">", "<", in: byHand), for: "")
    claims.take(values("xml:lang=\"en\">", "<", in: byHand), for: "")
    claims.take(written, for: "")
    let listed = rows.filter { !written.contains($0.code) }
    for row in listed {
      claims.take([row.code, row.key, row.germanLabel, row.englishLabel], for: row.code)
    }
    var aliases: [String: [String]] = [:]
    // The short names of the source before what follows from them.
    for row in listed {
      aliases[row.code] = claims.taken([row.shortName], for: row.code)
    }
    for line in names.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ";").map(String.init)
      guard cells.count == 2, let row = listed.first(where: { $0.code == cells[0] }) else {
        return nil
      }
      aliases[row.code, default: []] += claims.taken([cells[1]], for: row.code)
    }
    for row in listed {
      aliases[row.code, default: []] += claims.taken(row.aliases, for: row.code)
    }
    let codes = Dictionary(rows.map { ($0.key, $0.code) }, uniquingKeysWith: { first, _ in first })
    let entries = listed.map { row in
      entry(row, aliases[row.code] ?? [], row.successors.compactMap { codes[$0] })
    }
    return codeLists[..<first.upperBound] + entries.joined() + codeLists[last.lowerBound...]
  }

  private static func entry(
    _ row: DistrictRow, _ aliases: [String], _ successors: [String]
  ) -> String {
    var facts = aliases.map { "<c:alias>\($0)</c:alias>" }
    facts.append("<c:schluessel>\(row.key)</c:schluessel><c:land>\(row.state)</c:land>")
    var times = ""
    if !row.validFrom.isEmpty { times += "<c:gueltigAb>\(row.validFrom)</c:gueltigAb>" }
    if !row.validThrough.isEmpty { times += "<c:gueltigBis>\(row.validThrough)</c:gueltigBis>" }
    times += successors.map { "<c:nachfolger>\($0)</c:nachfolger>" }.joined()
    if !times.isEmpty { facts.append(times) }
    let lines = facts.map { "          " + $0 + "\n" }.joined()
    return """
            <xs:enumeration value="\(row.code)"><xs:annotation>
              <xs:documentation xml:lang="de">\(row.germanLabel)</xs:documentation>
              <xs:documentation xml:lang="en">\(row.englishLabel)</xs:documentation>
              <xs:appinfo>
      \(lines)        </xs:appinfo>
            </xs:annotation></xs:enumeration>

      """
  }

  /// What stands between two texts, wherever the first does.
  private static func values(
    _ before: String, _ after: String, in text: Substring
  ) -> [String] {
    text.components(separatedBy: before).dropFirst().compactMap {
      $0.components(separatedBy: after).first
    }
  }

  /// Which district has which name, however spelt: each name is one district's.
  private struct Claims {
    private var owners: [FoldedText: String] = [:]

    mutating func take(_ names: some Sequence<String>, for code: String) {
      for name in names { owners[FoldedText(name)] = code }
    }

    /// Those of the names that nobody has yet.
    mutating func taken(_ names: [String], for code: String) -> [String] {
      names.filter { name in
        let folded = FoldedText(name)
        guard owners[folded] == nil else { return false }
        owners[folded] = code
        return true
      }
    }
  }
}
