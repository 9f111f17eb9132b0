package import Text

/// A field of a profile: one entry of the table ``all``, from which derive the search text, the page
/// of a profile, comparison and difference, JSON, the columns of an export, and the places of texts
/// and codes that the rules look at.
///
/// A new field costs the schema, the model with its reader, and one entry.
package struct ProfileField: Sendable {
  /// Stable and the same in every language: the name in JSON and of a column. Never a label.
  package let key: String
  /// The names of the elements from below the root to the field's own.
  package let path: [String]
  package let section: ProfileSection
  /// What it is called in its section.
  package let label: LocalizedText
  package let traits: Traits
  package let reading: Reading
  /// What the profile says in this field, for a person.
  let wording: @Sendable (MeasureProfile, ProfileWords) -> [String]
  /// What sets apart the label of each text, for a field with one fact a year.
  let qualifiers: (@Sendable (MeasureProfile) -> [String])?

  /// What it is called where no section stands above it.
  package var columnLabel: LocalizedText { traits.columnLabel ?? label }

  /// How the values are taken from a profile.
  package enum Reading: Sendable {
    case value(@Sendable (MeasureProfile) -> ProfileValue?)
    case list(@Sendable (MeasureProfile) -> [ProfileValue])
    /// At most one record, with a value or none for each part.
    case record([Part], @Sendable (MeasureProfile) -> [ProfileValue?]?)
    case records([Part], @Sendable (MeasureProfile) -> [[ProfileValue?]])
  }

  /// A part of a record.
  package struct Part: Sendable {
    package enum Place: Hashable, Sendable {
      case element(String), attribute(String)
      /// The text of the record's own element.
      case content
    }

    /// Its stable name in JSON.
    package let key: String
    package let place: Place
    /// Whether its text is looked through by a search, if the field's is.
    let isSearched: Bool

    static func element(_ key: String, _ name: String, isSearched: Bool = false) -> Part {
      Part(key: key, place: .element(name), isSearched: isSearched)
    }

    static func attribute(_ key: String, _ name: String) -> Part {
      Part(key: key, place: .attribute(name), isSearched: false)
    }

    static let content = Part(key: "text", place: .content, isSearched: true)
  }

  /// What is done with a field.
  package struct Traits: Sendable {
    package enum Showing: Sendable {
      /// Above the sections.
      case heading
      /// Under its label, each text for itself.
      case facts
      /// Under its label, all texts in one.
      case oneFact
      /// Without a label: the section's title says what it is.
      case items
      /// In the words of another field.
      case elsewhere
    }

    package let showing: Showing
    package private(set) var isCompared = true
    package private(set) var isFacet = false
    /// Where a search finds its texts; names of codes are found always, as the rest.
    package private(set) var searched: TextField?
    /// Its place among the columns of an export; `nil` where it is none.
    package private(set) var column: Int?
    fileprivate var columnLabel: LocalizedText?

    static let heading = Traits(showing: .heading)
    static let facts = Traits(showing: .facts)
    static let oneFact = Traits(showing: .oneFact)
    static let items = Traits(showing: .items)
    static let elsewhere = Traits(showing: .elsewhere)

    private init(showing: Showing) {
      self.showing = showing
    }

    func searched(_ field: TextField = .rest) -> Traits {
      with { $0.searched = field }
    }

    /// - Parameters: what it is called without its section, where that is another name.
    func exported(_ column: Int, _ german: String? = nil, _ english: String? = nil) -> Traits {
      with {
        $0.column = column
        if let german, let english { $0.columnLabel = LocalizedText(de: german, en: english) }
      }
    }

    /// Hits are counted for each of its codes.
    var facet: Traits { with { $0.isFacet = true } }

    /// It tells profiles apart, so it is no difference.
    var identity: Traits { with { $0.isCompared = false } }

    private func with(_ change: (inout Traits) -> Void) -> Traits {
      var traits = self
      change(&traits)
      return traits
    }
  }
}

// MARK: - The table's fields

extension ProfileField {
  /// In the order of the page.
  package static let all: [ProfileField] =
    assignment + law + targeting + aims + content + schedule + places + sites + provider + costs
    + contacts + experience + header

  /// What ``all`` has of each field for a walk over its values: most walks need no more.
  static let readings = all.map(\.reading)

  /// For each of ``all``, and each part of a record, where a search finds its text.
  static let searchFields: [[TextField?]] = all.map { field in
    let parts = field.reading.parts
    return parts.isEmpty
      ? [field.traits.searched] : parts.map { $0.isSearched ? field.traits.searched : nil }
  }

  /// The columns of an export, in their order.
  package static let exported: [ProfileField] =
    all.filter { $0.traits.column != nil }.sorted {
      ($0.traits.column ?? 0) < ($1.traits.column ?? 0)
    }

  package static func named(_ key: String) -> ProfileField? { all.first { $0.key == key } }

  package static func of(_ section: ProfileSection) -> [ProfileField] {
    all.filter { $0.section == section }
  }
}
