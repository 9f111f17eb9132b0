import Foundation
import SystemPackage
import Testing

/// What `explain` prints, computed again from nothing but what it prints.
@Suite("An explanation")
struct ExplainTests {
  static let command = [
    "explain", "Birke", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
  ]

  /// The words of the output in one line, as a reader sees them; numbers with a decimal point.
  private func explanation() async throws -> String {
    let outcome = try await Program.shared(Self.command)
    #expect(outcome.exitCode == 0 && outcome.talk.isEmpty)
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func numbers<Output>(
    _ pattern: Regex<Output>, in text: String, _ values: (Regex<Output>.Match) -> [Substring]
  ) throws -> [Double] {
    let match = try #require(try pattern.firstMatch(in: text))
    return try values(match).map {
      try #require(Double($0.replacing(".", with: "").replacing(",", with: ".")))
    }
  }

  @Test("goes from the rows to the cases without losing one")
  func counts() async throws {
    let text = try await explanation()
    let all = try numbers(
      /(\d+) Teilnahmen: (\d+) nicht angetreten, (\d+) laufend, (\d+) außerhalb des Zeitraums, (\d+) Austritte/,
      in: text
    ) { [$0.1, $0.2, $0.3, $0.4, $0.5] }
    #expect(all[0] == all[1...].reduce(0, +))
    let known = try numbers(
      /bei (\d+) die sechs Monate.*?Bleiben (\d+): (\d+) bekannt, (\d+) unbekannt, (\d+) außerhalb/,
      in: text
    ) { [$0.1, $0.2, $0.3, $0.4, $0.5] }
    #expect(all[4] - known[0] == known[1] && known[1] == known[2] + known[3] + known[4])
    let fates = try numbers(
      /dauerhaft (\d+), nur bei Austritt (\d+), erst später (\d+), nie (\d+);/, in: text
    ) { [$0.1, $0.2, $0.3, $0.4] }
    #expect(fates.reduce(0, +) <= known[2])
  }

  @Test("has the rate, Wilson's interval and the bounds of the unknown")
  func rate() async throws {
    let text = try await explanation()
    let values = try numbers(
      /(\d+) \/ (\d+) = ([\d,]+) %; 95-%-Intervall nach Wilson ([\d,]+) % bis ([\d,]+) %/, in: text
    ) { [$0.1, $0.2, $0.3, $0.4, $0.5] }
    let (x, n, z) = (values[0], values[1], 1.959963984540054)
    #expect(abs(values[2] - 100 * x / n) <= 0.005)
    let spread = z * (z * z + 4 * x * (1 - x / n)).squareRoot()
    #expect(abs(values[3] - 100 * (2 * x + z * z - spread) / (2 * (n + z * z))) <= 0.005)
    #expect(abs(values[4] - 100 * (2 * x + z * z + spread) / (2 * (n + z * z))) <= 0.005)
    let bounds = try numbers(
      /Wären alle (\d+) Unbekannten kein Erfolg: ([\d,]+) %; alle ein Erfolg: ([\d,]+) %/, in: text
    ) { [$0.1, $0.2, $0.3] }
    #expect(abs(bounds[1] - 100 * x / (n + bounds[0])) <= 0.005)
    #expect(abs(bounds[2] - 100 * (x + bounds[0]) / (n + bounds[0])) <= 0.005)
  }

  @Test("sums the prospects of the cases to what was expected")
  func expectation() async throws {
    let text = try await explanation()
    let rows = text.matches(of: /(\d+)–(\d+) % (\d+) (\d+,\d+) (\d+,\d+)/)
    var sums = [0.0, 0.0, 0.0]
    for row in rows {
      let values = try [row.3, row.4, row.5].map {
        try #require(Double($0.replacing(",", with: ".")))
      }
      for index in sums.indices { sums[index] += values[index] }
      // A prospect lies in its band, and no case is alone in a row.
      let (low, high) = (try #require(Double(row.1)), try #require(Double(row.2)))
      #expect((low...high).contains(100 * values[1] / values[0]) && values[0] >= 3)
    }
    let total = try numbers(/Summe (\d+) ([\d,]+) ([\d,]+)/, in: text) { [$0.1, $0.2, $0.3] }
    #expect(rows.count >= 2 && sums[0] == total[0])
    // Each printed number is off by half of its last place at most.
    let rounding = 0.0005 * Double(rows.count + 1)
    #expect(abs(sums[1] - total[1]) <= rounding && abs(sums[2] - total[2]) <= rounding)
    let said = try numbers(
      /der Durchschnitt im Kreis ([\d,]+) ± ([\d,]+) Integrationen erreicht; erreicht wurden (\d+)\..*?s_E = ([\d,]+) Log-Odds mal Varianz ([\d,]+) = ([\d,]+)\)/,
      in: text
    ) { [$0.1, $0.2, $0.3, $0.4, $0.5, $0.6] }
    #expect(abs(said[0] - total[1]) <= 0.0505)
    // The ± is s_E V.
    #expect(abs(said[3] * said[4] - said[5]) <= 0.006 && abs(said[1] - said[5]) <= 0.0505)
  }

  @Test("turns the difference into ratio, raw effect, reliability and what is left")
  func effect() async throws {
    let text = try await explanation()
    let difference = try numbers(
      /Unterschied: (\d+) − ([\d,]+) = (-?[\d,]+); Zufall und Unsicherheit der Erwartung √\(([\d,]+) \+ ([\d,]+)²\) = ([\d,]+); Verhältnis z = (-?[\d,]+)\./,
      in: text
    ) { [$0.1, $0.2, $0.3, $0.4, $0.6, $0.7, $0.5] }
    let error = difference[6]
    let spread = (difference[3] + error * error).squareRoot()
    let (observed, expected, variance) = (difference[0], difference[1], difference[3])
    #expect(abs(difference[2] - (observed - expected)) <= 0.001)
    #expect(abs(difference[4] - spread) <= 0.001)
    #expect(abs(difference[5] - (observed - expected) / spread) <= 0.001)
    let raw = try numbers(
      /= (-?[\d,]+)\. Träger unterscheiden sich hier um τ = ([\d,]+);.*? = ([\d,]+)\. Je weniger/,
      in: text
    ) { [$0.1, $0.2, $0.3] }
    #expect(abs(raw[0] - (observed - expected) / variance) <= 0.001)
    let noise = 1 / variance + (error / variance) * (error / variance)
    let reliability = raw[1] * raw[1] / (raw[1] * raw[1] + noise)
    #expect(abs(raw[2] - reliability) <= 0.002)
    let left = try numbers(
      /r mal rohe Wirkung = (-?[\d,]+) \(von Hand\).*?θ = (-?[\d,]+) \(90 %: (-?[\d,]+) bis (-?[\d,]+)\)/,
      in: text
    ) { [$0.1, $0.2, $0.3, $0.4] }
    #expect(abs(left[0] - reliability * raw[0]) <= 0.001)
    // By hand it is an approximation: near in the middle of the interval.
    #expect(abs(left[1] - left[0]) < 0.1 && left[2] < left[1] && left[1] < left[3])
  }

  @Test("recommends what its own probabilities and thresholds say")
  func recommendation() async throws {
    let text = try await explanation()
    let probabilities = try numbers(
      /über dem mittleren Träger zu liegen: ([\d,]+) %; um mehr als δ = ([\d,]+) darunter: ([\d,]+) %/,
      in: text
    ) { [$0.1, $0.2, $0.3] }
    #expect(abs(probabilities[1] - Foundation.log(1.25)) <= 0.0005)
    #expect(probabilities[0] < 95 && 100 - probabilities[2] >= 85)
    #expect(
      text.contains("Empfehlung: VERLÄNGERN") && !text.contains("NEIN") && !text.contains("ROT"))
    let rank = try numbers(/Rang (\d+) bis (\d+) von (\d+) \(90 %\)/, in: text) {
      [$0.1, $0.2, $0.3]
    }
    #expect(rank[0] >= 1 && rank[0] <= rank[1] && rank[1] <= rank[2])
    let cost = try numbers(
      /Kosten je Integration: ([\d.]+) €.*?im Mittel ([\d.]+) €/, in: text
    ) { [$0.1, $0.2] }
    #expect(abs(cost[0] - cost[1] * 39 / 11) <= 2)
  }

  @Test("takes the provider behind the files too, and a measure for its provider")
  func names() async throws {
    let usual = try await Program.shared(Self.command)
    let behind = try await Program.steckbrief.run([
      "explain", "--as-of", "2026-06-30", "--outcomes", "catalog/beispiel/ergebnisse.csv", "Birke",
    ])
    #expect(behind.exitCode == 0 && behind.output == usual.output)
    let measure = try await Program.steckbrief.run(
      ["explain", "MUA-2023-003"] + Self.command.dropFirst(2))
    #expect(measure.exitCode == 0 && measure.output == usual.output)
    let nobody = try await Program.steckbrief.run(["explain"] + Self.command.dropFirst(2))
    #expect(nobody.exitCode == 64 && nobody.talk.contains("Welcher Träger?"))
    let each = try await Program.steckbrief.run(
      ["explain", "MUA-2023-003", "--by", "measure"] + Self.command.dropFirst(2))
    #expect(each.exitCode == 0 && each.output.contains("MUA-2023-003"))
  }

  @Test("shows no participant and speaks both languages")
  func languages() async throws {
    let german = try await Program.shared(Self.command)
    let english = try await Program.steckbrief.run(Self.command + ["--language", "en"])
    #expect(english.output.contains("With these participants the average of the district would"))
    #expect(english.output.contains("Recommendation: RENEW"))
    let rows = try String(
      contentsOfFile: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
      encoding: .utf8)
    for row in rows.split(separator: "\n").dropFirst() {
      let id = try #require(row.split(separator: ";").first)
      #expect(!german.output.contains(id) && !english.output.contains(id))
    }
    try Golden.expect(german.output, named: "explain-birke-de.txt")
    try Golden.expect(english.output, named: "explain-birke-en.txt")
  }

  @Test("of a provider without a record is neutral, of nobody an error with what is near")
  func unknownProviders() async throws {
    let outcomes = ["--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30"]
    let misspelt = try await Program.steckbrief.run(["explain", "Pirrol"] + outcomes)
    #expect(misspelt.exitCode == 66 && misspelt.talk.contains("Gründungsbüro Pirol"))
    let nobody = try await Program.steckbrief.run(["explain", "\u{1B}[31mxyzzy"] + outcomes)
    #expect(nobody.exitCode == 66 && !nobody.talk.contains("\u{1B}"))
    let missing = try await Program.steckbrief.run(["explain", "Birke"])
    #expect(missing.exitCode == 64 && missing.talk.contains("--outcomes"))
  }
}
