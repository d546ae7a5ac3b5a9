// Owns what was exported since the app was started, and showing it: nothing else is opened on the window's word.
import { shell } from 'electron'
import type { ParsedRequestOf, ResponseOf } from '../../src/contract'

const exported = new Set<string>()

/** Say that a file, or a folder, is one that may be shown. */
export const rememberExported = (path: string): void => void exported.add(path)

/** Show an exported file in its folder, or have the system open it. */
export async function showExport(
  path: string,
  how: ParsedRequestOf<'dossier:show-export'>['how'],
): Promise<ResponseOf<'dossier:show-export'>> {
  if (!exported.has(path)) return { shown: false }
  if (how === 'open') return { shown: (await shell.openPath(path)) === '' }
  shell.showItemInFolder(path)
  return { shown: true }
}
