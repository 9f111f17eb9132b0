internal import Profiles
internal import Statistics
internal import Values

/// Who is credited with the outcomes of a consortium (Trägerverbund).
package enum ConsortiumCredit: String, CaseIterable, Codable, Sendable {
  /// The lead alone.
  case lead
  /// Each member in full (OLG Düsseldorf, VII-Verg 22/14): the same participation then counts at
  /// several providers, and once in every total.
  case equal
  /// Each member with its share of every participation (`verbund/mitglied/anteil`).
  case shares
}

/// How the outcomes of a consortium are divided among its members.
struct ConsortiumShares: Hashable {
  /// One for each member; `nil` for one that gets nothing.
  let shares: [Share?]
  /// Whether the profile left out a share, so that what the others leave was divided evenly.
  let isAssumed: Bool

  /// Members without a share divide evenly what the others leave of 100 percent; where they leave
  /// nothing, they get nothing. Shares that do not make 100 together are taken in proportion.
  init(_ members: [ConsortiumMember]) {
    let missing = members.count { $0.share == nil }
    let given = members.reduce(0) { $0 + ($1.share?.count ?? 0) }
    let whole = missing == 0 ? given : max(Self.hundredPercent, given)
    isAssumed = missing > 0
    shares = members.map { member in
      member.share.map { Share($0.count, of: whole) } ?? Share(whole - given, of: whole * missing)
    }
  }

  private static let hundredPercent = 100_00
}
