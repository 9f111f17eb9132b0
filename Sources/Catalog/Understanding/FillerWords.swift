/// Words of everyday German and English, folded, that say nothing of which measure is meant.
enum FillerWords {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Words that join others. They are left out of names and searches alike, so that
  /// `Alleinerziehende mit Kindern` is found by `alleinerziehende Kinder`.
  static let joining = set(
    """
    und oder mit fuer von vom der die das den dem des ein eine einen einem einer eines im in ins
    am an auf aus bei beim zu zum zur nach als wie so auch noch nur etwas was welche welcher
    welches welchen gibt gibts es ist sind war waren wird werden hat habe haben kann koennen koennte
    soll sollte muss will wollen moechte moechten ich wir er sie man ihr ihre ihren ihrem sein seine
    seinen mein meine meinen unser unsere dass weil aber dann da dort hier doch mal schon sehr
    irgendwas irgendeine irgendein bitte danke hallo je pro sich selbst dazu dafuer wo wer wann
    um vor ueberhaupt gerade zb bzw evtl ggf ca etwa eher lieber gern gerne am and or with for of
    the a in on at to is are who have has any some there i we need needs looking
    """)

  /// Words for what everybody looks for here, for people, and for looking.
  static let empty = set(
    """
    massnahme massnahmen massnahmenangebot angebot angebote kurs kurse projekt projekte programm
    programme steckbrief steckbriefe moeglichkeit moeglichkeiten moeglich hilfe hilfen
    unterstuetzung unterstuetzen foerderung foerdern
    kunde kunden kundin kundinnen person personen mensch menschen leute teilnehmer teilnehmerin
    teilnehmende teilnehmenden teilnehmerinnen bewerber bewerberin klient klientin klienten
    leistungsberechtigte leistungsberechtigten leistungsbezieher leistungsempfaenger
    frau frauen mann maenner herr dame jemand
    suche suchen gesucht sucht finden finde brauche braucht brauchen benoetigt benoetige
    geeignet geeignete passend passende passendes zeig zeige liste alle alles jede jeder jedes
    kreis landkreis bereich raum region gegend naehe umgebung rund thema wegen aufgrund
    ungeklaert geklaert verloren fehlt fehlen fehlende fehlender fehlendes probleme problem
    schwierigkeiten schwierig hilft hat will kommt
    woche wochen tag tage jahr jahre jahren monat monate zeit neu neue neues neuer weiter wieder
    gut gute bald heute aktuell aktuelle derzeit momentan
    lebt wohnt kommt kommen steht stehen bekommt bekommen bezieht macht machen geht gehen werden
    sein ganz viel viele bringen bringt nehmen nimmt lassen laesst sollen muesste waere wuerde darf
    duerfen mag arbeitet arbeiten lernen lernt termin termine teilnehmen teilnimmt vorhanden
    measure measures offer offers people person help find show all course courses programme customer
    """)

  /// Of the empty words those that tell what a number before them counts.
  static let spans = set("jahr jahre jahren tag tage woche wochen")

  static let negations = set(
    "ohne kein keine keinen keinem keiner keinerlei keins nicht weder without no not none")

  /// What a compound may end in without another meaning: `Vollzeitmaßnahme`.
  static let heads = set(
    """
    massnahme massnahmen angebot angebote kurs kurse projekt projekte programm programme training
    trainings hilfe hilfen beratung gruppe gruppen foerderung unterstuetzung problem probleme
    problematik thema bereich kunde kunden kundin suche arbeit stelle stellen platz betroffene
    bezieher erkrankung kranke kranker situation bedarf modell beratungsstelle coaching unterricht
    """)

  /// How words begin that ask who is specialised in something.
  static let specialist = ["spezialis", "specialis", "specializ"]

  /// Units that are written right behind their number.
  static let units = set(
    "h std stunden stunde wochenstunden jahre jahriger jaehriger jaehrige jaehrigen jaehrig")

  /// Words behind which a lower-case `sucht` is the verb, beside those for people above.
  static let persons = set(
    "kunde kundin kunden person frau mann mutter vater jugendlicher jugendliche jemand er sie wer")

  static let numbers: [String: String] = [
    "zwei": "2", "drei": "3", "vier": "4", "fuenf": "5", "sechs": "6", "sieben": "7", "acht": "8",
    "neun": "9", "zehn": "10", "zwoelf": "12", "fuenfzehn": "15", "zwanzig": "20",
    "fuenfundzwanzig": "25", "dreissig": "30", "vierzig": "40", "fuenfzig": "50", "sechzig": "60",
    "two": "2", "three": "3", "fifty": "50",
  ]
}
