// Owns how far two ways to group the same things agree, and how right yes or no is.

/**
 * The adjusted Rand index of two labellings: 1 where they are the same, 0 where they agree as by chance.
 * Source: L. Hubert and P. Arabie, "Comparing partitions" (1985).
 */
export function adjustedRand(truth: readonly string[], found: readonly string[]): number {
  const [cells, rows, columns] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const count = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  truth.forEach((label, i) => {
    count(cells, `${label}\n${found[i] ?? ''}`)
    count(rows, label)
    count(columns, found[i] ?? '')
  })
  const pairs = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const all = (truth.length * (truth.length - 1)) / 2
  const expected = (pairs(rows) * pairs(columns)) / all
  const most = (pairs(rows) + pairs(columns)) / 2
  return most === expected ? 1 : (pairs(cells) - expected) / (most - expected)
}

export type YesNo = { readonly truth: boolean; readonly said: boolean }

/** Precision, recall and their harmonic mean. */
export function f1Of(answers: readonly YesNo[]): {
  readonly f1: number
  readonly precision: number
  readonly recall: number
} {
  const both = answers.filter(({ truth, said }) => truth && said).length
  const said = answers.filter((answer) => answer.said).length
  const truth = answers.filter((answer) => answer.truth).length
  return {
    f1: said + truth === 0 ? 1 : (2 * both) / (said + truth),
    precision: said === 0 ? 1 : both / said,
    recall: truth === 0 ? 1 : both / truth,
  }
}
