// Owns what keys are called: by programs, by which they are looked up, and by people, to whom they are shown.
import { partsOfKey, type Platform } from '../../src/model/keymap'

/** What the keyboard of this computer is like. */
export const PLATFORM: Platform = navigator.platform.startsWith('Mac') ? 'mac' : 'other'

/** Letters by their key, whatever script the keyboard writes: `j` must work while Hangul is on. */
const letterOf = (event: KeyPress): string | null =>
  /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null

/** What is asked of the press of a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Name of a key press: `j`, `#`, `Mod+k`, `Mod+Shift+p`, `Alt+ArrowUp`. `Mod` is Ctrl or Cmd. */
export function nameOfKey(event: KeyPress): string {
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

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
}
const SHOWN_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }

/** A key as a person reads it: `Ctrl Shift P`, `Alt ←`, `j`. */
export function sayKey(name: string, platform: Platform = PLATFORM): string {
  const { held, key } = partsOfKey(name)
  const modifiers = held.map((part) =>
    platform === 'mac' ? (SHOWN_MAC[part] ?? part) : part === 'Mod' ? 'Ctrl' : part,
  )
  // Letters stand as they do on the keys, but for those that are pressed alone.
  const isLetterHeld = held.length > 0 && key.length === 1
  return [...modifiers, SHOWN[key] ?? (isLetterHeld ? key.toUpperCase() : key)].join(' ')
}
