// Owns merging what two copies of a quote say of who said it. Pure.
import { ATTRIBUTION_FIELDS, type AttributionField } from '../model/attribution'
import { compareText } from '../model/compare'
import type { Quote } from '../model/quote'
import type { LostValue } from './merge-fields'

type Said = Pick<Quote, AttributionField>
type Copy = Said & Pick<Quote, 'updatedAt'>

/**
 * What stays: of two values the longer one, since a full name holds the short one, and since which copy was written last says nothing
 * of a field that it may never have had. What is only in one copy is taken over; a value that lost is told.
 */
export function mergeAttribution(a: Copy, b: Copy): { readonly said: Said; readonly lost: LostValue[] } {
  const lost: LostValue[] = []
  const said = ATTRIBUTION_FIELDS.flatMap((field): [string, string][] => {
    const values = [a[field], b[field]].filter((value) => value !== undefined)
    const [kept, other] = values.sort((x, y) => y.length - x.length || compareText(x, y))
    if (kept === undefined) return []
    if (other !== undefined && other !== kept) {
      const { updatedAt } = a[field] === other ? a : b
      lost.push({ field, value: other, updatedAt })
    }
    return [[field, kept]]
  })
  return { said: Object.fromEntries(said), lost }
}
