/// The root of a monotone function, to the last bit.
enum Bisection {
  /// Where the falling function `f` changes its sign.
  ///
  /// Halves the range until it holds no further double: at most some 1,100 steps, about 60 as a
  /// rule. Without a change of sign, the end that is nearer to one.
  static func root(in range: ClosedRange<Double>, of f: (Double) -> Double) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return middle }
      if f(middle) > 0 { low = middle } else { high = middle }
    }
  }
}
