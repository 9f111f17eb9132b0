internal import Text

extension JSONValue {
  /// The serialized value with an escape for every character that a terminal must not be sent.
  ///
  /// A reader of JSON gets the very text; somebody who prints the document is safe from it.
  func harmlessText() -> String {
    var text = ""
    for scalar in serialized().unicodeScalars {
      // All that is not ASCII stands inside a string, where an escape means the same.
      if scalar.isASCII || String(scalar).terminalSafe.unicodeScalars.count == 1 {
        text.unicodeScalars.append(scalar)
      } else {
        text += String(scalar).utf16.map(Self.escape).joined()
      }
    }
    return text
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
