import Diagnostics
import Foundation
import Testing
import Text

@testable import UseCases

@Suite("The registry of kinds of diagnostics")
struct DiagnosticRegistryTests {
  /// Every number in the sources that declares a kind or is the code of a rule.
  private static func declared() throws -> [Int] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardizedFileURL
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .flatMap { file -> [Int] in
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.matches(of: /= Diagnostic(?:Kind|Code)\(\s*([0-9]+)/).compactMap { Int($0.1) }
      }
  }

  @Test("It has every kind that is declared, once, by code")
  func completeness() throws {
    let registered = DiagnosticKind.all.map(\.code.number)
    #expect(try Self.declared().sorted() == registered)
    #expect(registered.count > 100)
    #expect(zip(registered, registered.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Each says in both languages what is wrong and what to do", arguments: DiagnosticKind.all)
  func texts(kind: DiagnosticKind) {
    for text in [kind.title, kind.explanation] {
      for language in [Language.german, .english] {
        #expect(text[language].hasSuffix(".") && text[language].count > 10, "\(kind.code)")
      }
      #expect(text.german != text.english, "\(kind.code)")
    }
  }
}
