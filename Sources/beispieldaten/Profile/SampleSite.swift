/// A place of a measure, in a made-up town.
struct SampleSite: Sendable {
  /// Name of the building.
  let name: String
  /// Postal code that no town has.
  let postalCode: String
  /// Made-up town.
  let town: String
  /// Code of accessibility.
  let accessible: String
  /// How to get there by public transport.
  let transport: String

  /// Writes the content of `massnahmeort`.
  func write(to xml: inout XMLText) {
    xml.element("name", name)
    xml.element("plz", postalCode)
    xml.element("ort", town)
    xml.element("barrierefrei", accessible)
    xml.element("oepnv", transport)
  }
}
