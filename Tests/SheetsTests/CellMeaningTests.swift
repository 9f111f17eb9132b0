import Testing
import Values

@testable import Sheets

@Suite("What cells mean")
struct CellMeaningTests {
  // Values of 1900 and 1904 by LibreOffice; the 60th day by Excel's documentation.
  @Test(
    "Serial numbers are days",
    arguments: [
      (1.0, "1900-01-01", "1904-01-02"), (59, "1900-02-28", "1904-02-29"),
      (61, "1900-03-01", "1904-03-02"), (45_306, "2024-01-15", "2028-01-16"),
      (45_306.75, "2024-01-15", "2028-01-16"), (45_305.999999999, "2024-01-15", "2028-01-16"),
      (43_844, "2020-01-14", "2024-01-15"), (2_957_003, "9995-12-30", "9999-12-31"),
    ])
  func serial(number: Double, from1900: String, from1904: String) {
    #expect(DateSystem.from1900.date(number)?.description == from1900)
    #expect(DateSystem.from1904.date(number)?.description == from1904)
  }

  @Test("Numbers of no day")
  func noDay() {
    for number in [0, 0.5, 60, 60.9, -1, 2_958_466, 1e300] {
      #expect(DateSystem.from1900.date(number) == nil, "\(number)")
    }
    #expect(DateSystem.from1904.date(0)?.description == "1904-01-01")
    #expect(DateSystem.from1904.date(2_957_004) == nil)
  }

  @Test(
    "Formats show numbers as a German reader sees them",
    arguments: [
      ("00000", 3454.0, "03454"), ("0####", 4109, "04109"), ("00000_)", 3454, "03454"),
      ("\"TN-\"0000", 17, "TN-0017"), ("0%", 0.29, "29%"),
      ("0%", 0.5, "50%"), ("0.0%", 0.295, "29,5%"), ("#,##0.00", 1234.5, "1.234,50"),
      ("#,##0 \"€\"", 1_234_567, "1.234.567 €"), ("[$€-407] 0.00", 1.5, "€ 1,50"),
      ("000-00-000", 12_345_678, "123-45-678"), ("0.00", -1.005, "-1,01"), ("0;(0)", -3, "(3)"),
      ("0.##", 2.5, "2,5"), ("#", 0, "nil"), (";;;", 5, "nil"), ("General", 5, "nil"),
      ("0.00E+00", 5, "nil"), ("# ?/?", 0.5, "nil"), ("#,##0,", 1_234_567, "1.235"),
      ("[Red]0", 7, "7"), ("[>5]0;00", 7, "nil"), ("\\A00", 7, "A07"),
    ])
  func shown(code: String, number: Double, expected: String) {
    #expect((NumberFormatCode(code).shown(number) ?? "nil") == expected)
  }

  @Test(
    "Formats of dates are known in both languages",
    arguments: [
      ("dd.mm.yyyy", true), ("TT.MM.JJJJ", true), ("mmm yy", true), ("MMMM", true),
      ("[$-407]d. mmmm yyyy;@", true), ("yyyy-mm-dd hh:mm", true), ("h:mm", false),
      ("mm:ss", false), ("[h]:mm", false), ("General", false), ("Standard", false),
      ("G/Standard", false), ("@", false), ("0.00E+00", false), ("#,##0.00 \"Tage\"", false),
      ("0 \"Jahre\"", false), ("[Red]0", false), ("", false),
    ])
  func dates(code: String, isDate: Bool) { #expect(NumberFormatCode(code).isDate == isDate) }

  @Test("Built-in formats")
  func builtIn() {
    #expect(NumberFormatCode.builtIn(14)?.isDate == true)
    #expect(NumberFormatCode.builtIn(22)?.isDate == true)
    #expect(NumberFormatCode.builtIn(30)?.isDate == true)
    #expect(NumberFormatCode.builtIn(20)?.isTime == true)
    #expect(NumberFormatCode.builtIn(2)?.isDate == false)
    #expect(NumberFormatCode.builtIn(57)?.isDate == true)
    #expect(NumberFormatCode.builtIn(100) == nil)
  }

  @Test(
    "Numbers are written with 15 digits and a comma",
    arguments: [
      (0.300_000_000_000_000_04, "0,3"), (1001.0, "1001"), (1.5, "1,5"), (-0.25, "-0,25"),
      (1e20, "100000000000000000000"),
      (1e-7, "0,0000001"), (28.999999999999996, "29"), (0, "0"), (123_456_789.123, "123456789,123"),
    ])
  func decimal(number: Double, expected: String) {
    #expect(DecimalText(number).german == expected)
  }

  @Test(
    "Amounts have two places",
    arguments: [
      (2316.87, "2316,87"), (3006.0, "3006,00"), (0.005, "0,01"), (2.675, "2,68"),
      (-12.5, "-12,50"),
      (0.333_333_333_333, "0,33"), (0, "0,00"), (2899.9, "2899,90"),
    ])
  func amount(number: Double, expected: String) {
    var bytes: [UInt8] = []
    AmountText.append(number, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    "Texts that are dates",
    arguments: [
      ("15.01.2024", "2024-01-15"), ("1.1.25", "2025-01-01"), ("1.1.97", "1997-01-01"),
      ("2024-01-15", "2024-01-15"), ("15.01.2024 00:00:00", "2024-01-15"), ("31.02.2025", "nil"),
      ("01/02/2024", "nil"), ("15.01.2024 10:00", "nil"), ("45306", "nil"), ("", "nil"),
    ])
  func dateText(text: String, expected: String) {
    #expect((TextValue.date(text)?.description ?? "nil") == expected)
  }

  @Test(
    "Texts that are amounts",
    arguments: [
      ("3006,00", "3006,00"), ("3.006,00 €", "3006,00"), ("3006.5", "3006,50"), ("3006", "3006,00"),
      ("3.006", "nil"), ("1.234.567,8", "1234567,80"), ("3,006.00", "nil"), ("-5", "nil"),
      ("k. A.", "nil"), ("3.06,00", "nil"),
    ])
  func amountText(text: String, expected: String) {
    #expect((TextValue.amount(text) ?? "nil") == expected)
  }

  @Test(
    "Numbers of cells",
    arguments: [
      ("45306", 45306.0), ("-1", -1), ("3006.5", 3006.5), ("1E+300", 1e300), (" 7 ", 7),
      ("0.1", 0.1), ("123456789012345678", 123_456_789_012_345_680),
      ("2316.8699999999999", 2316.87),
    ])
  func number(text: String, expected: Double) {
    #expect(FastNumber.double(Array(text.utf8)) == expected)
  }

  @Test(
    "What is no number",
    arguments: ["", "nan", "inf", "0x10", "1e999", "a", "1,5", "--1", "-", "."])
  func noNumber(text: String) { #expect(FastNumber.double(Array(text.utf8)) == nil) }

  @Test(
    "Letters of columns",
    arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func letters(column: Int, expected: String) {
    #expect(CellReference.letters(of: column) == expected)
    let text = Array((expected + "17").utf8)
    #expect(CellReference(text.span) == CellReference(row: 17, column: column))
  }

  @Test(
    "What is no reference", arguments: ["", "A", "1", "A0", "$A$1", "a1", "A01", "R4C2", "A1B"])
  func noReference(text: String) { #expect(CellReference(Array(text.utf8).span) == nil) }
}
