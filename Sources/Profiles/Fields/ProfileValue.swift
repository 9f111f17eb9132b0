package import Values

/// One value of a profile, with its kind.
package enum ProfileValue: Hashable, Sendable {
  /// What a person has written freely.
  case text(String)
  /// A text whose form the schema fixes: an id, a postal code.
  case token(String)
  case code(CodeName)
  case date(CalendarDate)
  case integer(Int)
  /// Hours, percent or euros.
  case number(Hundredths)
}

/// A code with the list that it is from.
package struct CodeName: Hashable, Sendable {
  /// The name of the list's type in the schema.
  package let list: String
  package let value: String

  package init(list: String, value: String) {
    (self.list, self.value) = (list, value)
  }

  /// What its list says of it; `nil` for a code that the list does not have.
  package func entry(in codes: CodeLists) -> CodeEntry? {
    codes.list(named: list)?[value]
  }
}

/// What can be a value of a profile's field.
protocol Stated: Sendable {
  var stated: ProfileValue { get }
}

extension ProfileValue: Stated {
  var stated: ProfileValue { self }
}

extension String: Stated {
  var stated: ProfileValue { .text(self) }
}

extension Int: Stated {
  var stated: ProfileValue { .integer(self) }
}

extension Hundredths: Stated {
  var stated: ProfileValue { .number(self) }
}

extension CalendarDate: Stated {
  var stated: ProfileValue { .date(self) }
}

extension ProfileID: Stated {
  var stated: ProfileValue { .token(description) }
}

extension Code: Stated {
  var stated: ProfileValue { .code(CodeName(list: List.typeName, value: value)) }
}

/// The values of a record, one for each of its parts.
func row<each Value: Stated>(_ values: repeat (each Value)?) -> [ProfileValue?] {
  var row: [ProfileValue?] = []
  for value in repeat each values { row.append(value?.stated) }
  return row
}
