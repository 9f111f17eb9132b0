/// A made-up provider and what is true about its work: the ranking sees only the outcomes.
struct SampleProvider: Sendable {
  /// Id in profiles; `ERF` says that it is made up (erfunden).
  let id: String
  /// Name, which says the same.
  let name: String
  /// Code of the legal form.
  let legalForm: String
  /// True effect: log-odds of an integration at six months against the district's typical provider.
  let effect: Double
  /// So many of a thousand who do not leave into work leave early.
  var dropOutPermille = 240
  /// So many of a thousand statuses at six months were never found out.
  var unknownPermille = 60

  /// The provider's mailbox, below a domain that belongs to nobody.
  var mailbox: String {
    "massnahmen@" + id.dropFirst(4).lowercased() + ".example.org"
  }
}
