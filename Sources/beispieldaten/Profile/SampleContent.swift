/// Modules, methods and conditions.
struct SampleContent: Sendable {
  /// Building blocks in the order of the course.
  let modules: [SampleModule]
  /// Codes of the methods.
  let methods: [String]
  /// Code of how children are looked after.
  let childCare: String
  /// Code of whether participation is voluntary.
  let access: String

  /// Writes the content of `inhalt`.
  func write(to xml: inout XMLText) {
    for module in modules {
      xml.parent("modul", attribute: module.hours.map { ("stunden", String($0)) }) { xml in
        xml.element("titel", module.title)
        xml.element("text", module.text)
      }
    }
    xml.elements("methode", methods)
    xml.element("kinderbetreuung", childCare)
    xml.element("freiwilligkeit", access)
  }
}

/// A building block of a measure.
struct SampleModule: Sendable {
  /// Name of the module.
  let title: String
  /// Length in hours.
  var hours: Int?
  /// What happens in it.
  let text: String
}
