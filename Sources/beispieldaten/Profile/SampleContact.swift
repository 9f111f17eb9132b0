/// Who answers questions: one point at the provider and one at the job centre, no persons.
struct SampleContact: Sendable {
  /// Code of the provider's point.
  let role: String
  /// Last three digits of a telephone number that is kept free for films; `nil`: none is given.
  var telephone: String?

  /// Writes the content of `kontakt`.
  func write(to xml: inout XMLText, provider: SampleProvider, district: SampleDistrict) {
    xml.parent("ansprechstelle") { xml in
      xml.element("rolle", role)
      // 030 23125 000 to 999: never given to anybody (Bundesnetzagentur, notice 148/2021).
      xml.element("telefon", telephone.map { "030 23125 " + $0 })
      xml.element("email", provider.mailbox)
    }
    xml.parent("ansprechstelle") { xml in
      xml.element("rolle", "jobcenter")
      xml.element("email", district.mailbox)
    }
  }
}
