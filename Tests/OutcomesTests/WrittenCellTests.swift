import Testing
import Text
import Values

@testable import Outcomes

/// Cells as people and programs write them; the right-hand sides were written down by hand.
@Suite("Written cells")
struct WrittenCellTests {
  @Test(
    "are the date that they can only be",
    arguments: [
      ("2024-01-15", "2024-01-15"), ("15.01.2024", "2024-01-15"), ("1.1.25", "2025-01-01"),
      ("31.12.99", "1999-12-31"), ("1.7.2024", "2024-07-01"), ("2024-1-5", "2024-01-05"),
      (" 15.01.2024\u{A0}", "2024-01-15"), ("15. 1. 2024", "2024-01-15"),
      ("15.01.2024 00:00:00", "2024-01-15"), ("15.01.2024 00:00", "2024-01-15"),
      ("2024-01-15T00:00:00.000", "2024-01-15"), ("20240115", "2024-01-15"),
      ("15012024", "2024-01-15"), ("15. Jan 2024", "2024-01-15"), ("15. Januar 2024", "2024-01-15"),
      ("3. März 2024", "2024-03-03"), ("3-Mrz-24", "2024-03-03"), ("12 Dez 2024", "2024-12-12"),
      ("2024/01/15", "2024-01-15"), ("\u{FEFF}15.01.2024", "2024-01-15"),
    ])
  func dates(text: String, day: String) throws {
    #expect(WrittenDate(text) == .date(try #require(CalendarDate(iso8601: day))))
  }

  @Test(
    "are no date, for the true reason",
    arguments: [
      ("heute", .noDate), ("30.02.2024", .noDate), ("2024-13-01", .noDate), ("1.1.125", .noDate),
      ("15.01", .noDate), ("", .noDate), ("20242024", .noDate),
      ("15.01.2024 23:30:00", .timeOfDay), ("2024-01-15T08:00", .timeOfDay),
      ("2024-01-15T00:00:00Z", .timeZone), ("2024-01-15T00:00:00+01:00", .timeZone),
      ("45306", .dayNumber), ("31.12.1989", .year), ("9999-12-31", .year),
      ("15. Foo 2024", .noDate),
      ("١٥.٠١.٢٠٢٤", .noDate),
    ] as [(String, WrittenDate.Fault)])
  func badDates(text: String, fault: WrittenDate.Fault) {
    #expect(WrittenDate(text) == .fault(fault))
  }

  @Test("with day and month in either order are what their column says")
  func orders() throws {
    let date = WrittenDate("07/11/2024")
    #expect(date.date(inOrder: nil) == nil)
    #expect(
      try date.date(inOrder: .dayFirst)
        == .date(#require(CalendarDate(year: 2024, month: 11, day: 7))))
    #expect(
      try date.date(inOrder: .monthFirst)
        == .date(#require(CalendarDate(year: 2024, month: 7, day: 11))))
    #expect(WrittenDate("15-01-24").evidence == .dayFirst)
    #expect(WrittenDate("01/15/2024").evidence == .monthFirst)
    #expect(WrittenDate("05/05/2024").date(inOrder: nil) != nil)
    #expect(WrittenDate("15/01/2024").date(inOrder: .monthFirst) == .fault(.noDate))
  }

  @Test(
    "are the amount that they can only be",
    arguments: [
      ("3006", 300_600), ("3006,5", 300_650), ("3006.50", 300_650), ("3.006,00", 300_600),
      ("3,006.00", 300_600), ("1.234.567", 123_456_700), ("1,234,567.8", 123_456_780),
      ("3.006,00 €", 300_600), ("3006,00EUR", 300_600), ("€ 3006", 300_600),
      ("EUR 3.006,01", 300_601),
      (" 3006,00 ", 300_600), ("3\u{A0}006,00", 300_600), ("3\u{202F}006", 300_600),
      ("3'006.00", 300_600), ("3006,—", 300_600), ("3006,-", 300_600), ("3.006,-- €", 300_600),
      ("0,07", 7),
    ])
  func amounts(text: String, cents: Int) {
    #expect(WrittenAmount(text) == .amount(Hundredths(count: cents)))
  }

  @Test(
    "are no amount, for the true reason",
    arguments: [
      ("-3006,00", .negative), ("3006,00-", .negative), ("(3006.00)", .negative),
      ("\u{2212}5", .negative), ("- 5 €", .negative), ("-1.234", .negative),
      ("0.123", .tooManyPlaces),
      ("1234.567", .tooManyPlaces), ("12,3456", .tooManyPlaces), ("1.23.456", .noAmount),
      ("1.2,3,4", .noAmount), ("3006,", .noAmount), ("€", .noAmount), ("1E+05", .noAmount),
      ("inf", .noAmount), ("#REF!", .spreadsheetError), ("12 34", .noAmount), ("1,2 3", .noAmount),
      ("١٢٣", .noAmount), ("", .noAmount), ("12345678901234567890", .noAmount),
    ] as [(String, WrittenAmount.Fault)])
  func badAmounts(text: String, fault: WrittenAmount.Fault) {
    #expect(WrittenAmount(text) == .fault(fault))
  }

  @Test("with one mark before three digits are what their column says")
  func marks() {
    let point = WrittenAmount("1.234")
    #expect(point == .oneMark(".", Hundredths(count: 123_400)))
    #expect(point.amount(inForm: nil) == nil)
    #expect(point.amount(inForm: .decimalComma) == .amount(Hundredths(count: 123_400)))
    #expect(point.amount(inForm: .decimalPoint) == .fault(.tooManyPlaces))
    for (text, evidence) in [
      ("1,5", ColumnEvidence.decimalComma), ("1.234,5", .decimalComma),
      ("1.234.567", .decimalComma),
      ("1.5", .decimalPoint), ("1,234.5", .decimalPoint), ("1,234,567", .decimalPoint), ("12", []),
      ("1.234", []), ("x,5", []),
    ] {
      #expect(WrittenAmount.evidence(of: text) == evidence, "\(text)")
    }
  }

  @Test(
    "that say that nothing is known are one thing",
    arguments: [
      "", "  ", "\u{A0}", "k. A.", "k.A.", "K.A.", "NULL", "null", "n/a", "N/A", "NA", "-", "--",
      "–",
      "./.", "unbekannt", "Unbekannt", "UNBEKANNT ", "keine Angabe", "Keine  Angabe", "#NV", "#N/A",
      "nicht bekannt", "?", "ｎ/ａ", "k.\u{A0}A.",
    ])
  func missing(text: String) {
    #expect(MissingValue.isMark(text))
  }

  @Test(
    "that say something are not among them", arguments: ["0", "k", "nein", "NAM", "x-", "A", "5-"])
  func present(text: String) {
    #expect(!MissingValue.isMark(text))
  }

  @Test("are one code however they are written, and no other")
  func codes() {
    let names = CodeNames(
      ExitReason.allCases.map(\.rawValue), mapping: ["Regulär beendet": "planmaessig"])
    for (text, value) in [
      ("planmaessig", "planmaessig"), ("Planmäßig", "planmaessig"), ("PLANMÄSSIG ", "planmaessig"),
      ("abbruch Träger", "abbruchTraeger"), ("Abbruch-Teilnehmer", "abbruchTeilnehmer"),
      ("regulär  beendet", "planmaessig"), ("Unbekannt", "unbekannt"),
    ] {
      #expect(names.code(of: text).map { names.values[Int($0) - 1] } == value, "\(text)")
    }
    #expect(names.code(of: "k. A.") == 0 && names.code(of: "") == 0)
    for text in ["planmaesig", "abbruch", "plan", "1"] { #expect(names.code(of: text) == nil) }
  }
}
