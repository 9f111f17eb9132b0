internal import Text

/// A seal beside what comes out today.
struct SealComparison {
  let sealed: RankingSeal
  let today: RankingSeal

  /// Whether the ranking is the same to the last digit; another version of the program may hold it.
  var holds: Bool { differences.isEmpty }

  /// What is not as it was sealed.
  var differences: [LocalizedText] {
    var differences: [LocalizedText] = []
    for (position, input) in sealed.inputs.enumerated() {
      let now = today.inputs.indices.contains(position) ? today.inputs[position] : nil
      guard now?.sha256 != input.sha256 else { continue }
      let path = input.path.terminalSafe
      differences.append(
        LocalizedText(
          de: "Die Datei \(path) ist nicht mehr die, die versiegelt wurde.",
          en: "The file \(path) is no longer the one that was sealed."))
    }
    if today.inputs.count > sealed.inputs.count {
      differences.append(
        LocalizedText(
          de: "Es sind Dateien hinzugekommen.", en: "There are more files than were sealed."))
    }
    if today.catalog != sealed.catalog {
      differences.append(
        LocalizedText(
          de: "Der Katalog ist nicht mehr der, der versiegelt wurde.",
          en: "The catalogue is no longer the one that was sealed."))
    }
    if let line = firstDifferentLine {
      differences.append(
        LocalizedText(
          de:
            "Das Ergebnis ist ein anderes, zuerst in Zeile \(line.number): „\(line.sealed)“, jetzt"
            + " „\(line.today)“.",
          en: "The result is another one, first in line \(line.number): \"\(line.sealed)\", now"
            + " \"\(line.today)\"."))
    }
    return differences
  }

  /// Version and digests are told by themselves, though they stand in every result.
  private var firstDifferentLine: (number: Int, sealed: String, today: String)? {
    let old = sealed.result.split(separator: "\n", omittingEmptySubsequences: false)
    let new = today.result.split(separator: "\n", omittingEmptySubsequences: false)
    for position in 0..<max(old.count, new.count) {
      let one = position < old.count ? String(old[position]) : ""
      let other = position < new.count ? String(new[position]) : ""
      if one == other || isToldElsewhere(one) && isToldElsewhere(other) { continue }
      return (position + 1, shown(one), shown(other))
    }
    return nil
  }

  private func isToldElsewhere(_ line: String) -> Bool {
    line.hasPrefix("    \"version\": ") || line.hasPrefix("      \"sha256\": ")
  }

  private func shown(_ line: String) -> String {
    var text = line[...]
    while text.first == " " { text.removeFirst() }
    return SafeText(text, limit: 80).description
  }
}
