internal import Text

/// The children of one element laid beside its content model.
///
/// libxml2 stops at the first child that does not fit. This match goes on behind it: it takes a
/// misspelt name for the one that was meant, finds the fewest children that stand out of order, and
/// so finds every other fault as if the first were mended.
struct ContentMatch {
  enum Verdict: Hashable {
    case fits
    /// Meant is the declaration of that name.
    case misspelt(String)
    /// Right here, but not at this place.
    case misplaced
    /// More often than allowed.
    case repeated
    /// Nothing here has such a name.
    case unknown
  }

  /// For each child its verdict and the declaration that it is taken for.
  private(set) var verdicts: [Verdict]
  private(set) var declarations: [SchemaModel.ElementDeclaration?]
  /// Mandatory and not there, in the order of the schema.
  private(set) var missing: [SchemaModel.ElementDeclaration] = []
  /// Choices of which nothing, or of which more than one is there: the names to choose from.
  private(set) var openChoices: [[String]] = []
  private(set) var brokenChoices: [[String]] = []

  /// - Parameter synonyms: the names that another may mean.
  init(
    _ children: [String], _ type: SchemaModel.ComplexType,
    synonyms: (String) -> [String] = { _ in [] }
  ) {
    let slots = type.declarations
    verdicts = children.map { _ in .fits }
    declarations = children.map { name in slots.first { $0.name == name } }
    takeMisspelt(children, slots, synonyms)
    findMisplaced(slots)
    countRepeated()
    let present = Set(declarations.compactMap { $0?.name })
    inspect(type.content, present: present, isRequired: true)
  }

  /// Takes an unknown name for the nearest one of which there may still be one.
  private mutating func takeMisspelt(
    _ children: [String], _ slots: [SchemaModel.ElementDeclaration],
    _ synonyms: (String) -> [String]
  ) {
    var counts = Dictionary(
      declarations.compactMap { $0?.name }.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, name) in children.enumerated() where declarations[index] == nil {
      verdicts[index] = .unknown
      let free = slots.filter { slot in
        slot.maximum.map { counts[slot.name, default: 0] < $0 } ?? true
      }
      let near =
        synonyms(name).first { synonym in free.contains { $0.name == synonym } }
        ?? Suggestions.nearest(to: name, among: free.map(\.name), limit: 1).first
      if let near, let slot = free.first(where: { $0.name == near }) {
        verdicts[index] = .misspelt(near)
        declarations[index] = slot
        counts[near, default: 0] += 1
      }
    }
  }

  /// All but a longest run of children in the order of the schema stand out of place.
  private mutating func findMisplaced(_ slots: [SchemaModel.ElementDeclaration]) {
    let known = declarations.indices.filter { declarations[$0] != nil }
    let ranks = known.map { index in
      slots.firstIndex { $0.name == declarations[index]?.name } ?? 0
    }
    let kept = Set(Self.longestAscent(ranks).map { known[$0] })
    for index in known where !kept.contains(index) && verdicts[index] == .fits {
      verdicts[index] = .misplaced
    }
  }

  /// The positions of a longest subsequence that never descends.
  ///
  /// Patience sorting: for each length the position with the least last rank. C. Schensted, "Longest
  /// increasing and decreasing subsequences", 1961.
  static func longestAscent(_ ranks: [Int]) -> [Int] {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: ranks.count)
    for position in ranks.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if ranks[ends[middle]] <= ranks[position] { low = middle + 1 } else { high = middle }
      }
      previous[position] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(position) } else { ends[low] = position }
    }
    var positions: [Int] = []
    var next = ends.last
    while let position = next {
      positions.append(position)
      next = previous[position]
    }
    return positions.reversed()
  }

  private mutating func countRepeated() {
    var counts: [String: Int] = [:]
    for (index, declaration) in declarations.enumerated() {
      guard let declaration else { continue }
      counts[declaration.name, default: 0] += 1
      if let most = declaration.maximum, counts[declaration.name, default: 0] > most {
        verdicts[index] = .repeated
      }
    }
  }

  /// Finds what is missing. A branch of a choice is looked into only if something of it is there.
  private mutating func inspect(
    _ particle: SchemaModel.Particle, present: Set<String>, isRequired: Bool
  ) {
    switch particle {
    case .element(let declaration):
      if isRequired, declaration.minimum > 0, !present.contains(declaration.name) {
        missing.append(declaration)
      }
    case .sequence(let parts, let isOptional):
      let isThere = parts.contains { !present.isDisjoint(with: $0.declarations.map(\.name)) }
      for part in parts {
        inspect(part, present: present, isRequired: isRequired && (!isOptional || isThere))
      }
    case .choice(let branches, let isOptional):
      let chosen = branches.filter { !present.isDisjoint(with: $0.declarations.map(\.name)) }
      if chosen.isEmpty {
        if isRequired && !isOptional { openChoices.append(branches.flatMap(Self.mandatoryNames)) }
      } else if chosen.count > 1 {
        brokenChoices.append(branches.flatMap { $0.declarations.map(\.name) })
      } else {
        inspect(chosen[0], present: present, isRequired: isRequired)
      }
    }
  }

  private static func mandatoryNames(_ particle: SchemaModel.Particle) -> [String] {
    particle.declarations.filter { $0.minimum > 0 }.map(\.name)
  }
}
