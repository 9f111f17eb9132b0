internal import LibXML
package import Text

/// The kinds of documents that a catalogue holds. A further one takes a case here, a schema, a
/// reading and its rules: checking, submitting and showing go by this type.
package enum DocumentType: String, CaseIterable, Codable, Sendable {
  // The name of the root element, and of the schema.
  case measureProfile = "massnahmensteckbrief"
  case districtProfile = "kreisprofil"
  case strategy = "zielgruppenstrategie"

  package var label: LocalizedText {
    switch self {
    case .measureProfile: LocalizedText(de: "Maßnahmensteckbrief", en: "measure profile")
    case .districtProfile: LocalizedText(de: "Kreisprofil", en: "district profile")
    case .strategy: LocalizedText(de: "Zielgruppenstrategie", en: "target group strategy")
    }
  }

  /// The schema, as it is embedded.
  package var schemaText: String {
    switch self {
    case .measureProfile: SchemaFiles.massnahmensteckbrief
    case .districtProfile: SchemaFiles.kreisprofil
    case .strategy: SchemaFiles.zielgruppenstrategie
    }
  }

  /// The type whose root element a document begins with, or one nearly spelt like it; what begins with none, is in another
  /// encoding or is no document at all is judged as a measure profile.
  ///
  /// A look at the first tag only: whether the document is what it looks like its schema says.
  package init(of bytes: [UInt8]) {
    guard let name = Self.firstTag(in: bytes) else {
      self = .measureProfile
      return
    }
    let meant =
      Self(rawValue: name)
      ?? Suggestions.nearest(to: name, among: Self.allCases.map(\.rawValue)).first
      .flatMap(Self.init(rawValue:))
    self = meant ?? .measureProfile
  }

  /// The local name in the first start tag, behind declaration and comments.
  private static func firstTag(in bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.dropFirst(4).firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<?".utf8) {
        guard let end = rest.firstRange(of: Array("?>".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else {
        let name = rest.dropFirst().prefix { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || ":_-".utf8.contains(byte)
        }
        return name.split(separator: UInt8(ascii: ":")).last
          .map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return nil
  }
}
