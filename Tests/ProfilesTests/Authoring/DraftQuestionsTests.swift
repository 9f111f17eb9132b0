import Diagnostics
import Profiles
import Testing
import Text

@Suite("Questions for a new profile")
struct DraftQuestionsTests {
  /// Answers the questions with the lines; what was asked and reported.
  private func ask(
    _ lines: [String], for draft: inout ProfileDraft
  ) -> (questions: [String], reports: Int) {
    var rest = lines[...]
    var questions: [String] = []
    var reports = 0
    DraftQuestions(
      ask: {
        questions.append($0.german)
        return rest.popFirst()
      }, report: { reports += $0.count }
    ).complete(&draft)
    return (questions, reports)
  }

  @Test("are put for all that is missing; empty and wrong answers repeat them")
  func all() throws {
    var draft = try Authoring.draft(without: Set(DraftField.allCases))
    let log = ask(
      [
        "", "HKS", "HSK", "26", "2026", "2026-02-30", "2026-02-01", "  ", "Titel", "kurz",
        "Eine Maßnahme für alle, die Arbeit suchen.", "AEZ; u52", "AEZ; u25;", "aktivierung",
        "integration", "unbekannt",
      ], for: &draft)
    #expect(log.questions.count == 16 && log.reports == 5)
    let profile = try Authoring.profile(draft.text())
    #expect(profile.targeting.groups.count == 2 && profile.provider.provider == nil)
  }

  @Test("are not put for what is there")
  func some() throws {
    var draft = try Authoring.draft(without: [.title])
    #expect(ask(["Titel"], for: &draft).questions == ["Titel der Maßnahme"])
  }

  @Test("end with the input")
  func end() throws {
    var draft = try Authoring.draft(without: [.title, .provider])
    #expect(ask([""], for: &draft).questions.count == 2)
    #expect(draft.missing == [.title, .provider])
  }
}
