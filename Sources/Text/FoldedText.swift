/// A text reduced to what two people who mean the same would both type.
///
/// `Träger`, `Traeger`, `TRÄGER` and the decomposed spelling that a Mac makes of it are equal once
/// folded: letters are lower case, `ä ö ü ß` become `ae oe ue ss`, other accents are dropped, and
/// every run of anything but letters and digits becomes one blank.
package struct FoldedText: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: some StringProtocol) {
    var folder = Folder()
    for scalar in text.unicodeScalars {
      folder.append(scalar)
    }
    description = folder.finish()
  }

  package var isEmpty: Bool { description.isEmpty }

  /// The words in reading order.
  package var words: [Substring] { description.split(separator: " ") }

  /// Whether `part` stands somewhere in this text, also inside a compound:
  /// `Kinderbetreuung` contains `betreuung`.
  package func contains(_ part: FoldedText) -> Bool {
    description.contains(part.description)
  }

  package static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.description < right.description
  }
}

/// The state of one folding: scalars go in, the folded text comes out.
private struct Folder {
  private var folded = ""
  private var pendingBlank = false

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9":
      write(scalar)
    case "\u{308}":
      // A decomposed umlaut: the vowel has been written already, its mark follows it.
      if let last = folded.unicodeScalars.last, "aou".unicodeScalars.contains(last) {
        folded.unicodeScalars.append("e")
      }
    case "ä", "Ä": write("ae")
    case "ö", "Ö": write("oe")
    case "ü", "Ü": write("ue")
    case "ß", "ẞ": write("ss")
    case "€": write("euro")
    case "§": write("paragraph")
    default:
      appendOther(scalar)
    }
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark {
      return
    }
    guard properties.isAlphabetic || properties.numericType == .decimal else {
      pendingBlank = true
      return
    }
    if let base = Self.latin1Base[scalar] {
      write(base)
    } else {
      write(properties.lowercaseMapping)
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    writeBlankIfDue()
    folded.unicodeScalars.append(scalar)
  }

  private mutating func write(_ text: String) {
    writeBlankIfDue()
    folded.append(text)
  }

  private mutating func writeBlankIfDue() {
    if pendingBlank && !folded.isEmpty {
      folded.append(" ")
    }
    pendingBlank = false
  }

  func finish() -> String { folded }

  /// Accented letters of Latin-1 and Latin Extended-A that occur in names in German files.
  private static let latin1Base: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "áàâãåāăąÁÀÂÃÅĀĂĄ"), ("ae", "æÆ"), ("c", "çćčÇĆČ"), ("d", "ďđĎĐ"),
      ("e", "éèêëēęěÉÈÊËĒĘĚ"), ("g", "ğĞ"), ("i", "íìîïīıÍÌÎÏĪİ"), ("l", "łŁ"),
      ("n", "ñńňÑŃŇ"), ("o", "óòôõøōőÓÒÔÕØŌŐ"), ("oe", "œŒ"), ("r", "řŘ"),
      ("s", "śşšŚŞŠ"), ("t", "ţťŢŤ"), ("u", "úùûūůűÚÙÛŪŮŰ"), ("y", "ýÿÝŸ"), ("z", "źżžŹŻŽ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars {
        table[letter] = base
      }
    }
    return table
  }()
}
