import Values

/// Legal basis, instrument, procurement and admission.
struct SampleLaw: Sendable {
  /// Codes of the legal bases, valid on the first day of the measure.
  let bases: [String]
  /// Code of the kind of measure.
  let instrument: String
  /// Code of the procurement.
  let procurement: String
  /// Admission under the ordinance AZAV, needed for vouchers and training.
  var admission: SampleAdmission?

  /// Writes the content of `recht`.
  func write(to xml: inout XMLText) {
    xml.elements("rechtsgrundlage", bases)
    xml.element("instrument", instrument)
    xml.element("beschaffung", procurement)
    guard let admission else { return }
    xml.parent("zulassung", admission.write)
  }
}

/// Admission of a measure by a made-up expert body.
struct SampleAdmission: Sendable {
  /// Number of the certificate.
  let number: String
  /// Last day; not before the measure ends.
  let validUntil: CalendarDate

  /// Writes the content of `zulassung`.
  func write(to xml: inout XMLText) {
    xml.element("zertifizierer", "Zertstelle Sternbild (erfunden)")
    xml.element("nummer", number)
    xml.element("gueltigBis", validUntil.description)
  }
}
