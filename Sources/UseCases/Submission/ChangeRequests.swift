package import Diagnostics
internal import Files
internal import Profiles
package import Submission
internal import SystemPackage
internal import Text

/// What every change of a catalogue says.
package struct ChangeTerms: Codable, Hashable, Sendable {
  package var folder: String
  /// For which district it is done; `nil`: by the office that keeps the catalogue.
  package var district: String?
  /// Which office does it, for the log.
  package var actor: String?
  /// Only finds what would change.
  package var isDryRun = false
  /// Seconds to wait for a catalogue that another process is changing.
  package var patience = 60

  package init(_ folder: String, by submitter: Submitter) {
    self.folder = folder
    (district, actor) = (submitter.district?.value, submitter.actor)
  }

  func submitter(_ codes: CodeLists) throws(Refusal) -> Submitter {
    let code = district.map { District($0) }
    if let code, codes.list(DistrictList.self)[code.value] == nil {
      throw Refusal(.unknownCode(code.value, in: codes.list(DistrictList.self), at: folder))
    }
    guard let submitter = Submitter(district: code, actor: actor) else {
      throw Refusal(
        Diagnostic(
          .wrongSetting, at: SourceLocation(file: folder),
          message: LocalizedText(
            de: "Diese Stelle hat keinen lesbaren Namen.",
            en: "This office has no readable name.")))
    }
    return submitter
  }
}

/// Puts profiles into the catalogue.
package struct SubmitRequest: Request {
  /// Files, or names of what was handed in.
  package var documents: [String]
  /// Whether each is put there on its own.
  package var isEach = false
  /// Whether somebody has said that a version is meant to replace what looks like another measure,
  /// or a status that is further on.
  package var replaces = false
  package var terms: ChangeTerms

  package init(_ documents: [String], _ terms: ChangeTerms) {
    (self.documents, self.terms) = (documents, terms)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Change {
    var work = try ChangeWork(terms, at: place)
    var read: [SubmissionCheck.Document] = []
    for name in documents {
      do {
        let bytes = try place.needed(name, limit: MeasureProfile.largestDocument)
        read.append(SubmissionCheck.Document(name: name, bytes: bytes))
      } catch {
        work.note(error, &notes)
      }
    }
    let calls = isEach ? read.map { [$0] } : [read]
    return await work.change(publishesRest: isEach, replaces: replaces, &notes) { _, _, _ in
      calls.map { documents in { $0.verdicts(on: documents) } }
    }
  }
}

/// Puts a new version into the catalogue that says that the profile is withdrawn.
package struct WithdrawRequest: Request {
  package var id: String
  package var terms: ChangeTerms

  package init(_ id: String, _ terms: ChangeTerms) {
    (self.id, self.terms) = (id, terms)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Change {
    var work = try ChangeWork(terms, at: place)
    return await work.change(&notes) { check, _, _ throws(Refusal) in
      let document = try check.withdrawal(of: id)
      return [{ $0.verdicts(on: [document], action: .withdraw) }]
    }
  }
}

/// Puts a new version into the catalogue that says what an earlier one said.
package struct RestoreRequest: Request {
  package var id: String
  package var version: Int
  package var terms: ChangeTerms

  package init(_ id: String, version: Int, _ terms: ChangeTerms) {
    (self.id, self.version, self.terms) = (id, version, terms)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Change {
    var work = try ChangeWork(terms, at: place)
    return await work.change(&notes) { check, _, _ throws(Refusal) in
      let document = try check.restoration(of: id, version: version)
      return [{ $0.verdicts(on: [document], action: .restore) }]
    }
  }
}

/// Records profiles that are in the catalogue already.
package struct AdoptRequest: Request {
  /// Whether those of other districts are recorded too.
  package var all: Bool
  package var terms: ChangeTerms

  package init(all: Bool, _ terms: ChangeTerms) {
    (self.all, self.terms) = (all, terms)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Change {
    var work = try ChangeWork(terms, at: place)
    let district = all ? nil : work.submitter.district
    return await work.change(publishesRest: true, &notes, isOfAll: true) {
      check, isWhole, notes throws(Refusal) in
      let verdicts = try check.adoption(of: district)
      if verdicts.isEmpty, isWhole { notes.add([check.nothingToAdopt(district)]) }
      return [{ _ in verdicts }]
    }
  }
}
