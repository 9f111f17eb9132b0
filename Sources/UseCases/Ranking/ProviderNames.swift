internal import Profiles
package import Scoring
internal import Text

/// The providers of a ranking by what a person may call them.
package struct ProviderNames {
  private let units: [ProviderScore]

  package init(_ units: [ProviderScore]) {
    self.units = units
  }

  /// All units of providers by their id, else by their name, else by names with that part; else the
  /// units that have a measure.
  package func matches(_ text: String) -> Set<AssessmentUnit> {
    let wanted = FoldedText(text)
    guard !wanted.isEmpty else { return [] }
    func units(_ isMeant: (ProviderScore) -> Bool) -> Set<AssessmentUnit> {
      let keys = Set(self.units.filter(isMeant).map(\.unit.providerKey).filter { !$0.isEmpty })
      return Set(self.units.map(\.unit).filter { keys.contains($0.providerKey) })
    }
    let ways: [(ProviderScore) -> Bool] = [
      { $0.providerID.map { FoldedText($0) == wanted } ?? false },
      { $0.providerName.map { FoldedText($0) == wanted } ?? false },
      { $0.providerName.map { FoldedText($0).contains(wanted) } ?? false },
    ]
    return ways.lazy.map(units).first { !$0.isEmpty }
      ?? Set(self.units.filter { $0.measures.contains { $0.description == text } }.map(\.unit))
  }
}
