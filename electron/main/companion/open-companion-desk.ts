// Owns what the way in for browsers works with in the app: the library that is open, its queue, the settings, the window. Leaves the way in to
// `companion-desk.ts`.
import { join } from 'node:path'
import type { EventName, Events } from '../../../src/contract'
import type { CaptureDesk } from '../capture-desk'
import type { LibraryHolder } from '../library-holder'
import type { SettingsFile } from '../settings-file'
import { makeCompanionDesk, type CompanionDesk } from './companion-desk'
import { openCompanions } from './companions-file'

export type DeskPlace = {
  readonly userData: string
  readonly settings: SettingsFile
  readonly holder: LibraryHolder
  readonly desk: CaptureDesk
  readonly tell: <E extends EventName>(name: E, event: Events[E]) => void
  readonly report: (error: unknown) => void
}

/** Make the desk of the app. Nothing listens before `apply`. */
export const openCompanionDesk = ({
  userData,
  settings,
  holder,
  desk,
  tell,
  report,
}: DeskPlace): CompanionDesk =>
  makeCompanionDesk({
    settings: () => settings.get(),
    companions: openCompanions(join(userData, 'companions.json')),
    workspace: () => holder.workspace(),
    async queue({ url, title, tags }) {
      const queue = await desk.queue()
      return (await queue.add([{ target: { kind: 'address', url, engine: 'auto' }, title, tags }])) > 0
    },
    tell: (news) => {
      tell('companion:clipped', news)
    },
    changed: () => {
      tell('companion:changed', {})
    },
    report,
  })
