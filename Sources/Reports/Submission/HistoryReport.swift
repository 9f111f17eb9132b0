internal import Files
package import Profiles
internal import Rendering
package import Submission
package import Text
internal import Values

/// The versions of a profile: who recorded them when, and what each changed.
package struct HistoryReport: Sendable {
  /// A version with its profile, where its file can be read.
  package struct Version: Sendable {
    let entry: AuditEntry
    let profile: CatalogDocument?

    package init(entry: AuditEntry, profile: CatalogDocument?) {
      (self.entry, self.profile) = (entry, profile)
    }
  }

  private let versions: [Version]
  private let codes: CodeLists

  /// - Parameter versions: in the order in which they were recorded.
  package init(_ versions: [Version], codes: CodeLists) {
    (self.versions, self.codes) = (versions, codes)
  }

  private func difference(_ position: Int, _ language: Language) -> ProfileDifference? {
    guard position > 0, let old = versions[position - 1].profile,
      let new = versions[position].profile
    else { return nil }
    return ProfileDifference(from: old, to: new, codes: codes, language: language)
  }

  /// A table, then the changes of each version.
  package func text(_ language: Language, width: Int?) -> String {
    func say(_ german: String, _ english: String) -> String {
      LocalizedText(de: german, en: english)[language]
    }
    var table = TextTable([
      .init(say("Fassung", "version"), .right), .init(say("Zeit", "time")),
      .init(say("Vorgang", "action")), .init(say("Kreis", "district")),
      .init(say("durch", "by"), isFlexible: true), .init("SHA-256"),
    ])
    for entry in versions.map(\.entry) {
      table.add([
        String(entry.version),
        language == .german ? entry.time.germanDescription : entry.time.description,
        entry.action.name[language], entry.district.value, entry.actor ?? "–",
        String(entry.digest.description.prefix(12)),
      ])
    }
    var text = table.rendered(width: width)
    for position in versions.indices.dropFirst() {
      let (old, new) = (versions[position - 1].entry, versions[position].entry)
      text += "\n" + say("Fassung", "version") + " \(old.version) → \(new.version)\n"
      text +=
        difference(position, language)?.text(language)
        ?? say(
          "  nicht vergleichbar: eine der Fassungen ist nicht lesbar\n",
          "  cannot be compared: one of the versions is not readable\n")
    }
    return text
  }

  /// The same in every language.
  package var json: JSONValue {
    .object([
      "id": versions.first.map { .string($0.entry.id.description) },
      "versions": .array(
        versions.indices.map { position in
          let entry = versions[position].entry
          return .object([
            "version": .integer(entry.version), "number": .integer(entry.number),
            "time": .string(entry.time.description), "action": .string(entry.action.rawValue),
            "district": .string(entry.district.value),
            "actor": entry.actor.map(JSONValue.string), "path": .string(entry.path),
            "sha256": .string(entry.digest.description),
            "changes": difference(position, .german)?.json,
          ])
        }),
    ])
  }
}

extension AuditEntry.Action {
  var name: LocalizedText {
    switch self {
    case .submit: LocalizedText(de: "eingereicht", en: "submitted")
    case .withdraw: LocalizedText(de: "zurückgezogen", en: "withdrawn")
    case .restore: LocalizedText(de: "wiederhergestellt", en: "restored")
    case .adopt: LocalizedText(de: "aufgenommen", en: "recorded as found")
    }
  }
}
