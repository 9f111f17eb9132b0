/// A rule about documents that are no measure profiles.
package protocol DocumentRule: ContentRule {
  /// Every breach of the rule by a document that its schema has accepted.
  func findings(in document: CatalogDocument, context: RuleContext) -> [RuleFinding]
}

/// Every rule about the content of district profiles and strategies.
package enum DocumentRules {
  static let all: [any DocumentRule] = [
    IdMatchesDistrict(), DistrictsExist(), StrategyMeasuresAreKnown(),
  ]

  /// Those that are no rules about measure profiles too.
  package static let own: [any ContentRule] = [StrategyMeasuresAreKnown()]
}

extension CatalogDocument {
  /// The districts that it names, with their places.
  var namedDistricts: [(district: District, path: ElementPath)] {
    switch content {
    case .measure: []
    case .district(let profile): [(profile.district, ["kopf", "id"])]
    case .strategy(let strategy): strategy.namedDistricts
    }
  }
}

extension Strategy {
  fileprivate var namedDistricts: [(district: District, path: ElementPath)] {
    var named: [(District, ElementPath)] =
      district.map { [($0, ElementPath(["zuordnung", "kreis"]))] } ?? []
    for (place, action) in actions.enumerated() {
      for (number, approach) in action.approaches.enumerated() {
        for (index, district) in approach.districts.enumerated() {
          named.append(
            (
              district,
              [
                .init("handlungsansatz", place), .init("loesungsansatz", number),
                .init("kreis", index),
              ]
            ))
        }
      }
    }
    for (place, measure) in measures.enumerated() {
      if let district = measure.district {
        named.append((district, ["massnahmen", .init("massnahme", place), "kreis"]))
      }
    }
    for (place, district) in withoutMeasure.enumerated() {
      named.append((district, ["massnahmen", .init("ohneMassnahme", place)]))
    }
    return named
  }
}
