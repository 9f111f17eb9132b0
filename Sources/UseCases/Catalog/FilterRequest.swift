internal import Catalog
internal import Diagnostics
internal import Profiles
internal import Text
package import Values

/// Which measures of the catalogue, in the words of a person: each code also by its label or a word in
/// use. Of each list any, of all lists all.
package struct FilterRequest: Codable, Hashable, Sendable {
  package var targetGroups: [String] = []
  package var districts: [String] = []
  package var instruments: [String] = []
  package var legalBases: [String] = []
  package var aims: [String] = []
  package var providers: [String] = []
  package var statuses: [String] = []
  package var runningOn: CalendarDate?
  package var startsAfter: CalendarDate?
  /// Euros per participation and week.
  package var maximumCost: Hundredths?
  package var needsChildCare = false
  package var isVoluntary = false
  package var isPartTime = false
  /// Places that nobody had at the latest key date.
  package var needsFreePlaces = false
  /// One can still join.
  package var isStarting = false
  /// The day by which measures are running or ended; `nil` for the latest day on which a profile was
  /// checked.
  package var asOf: CalendarDate?

  package init() {}

  /// What is asked of the catalogue.
  /// - Throws: ``Refusal`` with every name that means nothing.
  func query(_ codes: CodeLists) throws(Refusal) -> CatalogQuery {
    var names = NamedCodes(codes)
    var query = CatalogQuery(
      targetGroups: names.codes(targetGroups, at: "--target-group"),
      districts: names.codes(districts, at: "--district"))
    query.instruments = names.codes(instruments, at: "--instrument")
    query.legalBases = names.codes(legalBases, at: "--legal-basis")
    query.mainAims = names.codes(aims, at: "--aim")
    query.statuses = names.codes(statuses, at: "--status")
    query.providers = providers
    query.runningOn = runningOn
    query.startsAfter = startsAfter
    query.maximumWeeklyCost = maximumCost
    query.needsChildCare = needsChildCare
    query.isVoluntary = isVoluntary
    query.isPartTime = isPartTime
    query.needsFreePlaces = needsFreePlaces
    query.isStarting = isStarting
    query.asOf = asOf
    guard names.faults.isEmpty else { throw Refusal(names.faults) }
    return query
  }

  /// - Throws: ``Refusal`` where a provider is not known to the catalogue.
  func expectProviders(in catalog: Catalog) throws(Refusal) {
    let unknown = providers.filter { catalog.providers(named: $0).isEmpty }
    guard unknown.isEmpty else {
      throw Refusal(
        unknown.map { .unknownProvider($0, near: catalog.providerSuggestions(for: $0)) })
    }
  }
}

/// Codes by the names that people type, with a fault for each name that means nothing.
private struct NamedCodes {
  private let codes: CodeLists
  private(set) var faults: [Diagnostic] = []

  init(_ codes: CodeLists) {
    self.codes = codes
  }

  mutating func codes<List: CodeListName>(_ names: [String], at option: String) -> [Code<List>] {
    let list = codes.list(List.self)
    return names.compactMap { name in
      if let entry = list.entry(named: name) { return Code(entry.value) }
      faults.append(.unknownCode(name, in: list, at: option))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownProvider(_ name: String, near: [String]) -> Diagnostic {
    let shown = near.map { SafeText($0, limit: 80).description }.joined(separator: "; ")
    return Diagnostic(
      .unknownName, at: SourceLocation(file: "--provider"),
      message: LocalizedText(
        de: "Einen Träger „\(SafeText(name, limit: 60))“ gibt es im Katalog nicht.",
        en: "There is no provider \"\(SafeText(name, limit: 60))\" in the catalogue."),
      help: near.isEmpty
        ? nil
        : LocalizedText(de: "Gemeint ist wohl: \(shown)", en: "Did you mean: \(shown)"))
  }
}
