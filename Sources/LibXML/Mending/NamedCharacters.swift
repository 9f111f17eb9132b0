/// Characters by the names that HTML gives them: people paste `&uuml;` and `&nbsp;` into XML.
///
/// The names of HTML 4.01, section 24, as far as they occur in texts.
enum NamedCharacters {
  /// The five that XML knows itself.
  static let ofXML: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  static func character(named name: String) -> Unicode.Scalar? { all[name] }

  /// The longest name of a letter that a word begins with: `uuml` of `uumlnchen`, where the
  /// semicolon is missing.
  static func letter(beginning word: String) -> String? {
    var name = word
    while name.count > 3 {
      if all[name]?.properties.isAlphabetic == true { return name }
      name.removeLast()
    }
    return nil
  }

  private static let all: [String: Unicode.Scalar] = {
    var all: [String: Unicode.Scalar] = [:]
    // U+00A0 to U+00FF in their order.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      all[String(name)] = Unicode.Scalar(0xA0 + UInt32(offset))
    }
    all.merge(
      [
        "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
        "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′",
        "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "larr": "←",
        "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "minus": "−", "infin": "∞",
        "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥",
      ]) { first, _ in first }
    return all
  }()
}
