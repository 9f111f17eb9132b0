internal import Catalog
internal import Profiles
internal import Rendering
internal import Text

/// How many hits there are per target group, district and instrument.
struct FacetReport {
  let facets: Facets
  let codes: CodeLists

  func text(_ language: Language, width: Int?) -> String {
    facets.facets.filter { !$0.counts.isEmpty }.map { facet in
      let list = facet.field.list(in: codes)
      var table = TextTable([
        .init(title(of: facet.field)[language], isFlexible: true), .init("Code"),
        .init(
          LocalizedText(de: "Treffer", en: "hits")[language], .right),
      ])
      for count in facet.counts {
        table.add([
          list[count.code]?.label[language] ?? count.code, count.code,
          NumberFormat(language).integer(count.hits),
        ])
      }
      return "\n" + table.rendered(width: width)
    }.joined()
  }

  private func title(of field: CodeField) -> LocalizedText {
    switch field {
    case .targetGroup:
      LocalizedText(de: "Zielgruppe (mit engeren)", en: "target group (with narrower)")
    case .district: LocalizedText(de: "Kreis", en: "district")
    default: LocalizedText(de: "Instrument", en: "instrument")
    }
  }

  /// Stable keys: `targetGroup`, `district`, `instrument`.
  var json: JSONValue {
    .object(
      facets.facets.map { facet in
        JSONValue.Member(
          name: "\(facet.field)",
          value: .array(
            facet.counts.map {
              .object(["code": .string($0.code), "hits": .integer($0.hits)])
            }))
      })
  }
}
