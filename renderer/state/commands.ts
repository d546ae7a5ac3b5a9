// Owns the keyboard, and doing commands by name: one listener, and a list of who answers to which command. Leaves what the commands do
// to the screens, and which keys they have to `src/model/keymap.ts`.
import { useEffect, useRef } from 'react'
import { COMMANDS, isRole, type CommandId } from '../../src/model/commands'
import { keysOf, type KeySettings } from '../../src/model/keymap'
import { nameOfKey, PLATFORM, type KeyPress } from './key-name'

/** What to do for a command; what can't be done now has no function. */
export type CommandActions = Readonly<Partial<Record<CommandId, (() => void) | undefined>>>

/** Newest last: what was put on the screen last answers first. */
const answerers: { current: CommandActions }[] = []

/** Commands by key. What the browser does by itself is not among them: a key of those is not to be taken from it. */
let keymap: ReadonlyMap<string, readonly CommandId[]> = new Map()

/** Have commands answer to the keys that a person chose. */
export function setKeys(settings: KeySettings): void {
  const next = new Map<string, CommandId[]>()
  for (const { id } of COMMANDS)
    if (!isRole(id))
      for (const key of keysOf(id, settings, PLATFORM)) next.set(key, [...(next.get(key) ?? []), id])
  keymap = next
}
setKeys({ shortcuts: {}, letterKeys: true })

/** Whether a key press asks for a command. */
export const isKeyOf = (id: CommandId, event: KeyPress): boolean =>
  keymap.get(nameOfKey(event))?.includes(id) === true

const isModifiedName = (name: string): boolean => /^(?:Mod|Alt)\+|^(?:Shift\+)?F\d/.test(name)

/** Where plain keys write text or drive a widget of their own. By shape: the article's frame has other classes. */
const TAKES_KEYS =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true], [role=menu], [role=listbox]:not([data-plain-keys]), [role=tablist], [role=dialog], [role=alertdialog]'

const takesKeys = (target: EventTarget | null): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(TAKES_KEYS) !== null
/** Whether something is a place to write in. */
export const takesText = (target: EventTarget | null): boolean =>
  target !== null &&
  'closest' in target &&
  (target as Element).closest(
    'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, [contenteditable=true]',
  ) !== null
/** What was typed is taken back by the browser, which alone knows it. */
const TYPING_KEYS: ReadonlySet<string> = new Set(['Mod+z', 'Mod+Shift+z', 'Mod+y'])

const isInDialog = (target: EventTarget | null): boolean =>
  target !== null &&
  'closest' in target &&
  (target as Element).closest('[role=dialog], [role=alertdialog], [role=menu]') !== null

/** Run what answers to a key press; it then goes no further. Listens on the window and on the article's document. */
export function dispatchKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const name = nameOfKey(event)
  if (TYPING_KEYS.has(name) && takesText(event.target)) return
  if (isInDialog(event.target) || (takesKeys(event.target) && !isModifiedName(name))) return
  if (answer(keymap.get(name) ?? [])) event.preventDefault()
}

/** Buttons of a mouse that lie at its side. */
const SIDE_BUTTONS: Readonly<Record<number, CommandId>> = { 3: 'back', 4: 'forward' }

/** Go back and forward by the buttons at a mouse's side. Listens where `dispatchKey` does. */
export function dispatchButton(event: MouseEvent): void {
  const id = SIDE_BUTTONS[event.button]
  if (id !== undefined && !isInDialog(event.target) && runCommand(id)) event.preventDefault()
}

/** Do a command; whether it could be done. */
export const runCommand = (id: CommandId): boolean => answer([id])

/** The commands that can be done now. */
export const availableCommands = (): ReadonlySet<CommandId> =>
  new Set(COMMANDS.map(({ id }) => id).filter((id) => actionFor([id]) !== undefined))

/** Whether somebody answered. */
function answer(ids: readonly CommandId[]): boolean {
  const action = actionFor(ids)
  action?.()
  return action !== undefined
}

/** Of commands that share a key, that of whoever came last. */
function actionFor(ids: readonly CommandId[]): (() => void) | undefined {
  for (const { current } of answerers.toReversed())
    for (const id of ids) if (current[id] !== undefined) return current[id]
  return undefined
}

/** Answer to commands while on the screen. */
export function useCommands(actions: CommandActions): void {
  const current = useRef(actions)
  useEffect(() => {
    current.current = actions
  })
  useEffect(() => {
    answerers.push(current)
    return () => {
      answerers.splice(answerers.indexOf(current), 1)
    }
  }, [])
}

/** Keys with Ctrl, Alt or F are heard first: widgets that drive themselves by keys let none of them through. */
const dispatchFirst = (event: KeyboardEvent): void => {
  if (isModifiedName(nameOfKey(event))) dispatchKey(event)
}

/** Listen to the window's keys: once, at the root. */
export function useKeyboard(settings: KeySettings): void {
  const { shortcuts, letterKeys } = settings
  useEffect(() => {
    setKeys({ shortcuts, letterKeys })
  }, [shortcuts, letterKeys])
  useEffect(() => {
    window.addEventListener('keydown', dispatchFirst, { capture: true })
    window.addEventListener('keydown', dispatchKey)
    window.addEventListener('mouseup', dispatchButton)
    return () => {
      window.removeEventListener('keydown', dispatchFirst, { capture: true })
      window.removeEventListener('keydown', dispatchKey)
      window.removeEventListener('mouseup', dispatchButton)
    }
  }, [])
}
