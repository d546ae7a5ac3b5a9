// Owns which action answers what the window asks of free notes. Decides nothing else.
import { openFreeNote } from '../../src/actions/free-notes'
import { keepNoteImage } from '../../src/actions/keep-note-image'
import { offerLinks } from '../../src/actions/offer-links'
import type { Workspace } from '../../src/actions/workspace'
import { goneNotes, listFreeNotes } from '../../src/search/note-reader'
import type { Handlers } from './ipc'
import { withoutUndefined } from './without-undefined'

type NoteCalls = `note:${'list' | 'create' | 'open' | 'gone' | 'change' | 'offers' | 'keep-image' | 'delete'}`

/** Give the answers. */
export const makeNoteHandlers = (workspace: () => Promise<Workspace>): Pick<Handlers, NoteCalls> => ({
  'note:list': async (query) => listFreeNotes(await (await workspace()).showIndex(), query),
  'note:create': async ({ tags }) => (await workspace()).library.notes.create({ tags }),
  'note:open': async ({ id }) => openFreeNote(await workspace(), id),
  'note:gone': async ({ ids }) => goneNotes(await (await workspace()).showIndex(), ids),
  'note:change': async ({ id, change }) =>
    (await workspace()).library.notes.change(id, withoutUndefined(change)),
  'note:offers': async (query) => offerLinks(await workspace(), query),
  'note:keep-image': async (image) => keepNoteImage(await workspace(), image),
  'note:delete': async ({ id }) => ({ folder: await (await workspace()).library.trash.deleteNote(id) }),
})
