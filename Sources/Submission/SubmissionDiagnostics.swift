internal import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage
internal import Text

// What keeps a profile out of the catalogue.
extension Diagnostic {
  static func foreignDistrict(
    _ id: ProfileID, of district: District, submitter: District?, codes: CodeLists, at file: String
  ) -> Diagnostic {
    let owner = codes.label(district)
    let submitter = submitter?.value ?? "–"
    return Diagnostic(
      .foreignDistrict, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) gehört dem Kreis \(district) (\(owner.german)); eingereicht wird für "
          + "\(submitter).",
        en: "\(id) belongs to the district \(district) (\(owner.english)); you submit for "
          + "\(submitter)."),
      reason: LocalizedText(
        de: "Jeder Kreis ändert nur seine eigenen Steckbriefe.",
        en: "Each district changes its own profiles only."),
      help: LocalizedText(
        de: "Den eigenen Kreis mit --district angeben oder den anderen Kreis bitten.",
        en: "Name your own district with --district or ask the other one."))
  }

  static func versionNotGrown(
    _ id: ProfileID, version: Int, latest: Int, isSame: Bool, at file: String
  ) -> Diagnostic {
    Diagnostic(
      .versionNotGrown, at: SourceLocation(file: file),
      message: isSame
        ? LocalizedText(
          de: "\(id) liegt genau so schon im Katalog, als Fassung \(latest): nichts zu tun.",
          en: "\(id) is in the catalogue exactly so, as version \(latest): nothing to do.")
        : LocalizedText(
          de: "\(id) hat die Fassung \(version), im Katalog ist Fassung \(latest).",
          en: "\(id) is version \(version), the catalogue has version \(latest)."),
      help: isSame
        ? nil
        : LocalizedText(
          de: "<fassung>\(latest + 1)</fassung> schreiben; vorher nachsehen, was sich geändert "
            + "hat: „steckbrief history \(id)“.",
          en: "Write <fassung>\(latest + 1)</fassung>, after looking at what has changed: "
            + "\"steckbrief history \(id)\"."))
  }

  static func nameTaken(_ path: String, _ id: ProfileID) -> Diagnostic {
    Diagnostic(
      .nameTaken, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Wo \(id) hinkäme, liegt schon eine Datei, die kein lesbarer Steckbrief \(id) ist.",
        en: "Where \(id) would go is a file already that is no readable profile \(id)."),
      help: LocalizedText(
        de: "Diese Datei ansehen und an einen anderen Ort legen.",
        en: "Look at this file and move it to another place."))
  }

  static func idTwiceInCall(_ id: ProfileID, at file: String, first: String) -> Diagnostic {
    Diagnostic(
      .idTwiceInCall, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) wird zweimal eingereicht, auch mit \(first).",
        en: "\(id) is submitted twice, also with \(first)."),
      help: LocalizedText(
        de: "Eine der beiden Dateien weglassen.", en: "Leave one of the two files out."))
  }

  static func catalogBusy(_ path: String) -> Diagnostic {
    Diagnostic(
      .catalogBusy, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Der Katalog wird gerade von einem anderen Vorgang geändert.",
        en: "Another process is changing the catalogue."),
      help: LocalizedText(
        de: "Später noch einmal versuchen oder länger warten: --wait 300. Im Katalog ist nichts "
          + "geändert.",
        en: "Try again later, or wait longer: --wait 300. Nothing in the catalogue has changed."))
  }

  static func alreadyWithdrawn(_ id: ProfileID, at file: String) -> Diagnostic {
    Diagnostic(
      .nothingToWithdraw, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) ist schon zurückgezogen.", en: "\(id) has been withdrawn already."))
  }

  static func notInCatalog(_ id: String, near: [String], in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .notOnRecord, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Einen Steckbrief „\(SafeText(id, limit: 60))“ gibt es im Katalog nicht.",
        en: "There is no profile \"\(SafeText(id, limit: 60))\" in the catalogue."),
      help: near.isEmpty
        ? nil
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: ", "),
          en: "Near are: " + near.joined(separator: ", ")))
  }

  static func nothingToAdopt(_ district: District?, in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .nothingToAdopt, severity: .note, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Nichts aufzunehmen: Jeder Steckbrief"
          + (district.map { " des Kreises \($0)" } ?? "") + " ist im Protokoll.",
        en: "Nothing to record: every profile"
          + (district.map { " of the district \($0)" } ?? "") + " is in the log."))
  }
}
