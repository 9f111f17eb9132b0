package import Diagnostics
internal import LibXML
package import Text
package import Values

/// A document of the catalogue, whatever its type: what checking, submitting, showing and comparing
/// need of it.
package struct CatalogDocument: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case measure(MeasureProfile)
    case district(DistrictProfile)
    case strategy(Strategy)
  }

  package let content: Content

  package init(_ profile: MeasureProfile) {
    content = .measure(profile)
  }

  /// Reads a document from the bytes of a file by the type that it begins with.
  /// - Throws: ``Refusal`` with everything that is wrong.
  package init(
    parsing bytes: [UInt8], name: String, vocabulary: Vocabulary
  ) throws(Refusal) {
    let type = DocumentType(of: bytes)
    try self.init(readable: try vocabulary.validRoot(of: bytes, as: type, name: name), type)
  }

  /// Reads the root element of a document that the schema has accepted, or to which it objects for
  /// values only.
  init(readable root: Element, _ type: DocumentType) throws(Refusal) {
    content =
      switch type {
      case .measureProfile: .measure(try MeasureProfile(readable: root))
      case .districtProfile: .district(try DistrictProfile(readable: root))
      case .strategy: .strategy(try Strategy(readable: root))
      }
  }

  package var type: DocumentType {
    switch content {
    case .measure: .measureProfile
    case .district: .districtProfile
    case .strategy: .strategy
    }
  }

  package var measure: MeasureProfile? {
    if case .measure(let profile) = content { profile } else { nil }
  }

  package var id: ProfileID {
    switch content {
    case .measure(let profile): profile.id
    case .district(let profile): profile.header.id
    case .strategy(let strategy): strategy.header.id
    }
  }

  package var version: Int {
    switch content {
    case .measure(let profile): profile.header.version
    case .district(let profile): profile.header.version
    case .strategy(let strategy): strategy.header.version
    }
  }

  package var status: Code<StatusList> {
    switch content {
    case .measure(let profile): profile.header.status
    case .district(let profile): profile.header.status
    case .strategy(let strategy): strategy.header.status
    }
  }

  package var checkedOn: CalendarDate {
    switch content {
    case .measure(let profile): profile.header.checkedOn
    case .district(let profile): profile.header.checkedOn
    case .strategy(let strategy): strategy.header.checkedOn
    }
  }

  /// Whose it is; `nil` for a document of a comparison ring, which ``ring`` names.
  package var district: District? {
    switch content {
    case .measure(let profile): profile.district
    case .district(let profile): profile.district
    case .strategy(let strategy): strategy.district
    }
  }

  package var ring: String? {
    if case .strategy(let strategy) = content { strategy.ring } else { nil }
  }

  /// What people call it.
  package func title(_ codes: CodeLists) -> LocalizedText {
    switch content {
    case .measure(let profile): LocalizedText(verbatim: profile.title)
    case .district(let profile): codes.label(profile.district)
    case .strategy(let strategy): LocalizedText(verbatim: strategy.title)
    }
  }

  /// What it says, in reading order.
  package func sections(_ codes: CodeLists) -> [DocumentSection] {
    switch content {
    case .measure(let profile):
      profile.sections(codes).compactMap { section, facts in
        DocumentSection(
          "\(section)", section.title.german, section.title.english, facts)
      }
    case .district(let profile): profile.sections(codes)
    case .strategy(let strategy): strategy.sections(codes)
    }
  }

  /// All that it says in German, folded for a search.
  package func foldedText(_ codes: CodeLists) -> FoldedText {
    var texts = [title(codes).german, title(codes).english]
    if case .strategy(let strategy) = content { texts.append(strategy.summary) }
    for section in sections(codes) where section.key != "header" {
      texts.append(section.title.german)
      texts += section.facts.map(\.text.german)
    }
    return FoldedText(texts.joined(separator: "\n"))
  }

  /// Whether it may be changed for a district: by the district itself, and what is a ring's by each
  /// of its members.
  package func belongs(to submitter: District, _ codes: CodeLists) -> Bool {
    guard let ring else { return district == submitter }
    return codes.list(DistrictList.self)[submitter.value]?.ring == ring
  }
}
