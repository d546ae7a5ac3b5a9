// Owns asking, in the system's dialog, where a file is to be kept.
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'

type FileToSave = {
  readonly title: string
  /** What the file is called unless the person says otherwise, without its ending. */
  readonly name: string
  /** What files of this kind are called. */
  readonly kind: string
  /** Without a dot; empty for a folder. */
  readonly ending: string
}

/** The path that a person chose; `null` when they changed their mind. */
export async function askForFile(
  window: BrowserWindow,
  { title, name, kind, ending }: FileToSave,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), ending === '' ? name : `${name}.${ending}`),
    ...(ending === '' ? {} : { filters: [{ name: kind, extensions: [ending] }] }),
  })
  return canceled || filePath === '' ? null : filePath
}
