import Statistics
import TestSupport
import Testing

/// Groups of more than 20 units, where the lightest nodes are left out.
@Suite("Joint model of effects: ranks in a large group")
struct LargeGroupRankTests {
  /// Made up: 22 units, each with its trials and successes.
  private static let counts = [
    (20, 12), (41, 17), (41, 12), (78, 21), (46, 13), (29, 8), (17, 5), (72, 17), (72, 16), (42, 9),
    (29, 6), (25, 5), (46, 9), (32, 6), (65, 13), (56, 11), (15, 2), (62, 11), (67, 12), (41, 4),
    (61, 7), (13, 3),
  ]

  /// Computed once: every test looks at the same result. 219 of all 970 trials succeeded.
  private static let ranks = Task {
    let group = try EffectGroup(
      units: counts.map {
        [EffectGroup.Block(probability: 219.0 / 970, trials: $0.0, successes: $0.1)]
      })
    return await ProviderEffectModel(groups: [group]).posterior().groups[0].units.map(\.rank)
  }

  /// By numpy from the specification's formulas, all 6,040 nodes kept. The nodes that are left out
  /// here carry at most 0.001.
  @Test("22 units agree with numpy over all nodes")
  func allNodes() async throws {
    let ranks = try await Self.ranks.value
    let best = [
      0.461842, 0.229917, 0.040356, 0.026241, 0.034498, 0.031472, 0.038288, 0.012111, 0.008758,
      0.011144, 0.013084, 0.013393, 0.007583, 0.009420, 0.005870, 0.006346, 0.011214, 0.003953,
      0.003712, 0.002206, 0.001442, 0.024572,
    ]
    let quarter = [
      0.861976, 0.822486, 0.456623, 0.418130, 0.431161, 0.369655, 0.373443, 0.245140, 0.189305,
      0.197648, 0.203943, 0.200623, 0.146258, 0.160023, 0.128258, 0.131771, 0.157442, 0.084660,
      0.081206, 0.037687, 0.024885, 0.273273,
    ]
    #expect(near(ranks.map(\.probabilityBest), best, 1e-3))
    #expect(near(ranks.map(\.probabilityTopQuartile), quarter, 1e-3))
    for (unit, expected) in Self.single { #expect(near(ranks[unit].probabilities, expected, 1e-3)) }
  }

  @Test("22 units have the 90 % intervals of numpy over all nodes")
  func intervals() async throws {
    // The sums of numpy's probabilities come no nearer to 0.05 and 0.95 than 0.0006.
    let expected = [
      1...12, 1...12, 2...18, 2...18, 2...18, 2...20, 2...20, 3...20, 3...20, 3...21, 3...21,
      3...21, 4...21, 3...21, 4...21, 4...21, 3...22, 5...22, 5...22, 7...22, 9...22, 2...21,
    ]
    #expect(try await Self.ranks.value.map { $0.interval() } == expected)
  }

  /// Of single units, the probability of every rank.
  private static let single: [Int: [Double]] = [
    0: [
      0.461842, 0.178188, 0.091646, 0.058182, 0.041142, 0.030977, 0.024285, 0.019575, 0.016093,
      0.013425, 0.011321, 0.009621, 0.008219, 0.007044, 0.006043, 0.005178, 0.004418, 0.003742,
      0.003127, 0.002553, 0.001993, 0.001387,
    ],
    6: [
      0.038288, 0.064208, 0.074290, 0.070135, 0.065363, 0.061158, 0.057528, 0.054354, 0.051530,
      0.048975, 0.046626, 0.044431, 0.042350, 0.040345, 0.038380, 0.036417, 0.034407, 0.032284,
      0.029940, 0.027172, 0.023564, 0.018256,
    ],
    16: [
      0.011214, 0.019991, 0.026982, 0.030714, 0.033258, 0.035283, 0.037050, 0.038685, 0.040257,
      0.041818, 0.043407, 0.045055, 0.046800, 0.048682, 0.050751, 0.053072, 0.055740, 0.058890,
      0.062720, 0.067472, 0.072883, 0.079276,
    ],
    20: [
      0.001442, 0.002321, 0.003333, 0.004505, 0.005859, 0.007424, 0.009233, 0.011324, 0.013748,
      0.016568, 0.019866, 0.023746, 0.028351, 0.033876, 0.040597, 0.048919, 0.059468, 0.073265,
      0.092099, 0.119360, 0.161505, 0.223189,
    ],
  ]
}
