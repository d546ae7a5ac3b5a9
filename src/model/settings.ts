// Owns what a person sets on this machine: how the app looks and where they left it. Leaves keeping it to `electron/main`.
import { z } from 'zod'
import { LIST_DENSITIES } from './article-order'
import { CHECK_INTERVALS } from './check-scope'
import { citationLocale, citationStyle } from './citation-choice'
import { companionPort } from './companion'
import { articleId } from './ids'
import { MOST_RECENT, recentThing } from './recent-things'

export const THEMES = ['system', 'paper', 'white', 'sepia', 'dark', 'black'] as const

/** More than there are commands. */
const MOST_SHORTCUTS = 500

export const READING_FONTS = ['serif', 'sans', 'mono'] as const

export const settings = z.object({
  theme: z.enum(THEMES),
  locale: z.enum(['system', 'en', 'ko']),
  /** Reading size in CSS pixels. */
  readingSize: z.number().int().min(14).max(28),
  /** Width of the reading column in CSS pixels. */
  readingMeasure: z.number().int().min(480).max(900),
  /** Height of a line of an article, by its text size. */
  readingLineHeight: z.number().min(1.2).max(2.4),
  readingFont: z.enum(READING_FONTS),
  /** How much the list shows of each article. */
  listDensity: z.enum(LIST_DENSITIES),
  /** The article that was open last. */
  lastArticle: articleId.nullable(),
  /** Folder of the library to open; `null` for the usual place. */
  library: z.string().min(1).nullable(),
  /** Whether an address that was copied elsewhere is offered when the window has the person's attention again. */
  offersClipboard: z.boolean(),
  /** Whether browsers of this machine that were let in may clip. */
  letsBrowsersClip: z.boolean(),
  /** The port of this machine that they reach the app by. */
  companionPort,
  /** How quotes are cited where a dossier doesn't say it. */
  citationStyle,
  citationLocale,
  /** How often the sources of what is cited are checked by themselves. */
  checksSources: z.enum(CHECK_INTERVALS),
  /** Address of the authority that exports are time-stamped by; `null` for none. */
  timeStampAuthority: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s/]+/)
    .nullable(),
  /** Folders of libraries that were open, latest first. */
  recentLibraries: z.array(z.string().min(1)).max(20),
  /** Keys that a person chose, by command. Commands that this version doesn't know are kept. */
  shortcuts: z
    .record(z.string().max(60), z.array(z.string().min(1).max(40)).max(8))
    .refine((chosen) => Object.keys(chosen).length <= MOST_SHORTCUTS),
  /** Whether keys that write a character do something where nothing is written. */
  letterKeys: z.boolean(),
  /** What was done and gone to last, latest first; by ids alone. */
  recentThings: z.array(recentThing).max(MOST_RECENT),
})
export type Settings = Readonly<z.infer<typeof settings>>
/** Those that the window is told with the state of the app: what was done last is asked for by itself. */
export type ShownSettings = Omit<Settings, 'recentThings'>

const shown = settings.omit({ recentThings: true })

/** What the window is told of the settings. */
export const shownSettings = (all: Settings): ShownSettings => shown.parse(all)
