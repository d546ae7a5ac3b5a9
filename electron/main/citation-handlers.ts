// Owns the answers to what the window asks of citation styles: those that were added, and adding one from a file.
import { dialog, type BrowserWindow } from 'electron'
import { addStyle, listStyles, removeStyle } from '../../src/actions/citation-styles'
import { STYLE_LIMIT_BYTES } from '../../src/model/own-style'
import { readLocalFile } from '../../src/node/files/local-input-file'
import type { Handlers } from './ipc'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'

export type CitationHandlerTools = {
  readonly holder: LibraryHolder
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

/** Give the answers. */
export const makeCitationHandlers = ({
  holder,
  window,
  words,
}: CitationHandlerTools): Pick<Handlers, 'styles:list' | 'styles:add' | 'styles:remove'> => ({
  'styles:list': async () => listStyles(await holder.workspace()),
  'styles:add': async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: words().addStyleTitle,
      filters: [{ name: words().cslFile, extensions: ['csl', 'xml'] }],
      properties: ['openFile'],
    })
    const [path] = filePaths
    if (canceled || path === undefined) return null
    return addStyle(await holder.workspace(), await readLocalFile(path, STYLE_LIMIT_BYTES))
  },
  'styles:remove': async ({ id }) => {
    await removeStyle(await holder.workspace(), id)
    return {}
  },
})
