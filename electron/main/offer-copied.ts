// Owns which copied addresses are offered: those that the library can keep, and hasn't. Leaves noticing them to `clipboard-offer.ts`.
import type { BrowserWindow } from 'electron'
import { addressKey } from '../../src/capture/address'
import type { EventName, Events } from '../../src/contract'
import { articleAtAddress } from '../../src/search/index-reader'
import { makeClipboardOffer, type ClipboardOffer } from './clipboard-offer'
import type { LibraryHolder } from './library-holder'
import type { SettingsFile } from './settings-file'

export type OfferPlace = {
  readonly settings: SettingsFile
  readonly window: BrowserWindow
  readonly holder: LibraryHolder
  readonly tell: <E extends EventName>(name: E, event: Events[E]) => void
  readonly report: (error: unknown) => void
}

/** Make the offer of the app. */
export const offerCopied = ({ settings, window, holder, tell, report }: OfferPlace): ClipboardOffer =>
  makeClipboardOffer({
    isWanted: () => settings.get().offersClipboard && window.isVisible(),
    async isKnown(url) {
      const { library, askIndex } = await holder.workspace()
      // What can't be kept is no offer.
      return library.readOnly !== null || articleAtAddress(await askIndex(), addressKey(url)) !== null
    },
    offer: (url) => {
      tell('clipboard:address', { url })
    },
    report,
  })
