package import Catalog
package import Profiles
package import Text

/// One profile with its codes as JSON, in the fields of a hit; the same in every language.
package enum ProfileJSON {
  package static func value(of entry: Catalog.Entry, codes: CodeLists) -> JSONValue {
    HitValues(entry: entry, codes: codes, score: nil, snippets: [])
      .json(HitField.allCases)
  }
}
