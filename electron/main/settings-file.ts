// Owns the person's settings on this machine: outside the library, and never a reason not to start.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { USUAL_CITATIONS } from '../../src/model/citation'
import { USUAL_PORT } from '../../src/model/companion'
import { settings, type Settings } from '../../src/model/settings'
import { durableWrite } from '../../src/node/durable-write'

const DEFAULTS: Settings = {
  theme: 'system',
  locale: 'system',
  readingSize: 18,
  readingMeasure: 640,
  readingLineHeight: 1.6,
  readingFont: 'serif',
  listDensity: 'comfortable',
  lastArticle: null,
  library: null,
  offersClipboard: true,
  letsBrowsersClip: false,
  companionPort: USUAL_PORT,
  citationStyle: USUAL_CITATIONS.style,
  citationLocale: USUAL_CITATIONS.locale,
  checksSources: 'never',
  timeStampAuthority: null,
  recentLibraries: [],
  shortcuts: {},
  letterKeys: true,
  recentThings: [],
}

export type SettingsFile = {
  get(): Settings
  /** Takes effect at once; what the disk says about it is told by the promise. */
  change(change: Partial<Settings>): Promise<Settings>
}

/** Read the settings; what is missing or makes no sense has its default. */
export function openSettings(path: string): SettingsFile {
  let current = read(path)
  let last: Promise<unknown> = Promise.resolve()
  return {
    get: () => current,
    async change(change) {
      current = { ...current, ...change }
      const next = current
      const save = async (): Promise<void> => {
        mkdirSync(dirname(path), { recursive: true })
        await durableWrite(path, `${JSON.stringify(next, null, 2)}\n`)
      }
      last = last.then(save, save)
      await last
      return next
    },
  }
}

function read(path: string): Settings {
  let stored: unknown
  try {
    stored = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Missing at first, or damaged: settings can be chosen again.
    return DEFAULTS
  }
  const known = Object.entries(settings.shape).flatMap(([key, schema]) => {
    const value = schema.safeParse((stored as Record<string, unknown> | null)?.[key])
    return value.success ? [[key, value.data]] : []
  })
  return { ...DEFAULTS, ...(Object.fromEntries(known) as Partial<Settings>) }
}
