internal import Catalog
internal import Outcomes
internal import Profiles

/// Says which units the outcomes of a measure count for.
struct MeasureCredit {
  /// A unit, and who its provider is.
  struct Share: Hashable {
    let unit: AssessmentUnit
    /// `nil` where neither profile nor data name it, and where a district is the unit.
    let providerName: String?
    let providerID: String?
  }

  private let parameters: RankingParameters
  /// The measure that follows another, where there is exactly one and the provider is the same.
  private var successors: [ProfileID: MeasureProfile] = [:]

  init(_ catalog: Catalog, _ parameters: RankingParameters) {
    self.parameters = parameters
    guard parameters.followsRenewals else { return }
    var ambiguous: Set<ProfileID> = []
    for entry in catalog.entries {
      for predecessor in entry.profile.header.predecessors {
        if successors[predecessor] != nil { ambiguous.insert(predecessor) }
        successors[predecessor] = entry.profile
      }
    }
    for (predecessor, successor) in successors {
      let provider = catalog[predecessor]?.profile.provider.provider?.key
      if ambiguous.contains(predecessor) || provider == nil
        || provider != successor.provider.provider?.key
      {
        successors[predecessor] = nil
      }
    }
  }

  /// Several where each member of a consortium is credited; a measure or a district that is a unit
  /// of its own counts once, whoever runs it.
  func shares(of match: MeasureJoin.Match) -> [Share] {
    let last = last(of: match.profile)
    func share(_ key: String, _ name: String?, _ id: String?) -> Share {
      Share(
        unit: AssessmentUnit(
          district: match.district, aim: last.aims.main, providerKey: key,
          measure: parameters.scope == .measure ? last.id : nil),
        providerName: name, providerID: id)
    }
    if parameters.scope == .district { return [share("", nil, nil)] }
    let statement = match.profile.provider
    if parameters.scope == .provider, parameters.consortium == .equal,
      !statement.consortium.isEmpty
    {
      var seen: Set<String> = []
      let lead = statement.provider.map { share($0.key, $0.name, $0.id) }
      let members = statement.consortium.map { share($0.id ?? $0.name, $0.name, $0.id) }
      return ([lead].compactMap(\.self) + members).filter {
        seen.insert($0.unit.providerKey).inserted
      }
    }
    if let provider = statement.provider {
      return [share(provider.key, provider.name, provider.id)]
    }
    let named = match.namedProvider
    return [share(named, named.isEmpty ? nil : named, nil)]
  }

  /// The last measure of a chain of renewals.
  private func last(of profile: MeasureProfile) -> MeasureProfile {
    var last = profile
    var seen: Set = [profile.id]
    while let next = successors[last.id], seen.insert(next.id).inserted { last = next }
    return last
  }
}
