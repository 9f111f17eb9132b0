import Files
import SystemPackage
import Values

/// Writes participations for benchmarks: made up, the same for the same number on every run.
///
///     outcomerows COUNT FILE
@main
struct RowGenerator {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]) else {
      try OutputStream.standardError.write("outcomerows COUNT FILE\n")
      return
    }
    let file = try FileDescriptor.open(
      FilePath(CommandLine.arguments[2]), .writeOnly, options: [.create, .truncate],
      permissions: .ownerReadWrite)
    try file.closeAfter {
      var rows = Rows()
      try file.writeAll(Rows.header.utf8)
      var buffer: [UInt8] = []
      buffer.reserveCapacity(1 << 21)
      for number in 0..<count {
        rows.append(number, to: &buffer)
        if buffer.count > 1 << 20 {
          try file.writeAll(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      try file.writeAll(buffer)
    }
  }
}

/// Rows of 40,000 measures over four years of entries.
struct Rows {
  static let header =
    "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;"
    + "abcEintritt;abcAustritt;abschluss;altersgruppe;kosten\n"
  private static let measures = 40_000
  private static let firstDay = 18_993  // 1 January 2022
  private static let lastDay = 20_634  // 30 June 2026, the reference date

  private var state: UInt64 = 48
  /// Days as text, by number from `firstDay` on.
  private let days: [[UInt8]]

  init() {
    days = (Self.firstDay...Self.lastDay).map { day in
      Array((CalendarDate(daysSince1970: day)?.description ?? "").utf8)
    }
  }

  /// S. Vigna's SplitMix64.
  private mutating func random(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)).multipliedFullWidth(by: UInt64(bound)).high)
  }

  private mutating func pick(_ words: [(String, Int)]) -> String {
    var place = random(below: words.reduce(0) { $0 + $1.1 })
    for (word, share) in words {
      if place < share { return word }
      place -= share
    }
    return ""
  }

  mutating func append(_ number: Int, to buffer: inout [UInt8]) {
    // A permutation of the numbers, so that pseudonyms look like ones and none comes twice.
    let mixed = UInt64(number) &* 2_654_435_761 % 4_294_967_296
    let pseudonym = "7" + Self.hex(mixed)
    let entry = random(below: Self.lastDay - Self.firstDay)
    let stay = 28 + random(below: 250)
    let hasEnded = Self.firstDay + entry + stay <= Self.lastDay
    let reason = hasEnded ? pick(Self.reasons) : ""
    let isDue = Self.firstDay + entry + stay + 190 <= Self.lastDay
    let cost = 80_000 + random(below: 400_000)
    buffer += pseudonym.utf8
    field(&buffer, Self.measure(random(below: Self.measures)))
    buffer.append(UInt8(ascii: ";"))
    buffer += days[entry]
    buffer.append(UInt8(ascii: ";"))
    if hasEnded { buffer += days[entry + stay] }
    field(&buffer, reason)
    let hasStarted = reason != "nichtantritt"
    field(&buffer, hasEnded && hasStarted ? pick(Self.statuses) : "")
    field(&buffer, isDue && hasStarted ? pick(Self.statuses) : "")
    field(&buffer, pick(Self.classes))
    field(&buffer, hasEnded && hasStarted ? pick(Self.classes) : "")
    field(&buffer, hasEnded && hasStarted ? pick([("nein", 4), ("ja", 1), ("", 3)]) : "")
    field(&buffer, pick([("u25", 2), ("25-49", 5), ("ue50", 3)]))
    field(&buffer, "\(cost / 100),\(cost % 100 < 10 ? "0" : "")\(cost % 100)")
    buffer.append(UInt8(ascii: "\n"))
  }

  private func field(_ buffer: inout [UInt8], _ text: String) {
    buffer.append(UInt8(ascii: ";"))
    buffer += text.utf8
  }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func measure(_ number: Int) -> String {
    let digits = String(number)
    return "MUA-" + String(repeating: "0", count: 5 - digits.count) + digits
  }

  private static let reasons = [
    ("planmaessig", 55), ("arbeit", 12), ("abbruchTeilnehmer", 12), ("abbruchTraeger", 4),
    ("nichtantritt", 5), ("sonstig", 4), ("unbekannt", 8),
  ]
  private static let statuses = [
    ("arbeitslos", 55), ("svb", 18), ("svbGefoerdert", 5), ("ausbildung", 3), ("selbstaendig", 1),
    ("minijob", 5), ("massnahme", 4), ("schule", 1), ("sonstig", 2), ("ausserhalb", 1),
    ("unbekannt", 5),
  ]
  private static let classes = [("A", 2), ("B", 5), ("C", 2), ("", 1)]
}
