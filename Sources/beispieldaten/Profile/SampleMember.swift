/// A member of a consortium.
struct SampleMember: Sendable {
  /// Who it is.
  let provider: SampleProvider
  /// Code of the role; exactly one member leads.
  let role: String
  /// Share of the work in percent; all together 100.
  let percent: Int

  /// Writes the content of `mitglied`.
  func write(to xml: inout XMLText) {
    xml.element("id", provider.id)
    xml.element("name", provider.name)
    xml.element("rolle", role)
    xml.element("anteil", percent)
  }
}
