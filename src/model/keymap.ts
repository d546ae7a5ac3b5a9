// Owns which keys a command has: as the app comes, or as the person chose. Says which keys can't be given, and which are taken.
import { commandOf, COMMANDS, isRole, type CommandGroup, type CommandId } from './commands'

export type Platform = 'mac' | 'other'

/** What a person chose of keys. */
export type KeySettings = {
  /** Names of keys by command; a command that isn't here has those that it came with. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>
  /** Whether keys that write a character do something where nothing is written. */
  readonly letterKeys: boolean
}

/** Why a key can't be given to a command. */
export type KeptReason = 'system' | 'menu' | 'moving' | 'typing'

/** The keys that a command comes with. */
export function defaultKeys(id: CommandId, platform: Platform): readonly string[] {
  const { keys, macKeys } = commandOf(id)
  return platform === 'mac' ? (macKeys ?? keys) : keys
}

/** The keys that a command was given, whether or not they are in force. */
export function chosenKeys(id: CommandId, settings: KeySettings, platform: Platform): readonly string[] {
  const chosen =
    commandOf(id).isFixed !== true && Object.hasOwn(settings.shortcuts, id)
      ? settings.shortcuts[id]?.filter((key) => keptReason(key, platform) === null)
      : undefined
  return chosen ?? defaultKeys(id, platform)
}

/** The keys of a command that are in force. */
export function keysOf(id: CommandId, settings: KeySettings, platform: Platform): readonly string[] {
  return chosenKeys(id, settings, platform).filter((key) => settings.letterKeys || !isCharacterKey(key))
}

/** A key without what is held with it, and the names of that. */
export function partsOfKey(name: string): { readonly held: readonly string[]; readonly key: string } {
  // A plus may be the key itself.
  const at = name.length < 2 ? -1 : name.lastIndexOf('+', name.length - 2)
  return { held: at < 0 ? [] : name.slice(0, at).split('+'), key: name.slice(at + 1) }
}

/** Whether a key writes a character by itself: someone who speaks to the computer, or brushes a key, presses it unawares. */
export const isCharacterKey = (name: string): boolean => Array.from(name).length === 1

/** Keys that are the system's, Chromium's or the window's own everywhere. */
const SYSTEM: readonly string[] = [
  'Alt+F4',
  'Alt+Tab',
  'Alt+Shift+Tab',
  'Alt+ ',
  'Mod+Tab',
  'Mod+Shift+Tab',
  'Mod+w',
  'Mod+Alt+Delete',
]
const SYSTEM_MAC: readonly string[] = [
  'Mod+h',
  'Mod+Alt+h',
  'Mod+m',
  'Mod+ ',
  'Mod+`',
  'Mod+Shift+3',
  'Mod+Shift+4',
  'Mod+Shift+5',
]
/** They move in texts, lists and dialogs, leave them, or change what is written. */
const MOVING =
  /^(?:Shift\+)?(?:Mod\+)?(?:Shift\+)?(?:Tab|Enter|Escape|Backspace|Delete|Home|End|PageUp|PageDown|ArrowLeft|ArrowRight|ArrowUp|ArrowDown| )$/
/** On a Mac, words are gone through with Option. */
const MOVING_MAC = /^Alt\+(?:Shift\+)?(?:ArrowLeft|ArrowRight|Backspace|Delete)$/
/** A key by its name alone: what isn't here belongs to the computer, such as that for the volume. */
const NAMED =
  /^(?:F\d{1,2}|Insert|Tab|Enter|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Left|Right|Up|Down))$/

/** Why a key can't be given to a command; `null` where it can. */
export function keptReason(name: string, platform: Platform): KeptReason | null {
  const { key } = partsOfKey(name)
  if (key === '' || key === 'Dead' || key === 'Process' || key === 'AltGraph') return 'typing'
  if (MOVING.test(name) || (platform === 'mac' && MOVING_MAC.test(name))) return 'moving'
  if ([...SYSTEM, ...(platform === 'mac' ? SYSTEM_MAC : [])].includes(name)) return 'system'
  if (Array.from(key).length > 1 && !NAMED.test(key)) return 'system'
  return COMMANDS.some(({ id }) => isRole(id) && defaultKeys(id, platform).includes(name)) || name === 'Mod+='
    ? 'menu'
    : null
}

const EVERYWHERE = ['list', 'article', 'compare', 'search', 'dossier', 'notes', 'tags'] as const

/** Where a command of a group can be done. */
const PLACES: Readonly<Record<CommandGroup, readonly string[]>> = {
  anywhere: EVERYWHERE,
  go: EVERYWHERE,
  window: EVERYWHERE,
  // The list stands beside the article, and beside what is compared in its place; results are gone through by the same keys.
  list: ['list', 'article', 'compare', 'search'],
  search: ['search'],
  article: ['list', 'article'],
  quoting: ['list', 'article'],
  compare: ['list', 'compare'],
  dossier: ['dossier'],
  writing: ['dossier'],
  notes: ['notes'],
  tags: ['tags'],
}

/** Whether two commands can be asked for in the same place. What is compared lies over the article, and answers in its stead. */
export function canMeet(a: CommandId, b: CommandId): boolean {
  const [first, second] = [commandOf(a).group, commandOf(b).group]
  const isOver = (one: CommandGroup, other: CommandGroup): boolean =>
    one === 'compare' && (other === 'article' || other === 'quoting')
  if (isOver(first, second) || isOver(second, first)) return false
  return PLACES[first].some((place) => PLACES[second].includes(place))
}

/** The other commands that have a key already, where a person could mean either. */
export const usersOf = (
  key: string,
  id: CommandId,
  settings: KeySettings,
  platform: Platform,
): readonly CommandId[] =>
  COMMANDS.map((command) => command.id).filter(
    (other) => other !== id && canMeet(id, other) && chosenKeys(other, settings, platform).includes(key),
  )

/** The choice of keys after a command was given some: those that had them let go of them. What is as it came is not kept. */
export function giveKeys(
  id: CommandId,
  keys: readonly string[],
  settings: KeySettings,
  platform: Platform,
): KeySettings['shortcuts'] {
  const next: Record<string, readonly string[]> = { ...settings.shortcuts, [id]: keys }
  for (const key of keys)
    for (const user of usersOf(key, id, settings, platform))
      next[user] = (next[user] ?? chosenKeys(user, settings, platform)).filter((other) => other !== key)
  return Object.fromEntries(
    Object.entries(next).filter(([name, chosen]) => {
      const known = COMMANDS.find((command) => command.id === name)
      // A command of another version of the app keeps what it was given.
      return known === undefined || chosen.join('\n') !== defaultKeys(known.id, platform).join('\n')
    }),
  )
}
