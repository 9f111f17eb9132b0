/// Who is credited with the outcomes of a consortium (Trägerverbund).
package enum ConsortiumCredit: String, CaseIterable, Sendable {
  /// The lead alone.
  case lead
  /// Each member in full (OLG Düsseldorf, VII-Verg 22/14): the same participation then counts at
  /// several providers, and once in every total.
  case equal
}
