internal import Text

/// The document of a profile as it is stored, harmless for a terminal.
///
/// XML allows C1 controls and bidirectional overrides. Written as character references they mean the
/// same to a reader of XML and nothing to a terminal; between tags, where no reference may be, none
/// can be in a valid profile.
package enum ProfileXML {
  package static func text(_ document: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in document.unicodeScalars {
      let isPlain = scalar == "\n" || scalar == "\t"
      if isPlain || (" "..."~").contains(scalar) {
        text.append(scalar)
      } else if SafeText(String(scalar)).description == String(scalar) {
        text.append(scalar)
      } else if scalar != "\r", scalar != "\u{FEFF}" {
        text.append(
          contentsOf: "&#x\(String(scalar.value, radix: 16, uppercase: true));".unicodeScalars)
      }
    }
    return String(text)
  }
}
