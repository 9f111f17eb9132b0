import Testing

@testable import Outcomes

@Suite("What only a person has")
struct PersonalMarksTests {
  @Test(
    "is found in any text",
    arguments: [
      ("Hans Meier 12.3.1985", PersonalMarks.Mark.birthDate), ("12.03.1985", .birthDate),
      ("1985-03-12", .birthDate), ("geb.1985-03-12", .birthDate), ("5/11/1999", .birthDate),
      ("Meier, Hans (12.3.1985)", .birthDate), ("123A456789", .personalNumber),
      ("Kd.-Nr. 123A456789", .personalNumber), ("kurs_123a456789", .personalNumber),
      ("12345BG0012345", .personalNumber), ("65170839J003", .personalNumber),
      ("h.meier@example.org", .mailAddress), ("Meier <h@example.org>", .mailAddress),
    ])
  func certain(text: String, mark: PersonalMarks.Mark) {
    #expect(PersonalMarks(in: text).certain == mark)
  }

  @Test(
    "may be meant where one or two have it",
    arguments: [
      ("Lena 1.9.2008", PersonalMarks.Mark.birthDate), ("12.3.85", .birthDate),
      ("19850312", .birthDate), ("12031985", .birthDate), ("2010-12-31", .birthDate),
      // The example of the specification of the health insurance number.
      ("A123456780", .personalNumber),
    ])
  func likely(text: String, mark: PersonalMarks.Mark) {
    #expect(PersonalMarks(in: text).certain == nil && PersonalMarks(in: text).likely == mark)
  }

  @Test(
    "is not what districts call their measures",
    arguments: [
      "MUA-2023-001", "HSK-2010-001", "Vergabe 12/2024", "955-24-1234", "MAT 2024-07", "M1",
      "2024/0815", "955/1234/2024", "Los 3", "Kurs ab 01.03.2024", "2024-03-01", "45.2.2024",
      "AVGS 45 S. 1 Nr. 1", "V202412001", "M-000123", "Aktivierung U25", "16i", "4500012345",
      "12-24-1985", "1.2.3", "05-11-24", "24-02-31", "3.2.4512", "BvB 2023/24", "@work", "a@b",
      "A123456789", "00000000A000", "31.02.1985", "1000-2000-3000", "",
    ])
  func measures(text: String) {
    let marks = PersonalMarks(in: text)
    #expect(marks.certain == nil && marks.likely == nil)
  }
}
