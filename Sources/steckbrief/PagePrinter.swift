import ArgumentParser
import Diagnostics
import Files
import SystemPackage
import Text

/// Prints a page to a PDF by a Chromium that is installed here.
struct PagePrinter {
  private let session: Session
  private let browser: FilePath

  private static let names = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
  ]
  private static let seconds = 120
  private static let largest = 1 << 28

  /// - Throws: the exit code where there is none, which is told with how to get one.
  init(_ session: Session) throws {
    self.session = session
    guard
      let browser = ChildProcess.program(
        Self.names, path: ProcessEnvironment.value(of: "PATH"))
    else {
      session.say(
        LocalizedText(
          de:
            "steckbrief: Für PDF braucht es Chromium, und hier ist keins. Unter Debian: apt-get install"
            + " chromium. Oder die Seite mit -o schreiben, in einem Browser öffnen und als PDF drucken.",
          en:
            "steckbrief: PDF takes Chromium, and there is none here. On Debian: apt-get install chromium."
            + " Or write the page with -o, open it in a browser and print it as PDF."))
      throw Session.Exit.cannotCreate
    }
    self.browser = browser
  }

  /// - Throws: the exit code where the page could not be printed, which is told.
  func printed(_ page: [UInt8]) throws -> [UInt8] {
    do {
      let folder = try PrivateFolder(in: ProcessEnvironment.value(of: "TMPDIR"))
      let (source, target) = (folder.path.appending("page.html"), folder.path.appending("page.pdf"))
      try FileReplacing.create(source, with: page, isPrivate: true)
      // The page has no script and may fetch nothing; Chromium has no sandbox for root.
      let ending = ChildProcess.run(
        browser,
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
          "--user-data-dir=" + folder.path.appending("profile").string, "--no-pdf-header-footer",
          "--print-to-pdf=" + target.string, "file://" + source.string,
        ],
        environment: [
          "HOME=" + folder.path.string, "TMPDIR=" + folder.path.string, "LANG=C.UTF-8",
          "PATH=/usr/local/bin:/usr/bin:/bin",
        ], seconds: Self.seconds)
      guard ending == .exited(0) else { throw failure(ending) }
      let bytes = try FileReading.bytes(of: target, limit: Self.largest)
      guard bytes.starts(with: Array("%PDF-".utf8)) else { throw failure(ending) }
      return bytes
    } catch let error as FileWritingError {
      throw session.refusal(Diagnostic(writing: error))
    } catch let error as FileError {
      throw session.refusal(Diagnostic(reading: error))
    }
  }

  private func failure(_ ending: ChildProcess.Ending) -> ExitCode {
    let reason =
      switch ending {
      case .exited(let code): LocalizedText(de: "endete mit \(code)", en: "ended with \(code)")
      case .killed: LocalizedText(de: "wurde beendet", en: "was killed")
      case .tooLong:
        LocalizedText(
          de: "war nach \(Self.seconds) Sekunden nicht fertig",
          en: "was not done after \(Self.seconds) seconds")
      case .notStarted(let code): code.explanation
      }
    session.say(
      LocalizedText(
        de:
          "steckbrief: Chromium hat die Seite nicht gedruckt (\(reason.german)). Mit -o schreiben und im"
          + " Browser drucken geht auch.",
        en:
          "steckbrief: Chromium has not printed the page (\(reason.english)). Writing it with -o and"
          + " printing it in a browser works too."))
    return Session.Exit.cannotCreate
  }
}
