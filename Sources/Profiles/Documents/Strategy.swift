internal import Diagnostics
internal import LibXML
internal import Text

/// `zielgruppenstrategie`: what a district or a comparison ring advises for a target group.
package struct Strategy: Hashable, Sendable {
  package struct Approach: Hashable, Sendable {
    package let text: String
    /// The districts that do so.
    package let districts: [District]
  }

  /// Challenges and what helps against them; one of the two may be missing.
  package struct Action: Hashable, Sendable {
    package let challenges: [String]
    package let approaches: [Approach]
  }

  package struct Measure: Hashable, Sendable {
    package let text: String
    package let district: District?
    /// Its profile, where there is one.
    package let id: ProfileID?
    package let factors: [String]
  }

  /// A way to work with the group, or a form of organisation with pros and cons.
  package struct Form: Hashable, Sendable {
    package let title: String
    package let texts: [String]
    package let pros: [String]
    package let cons: [String]
    package let advice: [String]
  }

  package let header: DocumentHeader
  /// Whose it is: a district's or a ring's.
  package let district: District?
  package let ring: String?
  package let groups: [TargetGroup]
  package let title: String
  package let summary: String
  package let dataBasis: [String]
  package let subgroups: [String]
  package let goals: [String]
  package let ways: [Form]
  package let actions: [Action]
  package let measures: [Measure]
  package let withoutMeasure: [District]
  package let forms: [Form]
  package let advice: [String]

  init(readable root: Element) throws(Refusal) {
    let reader = ProfileReader(root)
    header = try reader.documentHeader()
    let assignment = reader.group("zuordnung")
    (district, ring) = (assignment.code("kreis"), assignment.text("vergleichsring"))
    groups = assignment.codes("gruppe")
    title = try assignment.required(assignment.text("titel"), "titel")
    summary = try assignment.required(assignment.text("kurzbeschreibung"), "kurzbeschreibung")
    dataBasis = reader.group("grundlage").texts("datenbasis")
    subgroups = reader.group("ziele").texts("teilgruppe")
    goals = reader.group("ziele").texts("ziel")
    let whole = ProfileReader.Group(element: root, document: root.document)
    var actions: [Action] = []
    for part in whole.all("handlungsansatz") {
      var approaches: [Approach] = []
      for approach in part.all("loesungsansatz") {
        approaches.append(
          Approach(
            text: try approach.required(approach.text("text"), "text"),
            districts: approach.codes("kreis")))
      }
      actions.append(Action(challenges: part.texts("herausforderung"), approaches: approaches))
    }
    self.actions = actions
    var measures: [Measure] = []
    for part in reader.group("massnahmen").all("massnahme") {
      measures.append(
        Measure(
          text: try part.required(part.text("text"), "text"), district: part.code("kreis"),
          id: part.text("kennung").map { ProfileID($0) }, factors: part.texts("erfolgsfaktor")))
    }
    self.measures = measures
    withoutMeasure = reader.group("massnahmen").codes("ohneMassnahme")
    ways = try Self.forms(whole.all("weg"))
    forms = try Self.forms(whole.all("organisationsform"))
    advice = whole.texts("empfehlung")
  }

  private static func forms(_ parts: [ProfileReader.Group]) throws(Refusal) -> [Form] {
    var forms: [Form] = []
    for part in parts {
      forms.append(
        Form(
          title: try part.required(part.text("titel"), "titel"), texts: part.texts("text"),
          pros: part.texts("pro"), cons: part.texts("contra"), advice: part.texts("empfehlung")))
    }
    return forms
  }

  // MARK: - What it says

  func sections(_ codes: CodeLists) -> [DocumentSection] {
    func labelled(_ key: String, _ german: String, _ english: String, _ texts: [String])
      -> [ProfileFact]
    {
      texts.map { ProfileFact(key, $0, LocalizedText(de: german, en: english)) }
    }
    let author =
      district.map { codes.label($0) }
      ?? LocalizedText(de: "Vergleichsring \(ring ?? "")", en: "comparison ring \(ring ?? "")")
    let groupLabels = groups.map { codes.label($0) }
    let assignment = [
      ProfileFact(
        key: "targetGroups", label: LocalizedText(de: "Zielgruppe", en: "target group"),
        text: LocalizedText(
          de: groupLabels.map(\.german).joined(separator: "; "),
          en: groupLabels.map(\.english).joined(separator: "; "))),
      ProfileFact(key: "author", label: LocalizedText(de: "von", en: "by"), text: author),
    ]
    let actionSections = actions.enumerated().compactMap { place, action in
      DocumentSection(
        "action \(place + 1)", "Handlungsansatz \(place + 1)", "Approach \(place + 1)",
        labelled("challenge", "Herausforderung", "challenge", action.challenges)
          + labelled(
            "approach", "Lösungsansatz", "solution",
            action.approaches.map { approach in
              approach.text
                + (approach.districts.isEmpty
                  ? "" : " (\(approach.districts.map(\.value).joined(separator: ", ")))")
            }))
    }
    func section(_ key: String, _ form: Form, _ german: String, _ english: String)
      -> DocumentSection?
    {
      DocumentSection(
        key, german + form.title, english + form.title,
        form.texts.map { ProfileFact("text", $0) } + labelled("pro", "dafür", "pro", form.pros)
          + labelled("con", "dagegen", "con", form.cons)
          + labelled("advice", "Empfehlung", "advice", form.advice))
    }
    let measureFacts = measures.flatMap { measure -> [ProfileFact] in
      let origin = [measure.district?.value, measure.id?.description].compactMap { $0 }
      return [
        ProfileFact(
          "measure",
          measure.text + (origin.isEmpty ? "" : " (\(origin.joined(separator: ", ")))"),
          LocalizedText(de: "Maßnahme", en: "measure"))
      ] + labelled("factor", "Erfolgsfaktor", "success factor", measure.factors)
    }
    let gaps = labelled(
      "withoutMeasure", "ohne eigene Maßnahme", "without a measure of their own",
      withoutMeasure.isEmpty ? [] : [withoutMeasure.map(\.value).joined(separator: ", ")])
    return [
      DocumentSection("assignment", "Zuordnung", "Assignment", assignment),
      DocumentSection(
        "dataBasis", "Datenbasis und Bedarf", "Data basis and needs",
        dataBasis.map { ProfileFact("dataBasis", $0) }),
      DocumentSection(
        "goals", "Zielsetzung", "Goals",
        labelled("subgroup", "Teilgruppe", "part of the group", subgroups)
          + labelled("goal", "mögliches Ziel", "possible goal", goals)),
    ].compactMap { $0 }
      + ways.enumerated().compactMap { section("way \($0 + 1)", $1, "Weg: ", "Way: ") }
      + actionSections
      + [
        DocumentSection("measures", "Maßnahmen", "Measures", measureFacts + gaps)
      ].compactMap { $0 }
      + forms.enumerated().compactMap {
        section("form \($0 + 1)", $1, "Organisationsform: ", "Form of organisation: ")
      }
      + [
        DocumentSection(
          "advice", "Empfehlungen und gute Praxis", "Advice and good practice",
          advice.map { ProfileFact("advice", $0) }),
        header.section(codes),
      ].compactMap { $0 }
  }
}
