// Owns the part of D-11 about backups: days of which some have a wrong clock, and what is kept of their backups.
import { join } from 'node:path'
import { checkBackup, listBackups, makeBackup } from '../../src/library/backups'
import { newVersion } from '../helpers/new-version'
import { openHere } from './sample-library'
import { DAY_MS, type SetClock } from './wrong-clocks'

/** Days with the clock right, wrong, and right again. */
const DAYS = [10, 6, 6]
const DAYS_KEPT = 7

/** The backup just made is there after each day, the last from before the clock went wrong while it is, and never fewer than the rule. */
export async function judgeBackups(clock: SetClock, root: string): Promise<string | null> {
  const library = await openHere(join(root, 'library'), { clock: clock.now })
  const { id } = await library.articles.add(newVersion())
  const days = new Set<string>()
  let before = ''
  let made = ''
  for (const [phase, count] of DAYS.entries()) {
    clock.setWrong(phase === 1)
    if (phase === 1) before = made
    for (let day = 0; day < count; day++) {
      clock.pass(DAY_MS)
      await library.articles.writeNote(id, `day ${String(day)} of phase ${String(phase)}`)
      const backup = await makeBackup({ ...library.store, library }, 'daily')
      made = backup.name
      days.add(backup.madeAt.slice(0, 10))
      const kept = (await listBackups(library.files)).map(({ name }) => name)
      const at = `after ${made}`
      if (!kept.includes(made)) return `${at}: it is gone`
      if (phase === 1 && !isKept(kept, before)) return `${at}: ${before} is gone`
      const keptDays = new Set(kept.map((name) => name.slice(0, 10))).size
      if (keptDays < Math.min(DAYS_KEPT, days.size)) return `${at}: keeps ${kept.join(', ')}`
      await checkBackup(library.files, `backups/${made}`, library.hashOf)
    }
  }
  return null
}

/** It, or a later one of the same day. */
const isKept = (kept: readonly string[], name: string): boolean =>
  kept.some((one) => one.slice(0, 10) === name.slice(0, 10))
