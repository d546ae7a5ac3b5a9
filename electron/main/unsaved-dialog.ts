// Owns the question what is to become of texts that can't be saved when the app is about to end.
import { dialog, type BrowserWindow } from 'electron'
import type { UnsavedText } from '../../src/model/unsaved'
import { saveFile } from '../../src/node/save-file'
import { askForFile } from './ask-for-file'
import type { MainMessages } from './messages'

/** Of each text as much as a dialog has room for. */
const SHOWN_LENGTH = 200
const SHOWN_TEXTS = 5

/** Ask; gives whether the app may end. What is saved to a file is on the disk by then. */
export async function mayLose(
  texts: readonly UnsavedText[],
  window: BrowserWindow,
  words: MainMessages,
): Promise<boolean> {
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.unsavedTitle,
      detail: words.unsavedAsk(excerptOf(texts)),
      buttons: [words.goBack, words.saveToFile, words.quitUnsaved],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 2) return true
    if (response !== 1) return false
    if (await saveTexts(texts, window, words)) return true
  }
}

const excerptOf = (texts: readonly UnsavedText[]): string =>
  [
    ...texts.slice(0, SHOWN_TEXTS).map(({ label, text }) => {
      const shown = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
      return `${label}: ${shown}`
    }),
    ...(texts.length > SHOWN_TEXTS ? [`… (+${String(texts.length - SHOWN_TEXTS)})`] : []),
  ].join('\n')

/** Save all of them to one file that the person chooses; gives whether that was done. */
async function saveTexts(
  texts: readonly UnsavedText[],
  window: BrowserWindow,
  words: MainMessages,
): Promise<boolean> {
  const filePath = await askForFile(window, {
    title: words.saveToFile,
    name: words.unsavedFile,
    kind: words.textFile,
    ending: 'txt',
  })
  if (filePath === null) return false
  try {
    await saveFile(filePath, texts.map(({ label, text }) => `${label}\n\n${text}\n`).join('\n\n'))
    return true
  } catch (error) {
    dialog.showErrorBox(words.notSavedThere, error instanceof Error ? error.message : String(error))
    return false
  }
}
