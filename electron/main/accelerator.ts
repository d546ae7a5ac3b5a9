// Owns writing the names of keys as menus write them.
import { partsOfKey } from '../../src/model/keymap'

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ' ': 'Space',
  '+': 'Plus',
}
const MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
}

/** A key as menus write it; `null` for one that they have no name for. */
export function acceleratorOf(name: string): string | null {
  const { held, key } = partsOfKey(name)
  const modifiers = held.map((part) => MODIFIERS[part])
  if (!/^[\x20-\x7e]+$/.test(key) || modifiers.some((modifier) => modifier === undefined)) return null
  return [...modifiers, NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join('+')
}
