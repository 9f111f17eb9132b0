internal import Diagnostics
internal import Text

/// Finds the fewest changes of tags after which every element has its end.
///
/// The tags are read in order by several readings at once. Where a tag does not fit, a reading splits:
/// the end is misspelt, too many, belongs further out, or one is missing before it; each change has a
/// price, and so has an element where the schema has none. Only the cheapest readings go on. The
/// schema is what tells a forgotten `</modul>` from a misplaced `<modul>`.
struct TagMatching {
  /// The prices, in the proportions in which people make these mistakes.
  private enum Price {
    static let slip = 5
    static let swap = 8
    static let insertion = 10
    static let otherName = 10
    static let deletion = 11
    static let wrapping = 12
    static let outOfOrder = 2
    static let repetition = 4
    static let nearName = 3
    static let unknownChild = 8
    static let childOfText = 12
    static let strayText = 6
  }

  /// A change of tags, or what is left over.
  enum Change {
    /// The end of the element that a tag begins is missing before another tag.
    case insertEnd(of: Int, before: Int)
    case insertStart(SchemaModel.ElementDeclaration, before: Int)
    case renameStart(Int, String)
    case renameEnd(Int, String)
    case delete(Int)
    /// A start tag that was meant to be the end, and the other way round.
    case makeEnd(Int)
    case makeStart(Int)
    /// Text, or tags, before and behind the root.
    case outside(Int)
    case cutOff([String])
    /// The end of the root is missing at the end.
    case endRoot(String)
  }

  /// A tag, or a text that is more than white space.
  struct Event {
    enum Kind { case start, end, empty, text }

    let kind: Kind
    let bytes: Range<Int>
    let nameBytes: Range<Int>
    /// As written, and without prefix.
    let name: String
    let local: String
  }

  private struct Open {
    let name: String
    let local: String
    /// What the name is taken for, and its type, where the schema knows it here.
    let declaration: SchemaModel.ElementDeclaration?
    let start: Int
    /// The place in the order of the schema up to which there are children.
    var rank = 0
    var isRepeated = false
  }

  /// One way to read the document so far.
  private struct Reading {
    var open: [Open] = []
    var cost = 0
    /// The last of its changes in the log; -1 for none.
    var last = -1
    var wasRootClosed = false
  }

  private let events: [Event]
  private let model: SchemaModel
  private let wasCutOff: Bool
  /// Every change of any reading, with the one before it.
  private var log: [(change: Change, previous: Int)] = []
  private var nearNames: [String: [String: String]] = [:]

  private static let mostReadings = 16
  private static let mostExtraCost = 30
  /// No profile is nested as deeply; what is, libxml2 judges alone.
  static let deepest = 64

  /// - Parameter wasCutOff: whether it is known, and told, that the end of the document is missing.
  init(_ events: [Event], model: SchemaModel, wasCutOff: Bool) {
    (self.events, self.model, self.wasCutOff) = (events, model, wasCutOff)
  }

  /// The changes of the cheapest reading, in the order of their places.
  mutating func changes() -> [Change] {
    var readings = [Reading()]
    for index in events.indices {
      var next: [Reading] = []
      for reading in readings { next += continued(reading, index) }
      readings = Self.best(next)
    }
    var ended: [Reading] = []
    for reading in readings { ended.append(self.ended(reading)) }
    guard let best = ended.min(by: { $0.cost < $1.cost }) else { return [] }
    var changes: [Change] = []
    var last = best.last
    while last >= 0 {
      changes.append(log[last].change)
      last = log[last].previous
    }
    return changes.reversed()
  }

  /// The cheapest, each only once for the same open elements.
  private static func best(_ readings: [Reading]) -> [Reading] {
    guard readings.count > 1 else { return readings }
    var kept: [Reading] = []
    let sorted = readings.enumerated().sorted { ($0.1.cost, $0.0) < ($1.1.cost, $1.0) }
    for (_, reading) in sorted {
      guard kept.count < mostReadings, reading.cost <= sorted[0].1.cost + mostExtraCost else {
        break
      }
      let isKept = kept.contains { other in
        other.wasRootClosed == reading.wasRootClosed
          && other.open.elementsEqual(reading.open) {
            $0.name == $1.name && $0.rank == $1.rank && $0.start == $1.start
          }
      }
      if !isKept { kept.append(reading) }
    }
    return kept
  }

  private mutating func continued(_ reading: Reading, _ index: Int) -> [Reading] {
    switch events[index].kind {
    case .text: [afterText(reading, index)]
    case .start: afterStart(reading, index)
    case .empty: afterEmpty(reading, index)
    case .end: afterEnd(reading, index)
    }
  }

  private mutating func charged(
    _ reading: Reading, _ cost: Int, _ change: Change? = nil
  ) -> Reading {
    var reading = reading
    reading.cost += cost
    if let change {
      log.append((change, reading.last))
      reading.last = log.count - 1
    }
    return reading
  }

  // MARK: - What the schema says

  private func type(of open: Open?) -> SchemaModel.ComplexType? {
    open?.declaration.flatMap { model.complexType($0.typeName) }
  }

  private func holdsText(_ open: Open) -> Bool {
    guard let declaration = open.declaration else { return true }
    return type(of: open).map { $0.textType != nil }
      ?? (model.complexType(declaration.typeName) == nil)
  }

  /// What it costs that an element stands there, and what it is taken for.
  private mutating func placement(
    of name: String, in parent: Open?
  ) -> (cost: Int, declaration: SchemaModel.ElementDeclaration?) {
    guard let parent else {
      if name == model.root.name { return (0, model.root) }
      return near(name, among: [model.root.name], of: "") == nil
        ? (Price.slip, nil) : (Price.nearName, model.root)
    }
    guard parent.declaration != nil else { return (0, nil) }
    guard let type = type(of: parent), type.textType == nil else {
      return (Price.childOfText, nil)
    }
    if let position = type.position(of: name) {
      let declaration = type.declarations[position]
      let isRepeated = position == parent.rank && parent.isRepeated && declaration.maximum == 1
      let cost =
        position < parent.rank ? Price.outOfOrder : isRepeated ? Price.repetition : 0
      return (cost, declaration)
    }
    let names = type.declarations.map(\.name)
    let meant = near(name, among: names, of: parent.declaration?.typeName ?? "")
    if let meant, let position = type.position(of: meant) {
      return (Price.nearName, type.declarations[position])
    }
    return (Price.unknownChild, nil)
  }

  private mutating func near(_ name: String, among names: [String], of type: String) -> String? {
    if let known = nearNames[type]?[name] { return known.isEmpty ? nil : known }
    let meant = Suggestions.nearest(to: name, among: names, limit: 1).first
    nearNames[type, default: [:]][name] = meant ?? ""
    return meant
  }

  private mutating func isNear(_ name: String, _ other: String) -> Bool {
    near(name, among: [other], of: "=" + other) != nil
  }

  private func pushing(
    _ reading: Reading, _ index: Int, as declaration: SchemaModel.ElementDeclaration?
  ) -> Reading {
    var reading = noted(declaration, in: reading)
    let event = events[index]
    reading.open.append(
      Open(name: event.name, local: event.local, declaration: declaration, start: index))
    return reading
  }

  /// The same with a child in the innermost element.
  private func noted(
    _ declaration: SchemaModel.ElementDeclaration?, in reading: Reading
  ) -> Reading {
    guard let name = declaration?.name, let parent = reading.open.indices.last,
      let position = type(of: reading.open[parent])?.position(of: name)
    else { return reading }
    var reading = reading
    reading.open[parent].isRepeated = position == reading.open[parent].rank
    if position >= reading.open[parent].rank {
      reading.open[parent].rank = position
      reading.open[parent].isRepeated = true
    }
    return reading
  }

  private func popping(_ reading: Reading, _ count: Int = 1) -> Reading {
    var reading = reading
    reading.open.removeLast(count)
    if reading.open.isEmpty { reading.wasRootClosed = true }
    return reading
  }

  // MARK: - Events

  private mutating func afterText(_ reading: Reading, _ index: Int) -> Reading {
    guard let top = reading.open.last else { return charged(reading, 1, .outside(index)) }
    return holdsText(top) ? reading : charged(reading, Price.strayText)
  }

  private mutating func afterStart(_ reading: Reading, _ index: Int) -> [Reading] {
    let event = events[index]
    guard let top = reading.open.last else {
      if reading.wasRootClosed {
        return [charged(reading, Price.strayText, .outside(index))]
      }
      let place = placement(of: event.local, in: nil)
      return [pushing(charged(reading, place.cost), index, as: place.declaration)]
    }
    let place = placement(of: event.local, in: top)
    var next = [pushing(charged(reading, place.cost), index, as: place.declaration)]
    guard place.cost > 0 else { return next }
    if event.name == top.name {
      next.append(popping(charged(reading, Price.swap, .makeEnd(index))))
    }
    var outer = reading
    for _ in 0..<min(3, reading.open.count - 1) {
      guard let inner = outer.open.last else { break }
      outer = popping(
        charged(outer, Price.insertion, .insertEnd(of: inner.start, before: index)))
      let place = placement(of: event.local, in: outer.open.last)
      if place.cost < Price.unknownChild {
        next.append(pushing(charged(outer, place.cost), index, as: place.declaration))
      }
    }
    for wrapper in type(of: top)?.declarations ?? [] {
      guard let child = model.complexType(wrapper.typeName)?.declarations.first,
        child.name == event.local, (type(of: top)?.position(of: wrapper.name) ?? 0) >= top.rank
      else { continue }
      var wrapped = noted(
        wrapper,
        in: charged(reading, Price.wrapping, .insertStart(wrapper, before: index)))
      wrapped.open.append(
        Open(name: wrapper.name, local: wrapper.name, declaration: wrapper, start: index))
      next.append(pushing(wrapped, index, as: child))
    }
    if TagNames.ofHTML.contains(event.local.lowercased()) {
      next.append(charged(reading, Price.insertion - 1, .delete(index)))
    }
    return next
  }

  private mutating func afterEmpty(_ reading: Reading, _ index: Int) -> [Reading] {
    let event = events[index]
    guard let top = reading.open.last else {
      if reading.wasRootClosed { return [charged(reading, Price.strayText, .outside(index))] }
      var read = charged(reading, placement(of: event.local, in: nil).cost)
      read.wasRootClosed = true
      return [read]
    }
    let place = placement(of: event.local, in: top)
    var next = [charged(noted(place.declaration, in: reading), place.cost)]
    if event.name == top.name {
      next.append(popping(charged(reading, Price.slip, .makeEnd(index))))
    }
    if endsSoon(event.name, after: index) {
      next.append(
        pushing(
          charged(reading, Price.slip + place.cost, .makeStart(index)), index,
          as: place.declaration))
    }
    return next
  }

  /// Whether the next tag ends an element of that name.
  private func endsSoon(_ name: String, after index: Int) -> Bool {
    let tag = events[(index + 1)...].first { $0.kind != .text }
    return tag.map { $0.kind == .end && $0.name == name } ?? false
  }

  private mutating func afterEnd(_ reading: Reading, _ index: Int) -> [Reading] {
    let event = events[index]
    guard let top = reading.open.last else {
      return [charged(reading, Price.slip, .delete(index))]
    }
    if event.name == top.name { return [popping(reading)] }
    if let meant = top.declaration?.name, meant == event.local {
      return [popping(charged(reading, Price.outOfOrder, .renameStart(top.start, event.name)))]
    }
    let meant = top.declaration?.name ?? top.local
    let isSlip = event.local.isEmpty || isNear(event.local, meant)
    var next = [
      popping(
        charged(
          reading, isSlip ? Price.slip : Price.otherName,
          .renameEnd(index, top.local == meant ? top.name : meant))),
      charged(
        reading,
        TagNames.ofHTML.contains(event.local.lowercased()) ? Price.insertion - 1 : Price.deletion,
        .delete(index)),
    ]
    if top.local != meant, let renamed = next.first {
      next[0] = charged(renamed, Price.outOfOrder, .renameStart(top.start, meant))
    }
    for depth in 1..<min(4, max(1, reading.open.count)) {
      let target = reading.open[reading.open.count - 1 - depth]
      guard target.name == event.name || target.declaration?.name == event.local else { continue }
      var closed = reading
      for inner in reading.open.suffix(depth).reversed() {
        closed = charged(closed, Price.insertion, .insertEnd(of: inner.start, before: index))
      }
      next.append(popping(closed, depth + 1))
    }
    if top.declaration == nil, reading.open.count > 1 {
      let parent = reading.open[reading.open.count - 2]
      if placement(of: event.local, in: parent).cost < Price.unknownChild {
        next.append(
          popping(charged(reading, Price.otherName - 1, .renameStart(top.start, event.name))))
      }
    }
    let place = placement(of: event.local, in: top)
    if place.cost < Price.nearName, let declaration = place.declaration {
      if endsSoon(event.name, after: index) {
        next.append(
          pushing(charged(reading, Price.swap, .makeStart(index)), index, as: declaration))
      }
      if index > 0, events[index - 1].kind == .text, !holdsText(top) {
        next.append(
          charged(
            noted(declaration, in: reading), Price.insertion - Price.strayText,
            .insertStart(declaration, before: index - 1)))
      }
    }
    return next
  }

  private mutating func ended(_ reading: Reading) -> Reading {
    guard let root = reading.open.first else { return reading }
    let names = reading.open.reversed().map(\.name)
    if wasCutOff { return charged(reading, 0, .cutOff(names)) }
    let mandatory = type(of: root)?.declarations.lastIndex(where: \.isMandatory) ?? 0
    return charged(
      reading, Price.insertion,
      names.count == 1 && root.rank >= mandatory ? .endRoot(root.name) : .cutOff(names))
  }
}
