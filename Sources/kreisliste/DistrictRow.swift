/// One district key of `schemas/kreise.csv`, in force or ended.
package struct DistrictRow: Sendable {
  package let code: String
  package let key: String
  package let name: String
  package let shortName: String
  package let kind: String
  package let state: String
  package let validFrom: String
  package let validThrough: String
  /// Keys of the districts that follow an ended one.
  package let successors: [String]

  /// The rows of the file in its order; `nil` where a line has not the columns of the first.
  package static func rows(of text: String) -> [DistrictRow]? {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return nil }
    let places = columns.compactMap { header.firstIndex(of: $0) }
    guard places.count == columns.count, lines.allSatisfy({ $0.count == header.count }) else {
      return nil
    }
    return lines.dropFirst().map { line in
      let cells = places.map { line[$0] }
      return DistrictRow(
        code: cells[0], key: cells[1], name: cells[2], shortName: cells[3], kind: cells[4],
        state: cells[5], validFrom: cells[6], validThrough: cells[7],
        successors: cells[8].split(separator: " ").map(String.init))
    }
  }

  private static let columns = [
    "code", "ags", "name", "kurzname", "art", "land", "gueltigAb", "gueltigBis", "nachfolger",
  ]

  private var year: String { String(validThrough.prefix(4)) }

  package var germanLabel: String {
    validThrough.isEmpty ? name : "\(name) (bis \(year))"
  }

  package var englishLabel: String {
    validThrough.isEmpty ? english : "\(english) (until \(year))"
  }

  /// The name without the word for what it is.
  private var place: String {
    let words = Self.titles.first { name.hasPrefix($0 + " ") }
    return words.map { String(name.dropFirst($0.count + 1)) } ?? name
  }

  private static let titles = [
    "Landkreis", "Kreis", "Stadt", "Landeshauptstadt", "Hansestadt", "Freie und Hansestadt",
    "Hanse- und Universitätsstadt", "Universitäts- und Hansestadt", "Region", "Städteregion",
    "Regionalverband",
  ]

  private var isCity: Bool {
    ["kreisfreieStadt", "stadtkreis", "stadtstaat"].contains(kind)
  }

  private var english: String {
    if isCity { return "city of \(place)" }
    switch kind {
    case "region": return "region of \(place)"
    case "staedteregion": return "city region of \(place)"
    case "regionalverband": return "regional association of \(place)"
    default: return "district of \(place)"
    }
  }

  /// Other names in use, without those of `others`: every name is one district's.
  package var aliases: [String] {
    var names = validThrough.isEmpty ? [shortName] : [name, shortName]
    if isCity {
      names += ["Stadt \(place)", "\(place) (Stadt)"]
    } else if name == "Landkreis \(place)" {
      names += ["Kreis \(place)"]
    } else if name == "Kreis \(place)" {
      names += ["Landkreis \(place)"]
    } else if name.hasSuffix("-Kreis"), name.dropLast(6).contains("-") {
      names += [String(name.dropLast(6)), "Kreis \(name.dropLast(6))"]
    }
    return names
  }
}
