import Testing
import Text

@Suite("Numbers for readers")
struct NumberFormatTests {
  private let german = NumberFormat(.german)
  private let english = NumberFormat(.english)

  @Test(
    "Whole numbers are grouped by three digits",
    arguments: [
      (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_000, "1.000", "1,000"),
      (12_345, "12.345", "12,345"), (100_000, "100.000", "100,000"),
      (1_234_567, "1.234.567", "1,234,567"), (-1, "-1", "-1"), (-999, "-999", "-999"),
      (-1_000, "-1.000", "-1,000"),
      (.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
      (.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ] as [(Int, String, String)])
  func integers(value: Int, inGerman: String, inEnglish: String) {
    #expect(german.integer(value) == inGerman)
    #expect(english.integer(value) == inEnglish)
  }

  // The values to round at are exact in binary, so that their halves are halves.
  @Test(
    "Decimals are rounded half away from zero",
    arguments: [
      (0.5, 0, "1"), (-0.5, 0, "-1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "-3"),
      (0.25, 1, "0,3"), (-0.25, 1, "-0,3"), (0.75, 1, "0,8"), (0.125, 2, "0,13"),
      (-0.125, 2, "-0,13"), (0.375, 2, "0,38"), (1.0625, 3, "1,063"), (0.49, 0, "0"),
      (0.24, 1, "0,2"), (99.96, 1, "100,0"), (999.96, 1, "1.000,0"), (-999.96, 1, "-1.000,0"),
    ] as [(Double, Int, String)])
  func rounding(value: Double, places: Int, expected: String) {
    #expect(german.decimal(value, places: places) == expected)
  }

  @Test(
    "Decimals have all their places, and the sign of what is shown",
    arguments: [
      (0, 1, "0,0", "0.0"), (-0.0, 1, "0,0", "0.0"), (-0.04, 1, "0,0", "0.0"),
      (-0.06, 1, "-0,1", "-0.1"), (-0.4, 0, "0", "0"), (1.05, 2, "1,05", "1.05"),
      (1, 2, "1,00", "1.00"), (1_234.5, 1, "1.234,5", "1,234.5"), (-1.5, 1, "-1,5", "-1.5"),
      (-1_234_567.5, 1, "-1.234.567,5", "-1,234,567.5"), (3.007, 3, "3,007", "3.007"),
    ] as [(Double, Int, String, String)])
  func places(value: Double, places: Int, inGerman: String, inEnglish: String) {
    #expect(german.decimal(value, places: places) == inGerman)
    #expect(english.decimal(value, places: places) == inEnglish)
  }

  @Test(
    "A share is a percentage with one place",
    arguments: [
      (0, "0,0 %", "0.0 %"), (1, "100,0 %", "100.0 %"), (3.0 / 7, "42,9 %", "42.9 %"),
      (0.0004, "0,0 %", "0.0 %"), (-0.0004, "0,0 %", "0.0 %"), (0.0006, "0,1 %", "0.1 %"),
      (0.9996, "100,0 %", "100.0 %"), (0.125, "12,5 %", "12.5 %"),
    ] as [(Double, String, String)])
  func percent(share: Double, inGerman: String, inEnglish: String) {
    #expect(german.percent(share) == inGerman)
    #expect(english.percent(share) == inEnglish)
  }

  @Test("Euros are whole")
  func euros() {
    #expect(german.euros(4_321) == "4.321 €")
    #expect(english.euros(4_320.5) == "4,321 €")
    #expect(german.euros(-0.2) == "0 €")
  }

  @Test("a number beside a limit never rounds to the other side of it")
  func besideLimit() {
    let format = NumberFormat(.german)
    func text(_ value: Double) -> String {
      format.decimal(value, places: 0, besideLimit: 0.95, scale: 100)
    }
    #expect(text(0.9478) == "94,8" && text(0.94996) == "94,996" && text(0.95) == "95")
    #expect(text(0.9499999) == "94,99999" && text(0.951) == "95" && text(0.66) == "66")
    #expect(format.decimal(0.1996, places: 2, besideLimit: 0.2) == "0,1996")
    #expect(format.decimal(0.204, places: 2, besideLimit: 0.2) == "0,20")
  }

  @Test("counts are whole, or have a place where some count in part")
  func counts() {
    let format = NumberFormat(.german)
    #expect(format.count(1_234) == "1.234" && format.count(12.84) == "12,8")
    #expect(format.significant(0.22314) == "0,223" && format.significant(30) == "30")
    #expect(format.significant(12.5) == "12,5" && format.significant(0.2) == "0,2")
  }
}
