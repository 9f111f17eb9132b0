package import Profiles
internal import Rendering
package import Text

/// One profile as a page of HTML: self-contained, without script, for the screen and for paper.
package enum ProfileHTML {
  package static func page(
    of profile: MeasureProfile, codes: CodeLists, language: Language
  ) -> String {
    let words = ProfileWords(codes: codes, language: language)
    let isExample = profile.assignment.districts.contains(where: codes.isExample)
    let title = MarkupText.html("\(profile.id) \(profile.title)")
    let notice =
      isExample
      ? "<p class=\"notice\">\(MarkupText.html(ExampleNotice.profile[language]))</p>\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(notice)<p>\(MarkupText.html(profile.assignment.summary))</p>
      \(profile.sections(words).map { section($0.section, $0.facts, language) }.joined())</main>
      </body>
      </html>

      """
  }

  private static func section(
    _ section: ProfileSection, _ facts: [ProfileFact], _ language: Language
  ) -> String {
    let items = facts.filter { $0.label == nil }
    var text = "<section>\n<h2>\(MarkupText.html(section.title[language]))</h2>\n"
    if items.count < facts.count {
      text += "<dl>\n"
      for fact in facts {
        guard let label = fact.label else { continue }
        text +=
          "<dt>\(MarkupText.html(label[language]))</dt><dd>\(MarkupText.html(fact.text))</dd>\n"
      }
      text += "</dl>\n"
    }
    if !items.isEmpty {
      text += "<ul>\n"
      for fact in items { text += "<li>\(MarkupText.html(fact.text))</li>\n" }
      text += "</ul>\n"
    }
    return text + "</section>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; }
    h2 { font-size: 1.1rem; border-bottom: 1px solid; margin: 1.5rem 0 0.5rem; break-after: avoid; }
    dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
    dt { font-weight: 600; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .notice { border: 2px solid; font-weight: 700; padding: 0.5rem; }
    @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
    @media print { body { font-size: 10pt; max-width: none; padding: 0; } section { break-inside: avoid; } }

    """
}
