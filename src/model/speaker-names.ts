// Owns asking what a person said of a speaker: by any of their names, and on any day. Pure, and without schemas: the window asks, too.
import { compareText } from './compare'
import type { Speaker, SpeakerRole } from './speaker'

/** What is known of speakers, by their names. */
export type SpeakerBook = {
  /** What somebody is called here; the name itself for somebody of whom nothing was said. */
  readonly nameOf: (name: string) => string
  /** All names of somebody, the one that they are called here first. */
  readonly namesOf: (name: string) => readonly string[]
  /** Their office on a day, month or year, or now where `null`; `null` where none is known. */
  readonly roleOn: (name: string, day: string | null) => string | null
  readonly find: (name: string) => Speaker | null
}

/** A name as it is compared. */
export const foldName = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** Make the book. Where two copies of a library each said something of one name, what was said last counts. */
export function makeSpeakerBook(speakers: readonly Speaker[]): SpeakerBook {
  const byName = new Map<string, Speaker>()
  const inOrder = [...speakers].sort(
    (a, b) => compareText(a.updatedAt, b.updatedAt) || compareText(a.id, b.id),
  )
  for (const one of inOrder) for (const name of [...one.others, one.name]) byName.set(foldName(name), one)
  const find = (name: string): Speaker | null => byName.get(foldName(name)) ?? null
  return {
    find,
    nameOf: (name) => find(name)?.name ?? name,
    namesOf: (name) => {
      const one = find(name)
      return one === null ? [name] : [...new Set([one.name, ...one.others, name])]
    },
    roleOn: (name, day) => roleOn(find(name)?.roles ?? [], day),
  }
}

/** Of several that fit, the one that began last. */
function roleOn(roles: readonly SpeakerRole[], day: string | null): string | null {
  const fitting = roles.filter(({ from, to }) =>
    day === null ? to === '' : isFrom(from, day) && isUpTo(to, day),
  )
  return fitting.sort((a, b) => compareText(b.from, a.from))[0]?.title ?? null
}

/** By what both say: a year has begun as soon as one of its days has. */
const isFrom = (from: string, day: string): boolean => from === '' || from.slice(0, day.length) <= day
const isUpTo = (to: string, day: string): boolean => to === '' || day.slice(0, to.length) <= to
