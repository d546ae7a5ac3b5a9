// Owns the keyboard: one listener, and a list of who answers to which key. Leaves the keys' meaning to the screens.
import { useEffect, useRef } from 'react'

/** What to do for a key, by the name that `nameOfKey` gives it. */
export type KeyActions = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Newest last: what was put on the screen last answers first. */
const answerers: { current: KeyActions }[] = []

/** Letters by their key, whatever script the keyboard writes: `j` must work while Hangul is on. */
const letterOf = (event: KeyboardEvent): string | null =>
  /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null

/** Name of a key press: `j`, `#`, `Mod+k`, `Mod+Shift+p`, `Alt+ArrowUp`. `Mod` is Ctrl or Cmd. */
export function nameOfKey(event: KeyboardEvent): string {
  const isAscii = /^[\x20-\x7e]$/.test(event.key)
  const key =
    event.key.length > 1 ? event.key : isAscii ? event.key.toLowerCase() : (letterOf(event) ?? event.key)
  const isModified = event.ctrlKey || event.metaKey || event.altKey
  return [
    event.ctrlKey || event.metaKey ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    // Signs such as `?` and `#` need Shift on some keyboards and not on others.
    event.shiftKey && (isModified || key.length > 1) ? 'Shift+' : '',
    key,
  ].join('')
}

const isModifiedName = (name: string): boolean => /^(?:Mod|Alt)\+|^F\d/.test(name)

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
  if (answer(name, event)) event.preventDefault()
}

/** Do what a key does, where that was chosen from a menu. */
export function runShortcut(name: string): void {
  answer(name, new KeyboardEvent('keydown'))
}

/** Whether somebody answered. */
function answer(name: string, event: KeyboardEvent): boolean {
  const action = answerers.toReversed().find(({ current }) => current[name] !== undefined)?.current[name]
  action?.(event)
  return action !== undefined
}

/** Answer to keys while on the screen. */
export function useShortcuts(actions: KeyActions): void {
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
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', dispatchFirst, { capture: true })
    window.addEventListener('keydown', dispatchKey)
    return () => {
      window.removeEventListener('keydown', dispatchFirst, { capture: true })
      window.removeEventListener('keydown', dispatchKey)
    }
  }, [])
}
