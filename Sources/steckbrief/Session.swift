import ArgumentParser
import Catalog
import Diagnostics
import Disclosure
import Files
import Profiles
import Rendering
import Report
import Reports
import Scoring
import SheetWriting
import Submission
import SystemPackage
import Text
import UseCases

/// How a command speaks and ends: results on stdout, talk on stderr, a stable exit code.
struct Session: Sendable {
  let language: Language
  /// How far reports may go.
  let policy = DisclosurePolicy.internal

  /// Exit codes, as `sysexits.h` has them.
  enum Exit {
    static let dataError = ExitCode(65)
    static let noInput = ExitCode(66)
    static let software = ExitCode(70)
    /// A file that was to be made exists already or cannot be made.
    static let cannotCreate = ExitCode(73)
    static let ioError = ExitCode(74)
    static let temporaryFailure = ExitCode(75)
  }

  /// Writes a result to the standard output.
  /// - Parameter consequence: what is to be said besides where it cannot be written: what has been
  ///   done all the same.
  /// - Throws: the exit code where it cannot be written; a reader that has gone (`| head`) ends the
  ///   command without a word.
  func write(_ text: String, unwritable consequence: LocalizedText? = nil) throws {
    do {
      try OutputStream.standardOutput.write(text)
    } catch .brokenPipe {
      throw ExitCode.success
    } catch {
      say(.unwritableOutput(error))
      if let consequence { say(consequence) }
      throw Exit.ioError
    }
  }

  /// Writes a report to the standard output, as far as it may go.
  func present(
    _ document: Document, as form: ReportForm, color: Bool = false,
    unwritable consequence: LocalizedText? = nil
  ) throws {
    let released = policy.release(document)
    try write(
      released.text(as: form, language, width: Terminal.outputWidth, color: color),
      unwritable: consequence)
  }

  /// Writes a report to the standard output or to a new file, as far as it may go.
  /// - Parameter form: `nil` for a workbook, which no terminal can show.
  func present(
    _ document: Document, as form: ReportForm?, to output: OutputOption, color: Bool = false
  ) throws {
    guard let form else { return try deliver(workbook(of: document), to: output) }
    guard let path = output.path else {
      return try present(document, as: form, color: color)
    }
    let text = policy.release(document).text(as: form, language)
    try create(path, with: Array(text.utf8), isPrivate: policy.filesArePrivate)
  }

  /// Tells before anything is computed why a result cannot go where it is to.
  func expectRoom(for form: ReportForm?, at output: OutputOption) throws {
    if let path = output.path { return try expectNothing(at: path) }
    guard form == nil, OutputStream.standardOutput.isTerminal else { return }
    throw ValidationError(
      de: "Eine Arbeitsmappe kann kein Terminal zeigen: mit -o eine Datei nennen.",
      en: "A terminal cannot show a workbook: name a file with -o.")
  }

  private func workbook(of document: Document) throws -> [UInt8] {
    do {
      return try policy.release(document).workbook(language)
    } catch {
      say(
        LocalizedText(
          de:
            "steckbrief: Die Arbeitsmappe konnte nicht geschrieben werden: \(error.reason.german).",
          en: "steckbrief: The workbook could not be written: \(error.reason.english)."))
      throw Exit.ioError
    }
  }

  private func deliver(_ bytes: [UInt8], to output: OutputOption) throws {
    if let path = output.path {
      return try create(path, with: bytes, isPrivate: policy.filesArePrivate)
    }
    do {
      try OutputStream.standardOutput.write(bytes)
    } catch .brokenPipe {
      throw ExitCode.success
    } catch {
      say(.unwritableOutput(error))
      throw Exit.ioError
    }
  }

  /// Asks, tells what there is to tell, and ends the command after a refusal.
  /// - Parameter code: what to end with; else what the refusal's reasons say.
  func answer<Asked: Request>(
    _ request: Asked, at place: Workplace, orEnd code: ExitCode? = nil
  ) async throws -> Asked.Value {
    let outcome = await request.run(at: place)
    tell(outcome.notes)
    return try value(of: outcome, orEnd: code)
  }

  /// Tells what there is to tell.
  /// - Parameter told: what has been told already, and is not told again.
  func tell(_ notes: Notes, besides told: Notes = Notes()) {
    let known = Set(told.diagnostics)
    for (diagnostic, source) in notes.entries where !known.contains(diagnostic) {
      report([diagnostic], source: source)
    }
  }

  /// What came of a request; ends the command after a refusal.
  func value<Value>(of outcome: Outcome<Value>, orEnd code: ExitCode? = nil) throws -> Value {
    do {
      return try outcome.result.get()
    } catch {
      let other = refusal(error.diagnostics)
      throw code ?? other
    }
  }

  /// Asks a person for a yes; anything else, and the end of the input, is a no.
  func confirm(_ question: LocalizedText) -> Bool {
    say(question[language] + " ")
    let answer = FoldedText(readLine() ?? "").description
    return ["j", "ja", "y", "yes"].contains(answer)
  }

  /// Tells of a refusal.
  /// - Returns: the exit code to end with.
  func refusal(_ diagnostics: Diagnostic...) -> ExitCode { refusal(diagnostics) }

  func refusal(_ diagnostics: [Diagnostic]) -> ExitCode {
    report(diagnostics)
    return end(diagnostics)
  }

  /// What this process lends to every request.
  func workplace() throws -> Workplace {
    var place = Workplace(version: Steckbrief.version, vocabulary: try vocabulary())
    place.cores = ProcessEnvironment.coreCount
    place.cache = SnapshotStore(environment: ProcessEnvironment.value)
    place.handedIn = ["-"]
    place.bytesHandedIn = { _, limit in
      Result { () throws(FileError) in try FileReading.standardInput(limit: limit) }
    }
    place.waiting = { sayWaiting() }
    if Terminal.isInteractive {
      place.complete = { draft in
        // "back" and how to stop are said before the first question, not in each.
        say(.asking)
        Terminal.withoutInterrupt {
          DraftQuestions(
            ask: { question in
              say(question[language] + ": ")
              return Terminal.typedLine()
            },
            report: { report($0) }
          ).complete(&draft)
        }
        return true
      }
    }
    let (codes, policy) = (place.vocabulary.codes, policy)
    place.record = {
      policy.release(
        RankingReport.document(
          of: $0, codes: codes, fewest: policy.smallNumbers, parts: .data,
          version: Steckbrief.version)
      ).text(as: .json, .german)
    }
    return place
  }

  /// Tells of a file in the way before anything is computed.
  func expectNothing(at path: String) throws {
    guard (try? FolderListing.kind(of: FilePath(path))) != nil else { return }
    report([Diagnostic(writing: FileWritingError(path: path, reason: .exists))])
    throw Exit.cannotCreate
  }

  /// - Throws: the exit code where the file cannot be written; one that is there is never replaced.
  func create(_ path: String, with bytes: [UInt8], isPrivate: Bool = false) throws {
    do {
      try FileReplacing.create(FilePath(path), with: bytes, isPrivate: isPrivate)
    } catch {
      report([Diagnostic(writing: error)])
      throw Exit.cannotCreate
    }
  }

  /// A report as far as it may go.
  func bytes(of document: Document, as form: ReportForm) -> [UInt8] {
    Array(policy.release(document).text(as: form, language).utf8)
  }

  /// - Throws: the exit code where the folder cannot be made; one that is there stays as it is.
  func createFolder(_ path: String, _ files: [(name: String, bytes: [UInt8])]) throws {
    do {
      try FileReplacing.createFolder(
        FilePath(path), files, isPrivate: policy.filesArePrivate)
    } catch {
      report([Diagnostic(writing: error)])
      throw Exit.cannotCreate
    }
  }

  /// Writes diagnostics to the standard error.
  func report(_ diagnostics: [Diagnostic], source: SourceText? = nil) {
    let renderer = HumanRenderer(language: language)
    for diagnostic in diagnostics {
      say(renderer.render(diagnostic, source: source))
    }
  }

  /// Writes a line or more of talk to the standard error. Nowhere to write it is no reason to fail.
  func say(_ text: String) {
    try? OutputStream.standardError.write(text)
  }

  func say(_ text: LocalizedText) {
    say(text[language] + "\n")
  }

  func sayWaiting() {
    say(
      LocalizedText(
        de: "Ein anderer Vorgang ändert den Katalog; es wird gewartet …",
        en: "Another process is changing the catalogue; waiting …"))
  }

  /// Ends the command after a refusal that has been reported.
  func end(_ diagnostics: [Diagnostic]) -> ExitCode {
    ExitCode(Int32(ExitClass(of: diagnostics).rawValue))
  }

  /// The vocabulary of this build.
  func vocabulary() throws -> Vocabulary {
    do {
      return try Vocabulary.embedded()
    } catch {
      report(error.diagnostics)
      throw Exit.software
    }
  }
}

extension LocalizedText {
  fileprivate static let asking = LocalizedText(
    de: "„zurück“ geht eine Frage zurück; Strg-C hört auf und behält, was eingegeben ist.",
    en: "\"back\" goes one question back; Ctrl-C stops and keeps what was typed.")

  /// The one line that is said of an output that cannot be written.
  static func unwritableOutput(_ error: Errno) -> LocalizedText {
    LocalizedText(
      de: "steckbrief: Die Standardausgabe konnte nicht geschrieben werden: "
        + "\(error.explanation.german).",
      en: "steckbrief: The standard output could not be written: \(error.explanation.english).")
  }
}
