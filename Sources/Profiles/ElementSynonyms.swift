internal import Text

/// Names that authors give to elements from memory, and those of the schema.
enum ElementSynonyms {
  /// The elements that a name may mean; which of them, the place decides.
  static func elements(meantBy name: String) -> [String] {
    table[FoldedText(name).description] ?? []
  }

  private static let table: [String: [String]] = [
    "start": ["beginn"], "anfang": ["beginn"], "startdatum": ["beginn"], "von": ["beginn"],
    "begin": ["beginn"], "end": ["ende"], "enddatum": ["ende"], "schluss": ["ende"],
    "bis": ["ende"], "datum": ["stand", "stichtag"], "bezeichnung": ["titel", "name"],
    "ueberschrift": ["titel"], "title": ["titel"], "thema": ["titel"],
    "beschreibung": ["kurzbeschreibung", "text"], "description": ["kurzbeschreibung", "text"],
    "summary": ["kurzbeschreibung"], "inhalt": ["text"], "version": ["fassung"],
    "kennung": ["id"], "nummer": ["id", "massnahmenummer"], "landkreis": ["kreis"],
    "district": ["kreis"], "mail": ["email"], "e mail": ["email"], "telefonnummer": ["telefon"],
    "tel": ["telefon"], "phone": ["telefon"], "link": ["url"], "webseite": ["url"],
    "homepage": ["url"], "internet": ["url"], "postleitzahl": ["plz"], "stadt": ["ort"],
    "anbieter": ["traeger"], "provider": ["traeger"],
    "preis": ["betrag"], "summe": ["betrag"], "dauer": ["teilnahmedauerWochen"],
    "wochen": ["teilnahmedauerWochen"], "stunden": ["wochenstunden"], "kurs": ["modul"],
    "baustein": ["modul"], "dauerwochen": ["teilnahmedauerWochen"], "plaetze": ["vertraglich"],
    "anzahl": ["vertraglich", "belegt"], "teilnehmer": ["belegt"], "ziel": ["hauptziel"],
  ]
}
