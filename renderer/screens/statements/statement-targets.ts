// Owns naming statements of a list as what is done to them: by article, version and place. Leaves the doing to `state/statement-actions.ts`.
import type { StatementRef } from '../../../src/model/statement-list'
import type { StatementTargets } from '../../state/statement-actions'

/** Suggestions by their articles; what is a quote already is no target. */
export function targetsOf(refs: readonly StatementRef[]): StatementTargets {
  const targets = new Map<string, StatementTargets[number]>()
  for (const { articleId, version, place } of refs) {
    if (place === null) continue
    const key = `${articleId} ${String(version)}`
    const known = targets.get(key)
    targets.set(key, { articleId, version, ids: [...(known?.ids ?? []), place] })
  }
  return [...targets.values()]
}

/** Where a suggestion stands in its version; `null` for a quote. */
export function spanOfPlace(place: string | null): { readonly start: number; readonly end: number } | null {
  if (place === null) return null
  const [start = NaN, end = NaN] = place.split('-').map(Number)
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : null
}
