// Owns the identifiers of what is exported for programs of qualitative analysis: of the same thing the same, each time. Source: RFC 9562,
// version 8.
import type { HashOf } from '../../ports'

export type GuidOf = (
  kind: 'code' | 'source' | 'selection' | 'coding' | 'note' | 'case' | 'variable' | 'user',
  name: string,
) => string

/** A maker of identifiers out of what a thing is called here. */
export const makeGuids =
  (hashOf: HashOf): GuidOf =>
  (kind, name) => {
    const hex = hashOf(`urn:cuttings:${kind}:${name}`)
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-')
  }
