package import Catalog
internal import Profiles
internal import Rendering
package import Text

/// Target groups × districts with the number of measures and places, gaps marked.
package struct CoverageReport: Sendable {
  private let coverage: Coverage
  private let catalog: Catalog
  private let language: Language

  package init(_ coverage: Coverage, in catalog: Catalog, language: Language) {
    self.coverage = coverage
    self.catalog = catalog
    self.language = language
  }

  private var codes: CodeLists { catalog.codes }

  private func label(_ group: TargetGroup) -> String {
    let isNarrower = !(codes.list(TargetGroupList.self)[group.value]?.broader.isEmpty ?? true)
    return (isNarrower ? "› " : "") + codes.label(group)[language]
  }

  private func title(_ district: District) -> String {
    district.value + (coverage.unknownDistricts.contains(district) ? "°" : "")
      + (codes.isExample(district) ? "†" : "")
  }

  /// `2 (24)`: two measures with 24 places; `(24+)` where one does not say its places, `(?)` where none
  /// does; `–` for a gap.
  private func text(_ cell: Coverage.Cell) -> String {
    guard cell.count > 0 else { return "–" }
    let places =
      cell.withoutPlaces == cell.count
      ? "?" : "\(cell.places)" + (cell.withoutPlaces > 0 ? "+" : "")
    return "\(cell.count) (\(places))"
  }

  private var legend: String {
    var text = language.say(
      "2 (24) heißt: zwei Maßnahmen mit zusammen 24 vertraglichen Plätzen; ? oder +: nicht alle nennen"
        + " ihre Plätze. – heißt: Lücke, keine Maßnahme eigens für diese Zielgruppe. Engere"
        + " Zielgruppen (›) zählen bei der weiteren mit.",
      "2 (24) means: two measures with 24 contracted places together; ? or +: not all state their"
        + " places. – means: gap, no measure specially for this group. Narrower groups (›) count"
        + " in the broader one too.")
    if !coverage.unknownDistricts.isEmpty {
      text += language.say(
        " ° Der Katalog hat aus diesem Kreis keinen Steckbrief.",
        " ° The catalogue has no profile of this district.")
    }
    if coverage.districts.contains(where: codes.isExample) {
      text += language.say(" † Erfundener Beispielkreis.", " † Made-up sample district.")
    }
    return text
  }

  // MARK: - Table

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal. In a
  ///   narrow one the districts are spread over several tables.
  package func text(width: Int?) -> String {
    let count = NumberFormat(language).integer(coverage.measureCount)
    var text = language.say(
      "Zielgruppen und Kreise, Maßnahmen: \(count)\n",
      "Target groups and districts, measures: \(count)\n")
    for note in LeftOutNotes(leftOut: coverage.leftOut).lines(language) {
      text += Paragraph.filled(note, width: min(width ?? 100, 100))
    }
    for columns in blocks(width) { text += "\n" + table(columns, width) }
    return text + "\n" + Paragraph.filled(legend, width: min(width ?? 100, 100))
  }

  private func table(_ columns: [Int], _ width: Int?) -> String {
    var table = TextTable(
      [.init(language.say("Zielgruppe", "target group"), isFlexible: true)]
        + columns.map { .init(title(coverage.districts[$0]), .right) })
    for (row, group) in coverage.targetGroups.enumerated() {
      table.add([label(group)] + columns.map { self.text(coverage.cells[row][$0]) })
    }
    return table.rendered(width: width)
  }

  /// Which districts stand in one table.
  private func blocks(_ width: Int?) -> [[Int]] {
    guard let width else { return [Array(coverage.districts.indices)] }
    let room = max(1, width - min(24, width / 2))
    var blocks: [[Int]] = []
    var used = room + 1
    for column in coverage.districts.indices {
      let cells = coverage.targetGroups.indices.map { text(coverage.cells[$0][column]).count }
      let needed = 2 + max(title(coverage.districts[column]).count, cells.max() ?? 0)
      if used + needed > room {
        blocks.append([])
        used = 0
      }
      blocks[blocks.count - 1].append(column)
      used += needed
    }
    return blocks
  }

  /// A table of Markdown.
  package var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = line(
      [language.say("Zielgruppe", "target group")]
        + coverage.districts.map { MarkupText.markdown(title($0)) })
    text += line(["---"] + coverage.districts.map { _ in "---:" })
    for (row, group) in coverage.targetGroups.enumerated() {
      text += line([MarkupText.markdown(label(group))] + coverage.cells[row].map(self.text))
    }
    return text + "\n" + MarkupText.markdown(legend) + "\n"
  }

  // MARK: - For a program

  /// One line for each target group and district, with codes: RFC 4180, LF.
  package var csv: String {
    var text = "targetGroup,district,measures,places,measuresWithoutPlaces,ids,madeUp\n"
    for (row, group) in coverage.targetGroups.enumerated() {
      for (column, district) in coverage.districts.enumerated() {
        let cell = coverage.cells[row][column]
        let ids = cell.documents.map { catalog.index.ids[$0] }.joined(separator: " ")
        let example = codes.isExample(district) ? "true" : "false"
        // No places and places that nobody states are two things.
        let places = cell.withoutPlaces == cell.count && cell.count > 0 ? "" : "\(cell.places)"
        text +=
          "\(group),\(district),\(cell.count),\(places),\(cell.withoutPlaces),\(ids),"
          + "\(example)\n"
      }
    }
    return text
  }

  package var json: JSONValue {
    .object([
      "measures": .integer(coverage.measureCount),
      "leftOut": LeftOutNotes(leftOut: coverage.leftOut).json,
      "districts": .array(
        coverage.districts.map { district in
          .object([
            "code": .string(district.value),
            "hasProfiles": .bool(!coverage.unknownDistricts.contains(district)),
            "madeUp": .bool(codes.isExample(district)),
          ])
        }),
      "targetGroups": .array(
        coverage.targetGroups.indices.map { row in
          let cells = zip(coverage.districts, coverage.cells[row])
          return .object([
            "code": .string(coverage.targetGroups[row].value),
            "cells": .array(cells.filter { $0.1.count > 0 }.map { cell($0.0, $0.1) }),
            "gaps": .array(cells.filter { $0.1.count == 0 }.map { .string($0.0.value) }),
          ])
        }),
    ])
  }

  private func cell(_ district: District, _ cell: Coverage.Cell) -> JSONValue {
    .object([
      "district": .string(district.value), "measures": .integer(cell.count),
      "places": cell.withoutPlaces == cell.count ? nil : .integer(cell.places),
      "measuresWithoutPlaces": .integer(cell.withoutPlaces),
      "ids": .array(cell.documents.map { .string(catalog.index.ids[$0]) }),
    ])
  }
}
