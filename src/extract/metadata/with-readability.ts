// Owns weighing what Readability found of a field beside what the page declares of it.
import { foldText } from '../../text/fold-text'
import type { Candidate } from './declared'

/** Readability's value with the origin of the declaration that says the same; the others after it. */
export function withReadability(
  value: string | null | undefined,
  others: readonly Candidate[],
): readonly Candidate[] {
  const found = foldText(value)
  if (found === null) return others
  const same = others.find((other) => foldText(other.value) === found)
  return [{ value: found, origin: same?.origin ?? 'readability' }, ...others]
}
