internal import Profiles
internal import Text
internal import Values

// What numbers in a search mean, by the words around them.
extension TextReading {
  // MARK: - Law

  private static let citationWords: Set<String> = [
    "paragraph", "abs", "absatz", "satz", "nr", "nummer", "sgb", "ii", "iii", "ix", "v", "m", "ivm",
    "f", "ff",
  ]

  /// `§ 45 Abs. 1 SGB III`, `§ 16 SGB II i. V. m. § 45 SGB III`; where no code is called so, every code
  /// that cites the provision: `§ 16 SGB II`.
  mutating func readProvision() -> Bool {
    guard word()?.folded == "paragraph", let number = word(1)?.folded,
      number.first?.isNumber == true
    else { return false }
    let run = words[next...].prefix {
      Self.citationWords.contains($0.folded) || $0.folded.first?.isNumber == true
    }.count
    for length in stride(from: run, through: 2, by: -1) {
      if let meanings = lexicon.meanings(of: words[next..<next + length].lazy.map(\.stem)) {
        take(length, as: meanings)
        return true
      }
      if let code = catalog.codes.code(LegalBasisList.self, named: typed(length)) {
        take(length, as: [.code(.legalBasis, code.value)])
        return true
      }
    }
    let book = word(2)?.folded == "sgb" ? word(3)?.folded : nil
    let cited = codes(citing: "paragraph \(number) ", book.map { " sgb \($0) " } ?? " ")
    guard !cited.isEmpty else { return false }
    take(book == nil ? 2 : 4, as: cited)
    return true
  }

  private func codes(citing beginning: String, _ book: String) -> [Meaning] {
    CodeField.allCases.flatMap { field in
      field.list(in: catalog.codes).entries.filter { entry in
        (entry.legalBasis ?? "").split(separator: ",").contains { link in
          let link = FoldedText(link).description + " "
          return link.hasPrefix(beginning) && link.contains(book)
        }
      }.map { .code(field, $0.value) }
    }
  }

  // MARK: - Places

  /// An official key of five digits or fewer, or one of a municipality, which begins with it.
  mutating func readDistrictKey() -> Bool {
    guard let digits = word()?.folded, digits.allSatisfy(\.isNumber),
      [4, 5, 8, 12].contains(digits.utf8.count)
    else { return false }
    // A year, and a postal code that the catalogue has, are no key.
    if digits.utf8.count == 4, let year = Int(digits), (1990...2099).contains(year) { return false }
    let key = digits.utf8.count > 5 ? String(digits.prefix(5)) : digits
    guard let district = catalog.codes.code(DistrictList.self, named: key) else { return false }
    let known = lexicon.meanings(of: [digits]) ?? []
    guard known.isEmpty || known.contains(.code(.district, district.value)) else { return false }
    take(1, as: [.code(.district, district.value)])
    return true
  }

  // MARK: - Hours

  private static let hourWords: Set<String> = [
    "stund", "std", "h", "wochenstund", "hour", "stundenwoch", "wochenstd",
  ]

  /// The most hours that a week has.
  private static let wholeWeek = 168

  /// `20 Stunden`, `15 bis 20 Std.`, `mindestens 30 Stunden`, `4 Stunden täglich`.
  mutating func readHours() -> Bool {
    let isLeast = ["mindestens", "ab", "ueber"].contains(word()?.folded ?? "")
    let isMost = ["maximal", "max", "hoechstens", "bis", "unter"].contains(word()?.folded ?? "")
    var used = isLeast || isMost ? 1 : 0
    guard word(used)?.number != nil else { return false }
    // Of two numbers the second is the limit.
    if word(used + 1)?.number != nil { used += 1 }
    if word(used + 1)?.folded == "bis", word(used + 2)?.number != nil { used += 2 }
    guard var hours = word(used)?.number, hours <= 60,
      Self.hourWords.contains(word(used + 1)?.stem ?? "")
    else { return false }
    used += 2
    if ["taeglich", "tag", "tags"].contains(word(used)?.folded ?? "") {
      hours *= 5
      used += 1
    } else if ["woche", "woechentlich", "wochen"].contains(word(used)?.folded ?? "") {
      used += 1
    }
    take(used, as: [.hours(isLeast ? hours...Self.wholeWeek : 0...max(hours, 0))])
    return true
  }

  // MARK: - Age

  private static let childWords: Set<String> = [
    "kind", "kleinkind", "sohn", "tocht", "baby", "child", "children",
  ]

  /// The age of a child: `Kind unter 3`, `zweijähriges Kind`, `Sohn 2 Jahre`.
  mutating func readChild() -> Bool {
    func isChild(_ offset: Int) -> Bool {
      word(offset).map { Self.childWords.contains($0.stem) } ?? false
    }
    func isYears(_ offset: Int) -> Bool {
      word(offset).map { $0.stem.hasPrefix("jahr") || $0.folded == "j" || $0.folded == "alt" }
        ?? false
    }
    var used: Int
    var age: Int
    if isChild(0) {
      let isLimit = ["unter", "u"].contains(word(1)?.folded ?? "")
      guard let years = word(isLimit ? 2 : 1)?.number else { return readChildCare() }
      (used, age) = (isLimit ? 3 : 2, isLimit ? years - 1 : years)
      while isYears(used) { used += 1 }
    } else if let years = word()?.number, years < 18, isYears(1), isChild(2) {
      (used, age) = (3, years)
    } else if word()?.number != nil, isChild(1) {
      // `zwei Kinder`: how many makes no difference.
      next += 1
      return readChild()
    } else {
      return false
    }
    guard age < 3, let small = lexicon.meanings(of: ["kleinkind"]) else {
      return takeChildCare(used)
    }
    take(used, as: small)
    return true
  }

  /// A child that is only mentioned: care for it is good to have.
  private mutating func readChildCare() -> Bool {
    let length = (2...max(2, lexicon.longest)).first { length in
      next + length <= words.count
        && lexicon.meanings(of: words[next..<next + length].lazy.map(\.stem)) != nil
    }
    guard length == nil, word()?.stem == "kind" else { return false }
    return takeChildCare(1)
  }

  private mutating func takeChildCare(_ used: Int) -> Bool {
    take(used, as: [.code(.obstacle, "kinderbetreuung"), .childCare], isOptional: true)
    return true
  }

  /// `47 Jahre`, `58-jährig`, `ü55`, `unter 30`, a bare `58`.
  mutating func readAge() -> Bool {
    guard let first = word() else { return false }
    var used = 1
    var age: Int
    var isCertain = false
    if let limit = [
      "ue": 0, "ueber": 0, "ab": 0, "u": -1, "unter": -1, "mitte": 4, "ende": 7, "anfang": 1,
    ][
      first.folded],
      let years = word(1)?.number
    {
      (age, used, isCertain) = (years + limit, 2, true)
    } else if first.folded.hasPrefix("ue"), let years = Int(first.folded.dropFirst(2)) {
      (age, isCertain) = (years, true)
    } else if first.folded.hasPrefix("u"), let years = Int(first.folded.dropFirst(1)) {
      (age, isCertain) = (years - 1, true)
    } else if let years = first.number {
      age = years
    } else {
      return false
    }
    while let unit = word(used), unit.stem.hasPrefix("jahr") || ["j", "alt"].contains(unit.folded) {
      used += 1
      isCertain = true
    }
    // A bare number is an age only where nothing else is counted.
    guard (14...67).contains(age), isCertain || word(used)?.number == nil else { return false }
    var meanings: [Meaning] = [.age(age)]
    if age < 25 { meanings.append(.code(.targetGroup, "u25")) }
    if age >= 50 { meanings.append(.code(.targetGroup, "ue50")) }
    take(used, as: meanings)
    return true
  }
}
