internal import Catalog
internal import Outcomes
internal import Profiles
internal import Statistics

/// Says which units the outcomes of a measure count for.
struct MeasureCredit {
  /// A unit, who its provider is, and how much of a participation counts for it.
  struct Credit: Hashable {
    let unit: AssessmentUnit
    var share = Share.whole
    /// `nil` where neither profile nor data name it, and where a district is the unit.
    let providerName: String?
    let providerID: String?
  }

  private let catalog: Catalog
  private let parameters: RankingParameters
  /// The measure that follows another, where there is exactly one and the provider is the same.
  private var successors: [ProfileID: Int] = [:]

  init(_ catalog: Catalog, _ parameters: RankingParameters) {
    self.catalog = catalog
    self.parameters = parameters
    guard parameters.followsRenewals else { return }
    var ambiguous: Set<ProfileID> = []
    for document in catalog.index.columns.idOrder.lazy.map(Int.init) {
      for predecessor in catalog.measures[document].predecessors {
        if successors[predecessor] != nil { ambiguous.insert(predecessor) }
        successors[predecessor] = document
      }
    }
    for (predecessor, successor) in successors {
      let provider = catalog.index.document(predecessor).flatMap {
        catalog.measures[$0].provider.provider?.key
      }
      if ambiguous.contains(predecessor) || provider == nil
        || provider != catalog.measures[successor].provider.provider?.key
      {
        successors[predecessor] = nil
      }
    }
  }

  /// Several where each member of a consortium is credited; a measure or a district that is a unit
  /// of its own counts once, whoever runs it.
  func credits(of match: MeasureJoin.Match) -> [Credit] {
    let last = catalog.measures[last(of: match.document)]
    func credit(
      _ key: String, _ name: String?, _ id: String?, _ share: Share = .whole
    ) -> Credit {
      Credit(
        unit: AssessmentUnit(
          district: match.district, aim: last.aim, providerKey: key,
          measure: parameters.scope == .measure ? last.id : nil),
        share: share, providerName: name, providerID: id)
    }
    if parameters.scope == .district { return [credit("", nil, nil)] }
    let statement = catalog.measures[match.document].provider
    if parameters.scope == .provider, !statement.consortium.isEmpty {
      switch parameters.consortium {
      case .lead: break
      case .equal:
        var seen: Set<String> = []
        let lead = statement.provider.map { credit($0.key, $0.name, $0.id) }
        let members = statement.consortium.map {
          credit(statement.key(of: $0), $0.name, $0.id)
        }
        return ([lead].compactMap(\.self) + members).filter {
          seen.insert($0.unit.providerKey).inserted
        }
      case .shares:
        let shares = ConsortiumShares(statement.consortium).shares
        return zip(statement.consortium, shares).compactMap { member, share in
          share.map { credit(statement.key(of: member), member.name, member.id, $0) }
        }
      }
    }
    if let provider = statement.provider {
      return [credit(provider.key, provider.name, provider.id)]
    }
    let named = match.namedProvider
    return named.isEmpty
      ? [credit("", nil, nil)] : [credit(ProviderName.key(named), named, nil)]
  }

  /// Whether a share that counts is none that the profile states.
  func assumesShares(of document: Int) -> Bool {
    parameters.scope == .provider && parameters.consortium == .shares
      && ConsortiumShares(catalog.measures[document].provider.consortium).isAssumed
  }

  /// The last measure of a chain of renewals.
  private func last(of document: Int) -> Int {
    guard !successors.isEmpty else { return document }
    var last = document
    var seen: Set = [document]
    while let next = successors[catalog.measures[last].id], seen.insert(next).inserted {
      last = next
    }
    return last
  }
}

extension ProviderStatement {
  /// What tells a member from other providers; who leads may stand among the members by name only.
  fileprivate func key(of member: ConsortiumMember) -> String {
    if let id = member.id { return id }
    let key = ProviderName.key(member.name)
    guard let provider, ProviderName.key(provider.name) == key else { return key }
    return provider.key
  }
}
