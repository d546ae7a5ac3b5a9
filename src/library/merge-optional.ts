// Owns merging fields of text that a record may never have had: which copy was written last says nothing of them. Pure.
import { compareText } from '../model/compare'
import type { LostValue } from './merge-fields'

type Copy<F extends string> = { readonly [K in F]?: string | undefined } & { readonly updatedAt: string }

/**
 * What stays: of two values the longer one, so that a full name stands before a short one, and any before an empty one. What is only
 * in one copy is taken over; a value that lost is told.
 */
export function mergeOptional<F extends string, T extends Copy<F>>(
  fields: readonly F[],
  a: T,
  b: T,
): { readonly kept: Partial<Pick<T, F>>; readonly lost: LostValue[] } {
  const kept: Partial<Pick<T, F>> = {}
  const lost: LostValue[] = []
  for (const field of fields) {
    const copies = [a, b].flatMap((copy) => {
      const value: string | undefined = copy[field]
      return value === undefined ? [] : [{ copy, value }]
    })
    const [first, other] = copies.sort(
      (x, y) => y.value.length - x.value.length || compareText(x.value, y.value),
    )
    if (first === undefined) continue
    kept[field] = first.copy[field]
    if (other !== undefined && other.value !== first.value)
      lost.push({ field, value: other.value, updatedAt: other.copy.updatedAt })
  }
  return { kept, lost }
}
