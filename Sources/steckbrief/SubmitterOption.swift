import ArgumentParser
import Diagnostics
import Files
import Profiles
import Submission
import SystemPackage
import Text
import Values

/// How long to wait for a catalogue that another process is changing.
struct PatienceOption: ParsableArguments {
  @Option(
    name: [.customLong("wait"), .customLong("warten")],
    help: .text(
      de: "Sekunden, die auf einen Katalog gewartet wird, den ein anderer Vorgang ändert.",
      en: "Seconds to wait for a catalogue that another process is changing.",
      value: ("sekunden", "seconds")))
  var seconds: Int = 60

  func validate() throws {
    guard (0...86_400).contains(seconds) else {
      throw ValidationError(
        de: "--wait liegt zwischen 0 und 86400.", en: "--wait lies between 0 and 86400.")
    }
  }
}

/// For whom the catalogue is changed, and when.
struct SubmitterOption: ParsableArguments {
  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: .text(
      de: "Kreis, für den eingereicht wird: Buchstaben, Name oder amtlicher Schlüssel (sonst "
        + "STECKBRIEF_DISTRICT, sonst „district = …“ in ~/.config/steckbrief/config).",
      en: "District that you submit for: letters, name or official key (else "
        + "STECKBRIEF_DISTRICT, else \"district = …\" in ~/.config/steckbrief/config).",
      value: ("kreis", "district")),
    completion: CodeCompletion.district)
  private var district: String?

  @Option(
    name: [.customLong("actor"), .customLong("stelle")],
    help: .text(
      de: "Stelle, die es tut, für das Protokoll: Amt oder Team, kein Name nötig (sonst "
        + "STECKBRIEF_ACTOR, sonst „actor = …“ in der Datei).",
      en: "Office that does it, for the log: no person's name needed (else STECKBRIEF_ACTOR, "
        + "else \"actor = …\" in the file).", value: ("stelle", "office")))
  private var actor: String?

  /// What the clock is to say; for tests.
  @Option(name: .customLong("at"), help: .hidden)
  private var time: UTCTime?

  @OptionGroup(title: HelpGroup.submitter) private var patienceOption: PatienceOption

  var patience: Int { patienceOption.seconds }

  /// The time that is recorded; the one place where the clock is read.
  var clock: @Sendable () -> UTCTime? {
    { [time] in time ?? UTCTime(secondsSince1970: SystemClock.secondsSince1970) }
  }

  /// Who submits: an option before the environment before the configuration file.
  /// - Parameter isKeeper: whether it may be the office that keeps the catalogue, which is none.
  func submitter(
    _ session: Session, codes: CodeLists, isKeeper: Bool = false
  ) throws -> Submitter {
    let configuration = try configuration(session)
    let named = Self.setting(
      option: district, "--district", variable: "STECKBRIEF_DISTRICT", configuration.district)
    let office = Self.setting(
      option: actor, "--actor", variable: "STECKBRIEF_ACTOR", configuration.actor)
    guard named != nil || isKeeper else {
      throw ValidationError(
        de: "Für welchen Kreis? Mit --district angeben, in STECKBRIEF_DISTRICT oder als "
          + "„district = HSK“ in ~/.config/steckbrief/config.",
        en: "For which district? Say it with --district, in STECKBRIEF_DISTRICT or as "
          + "\"district = HSK\" in ~/.config/steckbrief/config.")
    }
    let code = named.map { codes.code(DistrictList.self, named: $0.value) }
    if let named, code == .some(nil) {
      session.report([
        .unknownCode(named.value, in: codes.list(DistrictList.self), at: named.place)
      ])
      throw named.place.line == nil ? ExitCode.validationFailure : Session.Exit.dataError
    }
    guard let submitter = Submitter(district: code ?? nil, actor: office?.value) else {
      let place =
        office.map { office in
          office.place.file + (office.place.line.map { ":\($0)" } ?? "")
        } ?? "--actor"
      throw ValidationError(
        de: "\(place): 1 bis \(Submitter.longestActor) sichtbare Zeichen.",
        en: "\(place): 1 to \(Submitter.longestActor) visible characters.")
    }
    return submitter
  }

  /// What was said first, and where it was said: there it can be corrected.
  private static func setting(
    option value: String?, _ name: String, variable: String,
    _ configured: UserConfiguration.Setting?
  ) -> UserConfiguration.Setting? {
    if let value {
      return UserConfiguration.Setting(value: value, place: SourceLocation(file: name))
    }
    guard let value = ProcessEnvironment.value(of: variable), !value.isEmpty else {
      return configured
    }
    return UserConfiguration.Setting(value: value, place: SourceLocation(file: variable))
  }

  private func nonempty(_ text: String?) -> String? {
    text?.isEmpty == false ? text : nil
  }

  /// What `steckbrief/config` says in the folder that XDG_CONFIG_HOME names; nothing where there is
  /// no such file.
  private func configuration(_ session: Session) throws -> UserConfiguration {
    let environment = ProcessEnvironment.value
    guard
      let folder = nonempty(environment("XDG_CONFIG_HOME")).map({ FilePath($0) })
        ?? nonempty(environment("HOME")).map({ FilePath($0).appending(".config") })
    else { return UserConfiguration() }
    let file = folder.appending("steckbrief").appending("config")
    do {
      let bytes = try FileReading.bytes(of: file, limit: UserConfiguration.largestFile)
      return try UserConfiguration(parsing: bytes, name: file.string)
    } catch let error as FileError {
      if error.reason == .notFound { return UserConfiguration() }
      session.report([Diagnostic(reading: error)])
      throw Session.Exit.dataError
    } catch let refusal as Refusal {
      session.report(refusal.diagnostics)
      throw Session.Exit.dataError
    }
  }
}

extension UTCTime: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso8601: argument)
  }
}
