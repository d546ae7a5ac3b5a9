// Owns the names that sync tools give to the copy of a file that two machines changed, and to what they are still writing.

/** What a tool makes of a file's name: `n` tells copies of one file apart. */
export type SyncTool = {
  readonly name: string
  copyName(stem: string, ending: string, n: number): string
  temporaryName(name: string): string
}

const two = (n: number): string => String(n % 60).padStart(2, '0')

/** The six whose forms are known. Sources: the tools' own documentation, and files that they left. */
export const SYNC_TOOLS: readonly SyncTool[] = [
  {
    name: 'Dropbox',
    copyName: (stem, ending, n) =>
      `${stem} (${n % 2 === 0 ? 'Dana' : '김철수'}'s conflicted copy 2026-11-24${n < 2 ? '' : ` (${n})`})${ending}`,
    temporaryName: () => '.dropbox.cache',
  },
  {
    name: 'Syncthing',
    copyName: (stem, ending, n) => `${stem}.sync-conflict-20261124-1200${two(n)}-ABCDEFG${ending}`,
    temporaryName: (name) => `.syncthing.${name}.tmp`,
  },
  {
    name: 'OneDrive',
    copyName: (stem, ending, n) => `${stem}-DESKTOP-1A2B3C4${n === 0 ? '' : `-${n}`}${ending}`,
    temporaryName: () => 'desktop.ini',
  },
  {
    name: 'Google Drive',
    copyName: (stem, ending, n) => `${stem} (${n + 1})${ending}`,
    temporaryName: () => '.tmp.drivedownload',
  },
  {
    name: 'iCloud',
    copyName: (stem, ending, n) => `${stem} ${n + 2}${ending}`,
    temporaryName: (name) => `._${name}`,
  },
  {
    name: 'Nextcloud',
    copyName: (stem, ending, n) =>
      n % 2 === 0
        ? `${stem} (conflicted copy 2026-11-24 1200${two(n)})${ending}`
        : `${stem}_conflict-20261124-1200${two(n)}${ending}`,
    temporaryName: (name) => `.${name}.~4f2a`,
  },
]

/** The path of a free copy of a file or folder. */
export function copyPath(tool: SyncTool, path: string, isTaken: (path: string) => boolean): string {
  const slash = path.lastIndexOf('/') + 1
  const [folder, name] = [path.slice(0, slash), path.slice(slash)]
  const dot = name.includes('.') ? name.lastIndexOf('.') : name.length
  for (let n = 0; ; n++) {
    const candidate = `${folder}${tool.copyName(name.slice(0, dot), name.slice(dot), n)}`
    if (!isTaken(candidate)) return candidate
  }
}
