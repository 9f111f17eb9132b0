extension SampleCohort {
  /// Of each measure of the sample what its profile does not say, by the profile's id.
  static let all: KeyValuePairs<String, SampleCohort> = [
    // Activation and placement for everybody.
    "MUA-2023-001": SampleCohort(
      participations: 52, classes: .typical, monthsUnemployed: 1...60),
    // Part-time return to work for lone parents, by the provider of MUA-2023-001.
    "MUA-2023-002": SampleCohort(
      participations: 46, classes: .typical,
      ages: [.young: 150, .middle: 830, .older: 20],
      sexes: [.female: 910, .male: 90], monthsUnemployed: 3...72, trainedPermille: 420),
    // Workshop and company for those long without work: hard cases, a good provider.
    "MUA-2023-003": SampleCohort(
      participations: 60, classes: .far, ages: [.middle: 690, .older: 310],
      sexes: [.female: 310, .male: 685, .diverse: 5], monthsUnemployed: 12...110,
      trainedPermille: 260, progressPermille: 240),
    // Coaching by voucher, whose outcomes are often never found out.
    "MUA-2023-004": SampleCohort(
      participations: 44, classes: [.a: 330, .b: 440, .c: 230], monthsUnemployed: 1...48,
      trainedPermille: 600),
    // The way into self-employment, a handful of people.
    "MUA-2023-005": SampleCohort(
      participations: 11, classes: [.a: 400, .b: 450, .c: 150],
      ages: [.young: 60, .middle: 740, .older: 200], monthsUnemployed: 2...36,
      trainedPermille: 700, work: .selfEmployment),
    // Refugees and migrants, by a consortium.
    "MUA-2023-006": SampleCohort(
      participations: 38, classes: [.a: 170, .b: 470, .c: 360],
      ages: [.young: 220, .middle: 690, .older: 90], monthsUnemployed: 3...54,
      trainedPermille: 300),
    // Quick placement with a success fee; the provider takes the easy cases.
    "MUA-2023-007": SampleCohort(
      participations: 36, classes: .near, ages: [.young: 150, .middle: 720, .older: 130],
      monthsUnemployed: 0...30, trainedPermille: 680),
    // People over fifty, by a provider that also works in Musterkreis A.
    "MUB-2023-001": SampleCohort(
      participations: 34, classes: [.a: 220, .b: 460, .c: 320], ages: [.older: 1],
      monthsUnemployed: 4...96, trainedPermille: 620),
    // Young people on the way to vocational training.
    "MUB-2023-002": SampleCohort(
      participations: 40, classes: [.a: 260, .b: 480, .c: 260], ages: [.young: 1],
      sexes: [.female: 400, .male: 590, .diverse: 10], monthsUnemployed: 1...30,
      trainedPermille: 90, work: .training),
    // Outreach to young people whom nobody reaches.
    "MUB-2023-003": SampleCohort(
      participations: 30, classes: .distant, ages: [.young: 1],
      sexes: [.female: 370, .male: 610, .diverse: 20], monthsUnemployed: 2...42,
      trainedPermille: 40, shift: -0.9, progressPermille: 460, work: .training),
    // A course of the usual kind by the weakest provider; its targets were never told to it.
    "MUB-2023-004": SampleCohort(
      participations: 52, classes: [.a: 260, .b: 460, .c: 280], monthsUnemployed: 3...84,
      trainedPermille: 430),
    // People with a small job who want a real one.
    "MUB-2023-005": SampleCohort(
      participations: 13, classes: [.a: 360, .b: 480, .c: 160],
      ages: [.young: 60, .middle: 720, .older: 220],
      sexes: [.female: 680, .male: 320], monthsUnemployed: 0...20, trainedPermille: 520),
    // Work opportunity outdoors.
    "MUB-2023-006": SampleCohort(
      participations: 34, classes: .distant, ages: [.middle: 620, .older: 380],
      sexes: [.female: 280, .male: 715, .diverse: 5], monthsUnemployed: 18...144,
      trainedPermille: 330, shift: -1.1, progressPermille: 300),
    // Rehabilitation and severe disability.
    "MUB-2023-007": SampleCohort(
      participations: 28, classes: [.a: 150, .b: 470, .c: 380],
      ages: [.young: 70, .middle: 560, .older: 370], monthsUnemployed: 6...84,
      trainedPermille: 560),
    // Holistic support of people under mental strain.
    "MUB-2023-008": SampleCohort(
      participations: 31, classes: .distant, ages: [.young: 130, .middle: 620, .older: 250],
      sexes: [.female: 560, .male: 420, .diverse: 20], monthsUnemployed: 12...120,
      trainedPermille: 440, shift: -1.2, progressPermille: 200),
    // The largest measure of a district with little work.
    "MUC-2023-001": SampleCohort(
      participations: 70, classes: .typical, ages: [.middle: 680, .older: 320],
      monthsUnemployed: 12...120, trainedPermille: 400),
    // Lone parents of small children.
    "MUC-2023-002": SampleCohort(
      participations: 50, classes: .far, ages: [.young: 330, .middle: 670],
      sexes: [.female: 960, .male: 40], monthsUnemployed: 6...60, trainedPermille: 330,
      progressPermille: 260),
    // Language and work, by a provider below the typical one.
    "MUC-2023-003": SampleCohort(
      participations: 64, classes: .typical, ages: [.young: 180, .middle: 710, .older: 110],
      monthsUnemployed: 3...72, trainedPermille: 290),
    // Free funding against long ways.
    "MUC-2023-004": SampleCohort(
      participations: 26, classes: [.a: 290, .b: 470, .c: 240], monthsUnemployed: 1...48,
      trainedPermille: 540),
    // The only measure that aims at a qualification; groups start on fixed days.
    "MUC-2023-005": SampleCohort(
      participations: 36, classes: [.a: 230, .b: 560, .c: 210],
      ages: [.young: 140, .middle: 770, .older: 90],
      sexes: [.female: 240, .male: 755, .diverse: 5], monthsUnemployed: 4...72,
      trainedPermille: 70, shift: 0.3, certificatePermille: 780, costMissingPermille: 220),
    // The self-employed who leave what does not pay; the smallest measure.
    "MUC-2023-006": SampleCohort(
      participations: 9, classes: [.a: 300, .b: 450, .c: 250],
      ages: [.middle: 560, .older: 440], monthsUnemployed: 0...12, trainedPermille: 650),
  ]
}
