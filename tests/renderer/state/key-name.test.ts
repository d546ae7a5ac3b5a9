// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { nameOfKey, sayKey } from '../../../renderer/state/key-name'

const name = (init: KeyboardEventInit): string => nameOfKey(new KeyboardEvent('keydown', init))

describe('the name of a key', () => {
  it('is the letter, whatever script the keyboard writes', () => {
    expect(name({ key: 'j', code: 'KeyJ' })).toBe('j')
    expect(name({ key: 'ㅓ', code: 'KeyJ' })).toBe('j')
    expect(name({ key: 'ㅏ', code: 'KeyK', ctrlKey: true })).toBe('Mod+k')
  })

  it('takes Ctrl and Cmd for the same', () => {
    expect(name({ key: ',', code: 'Comma', ctrlKey: true })).toBe('Mod+,')
    expect(name({ key: ',', code: 'Comma', metaKey: true })).toBe('Mod+,')
  })

  it('has no Shift for signs that need it', () => {
    expect(name({ key: '?', code: 'Slash', shiftKey: true })).toBe('?')
    expect(name({ key: '#', code: 'Digit3', shiftKey: true })).toBe('#')
  })

  it('has Shift for keys that it changes', () => {
    expect(name({ key: 'P', code: 'KeyP', shiftKey: true, ctrlKey: true })).toBe('Mod+Shift+p')
    expect(name({ key: 'F6', code: 'F6', shiftKey: true })).toBe('Shift+F6')
    expect(name({ key: 'ArrowUp', code: 'ArrowUp', altKey: true })).toBe('Alt+ArrowUp')
  })
})

describe('a key as a person reads it', () => {
  it.each([
    ['Mod+Shift+p', 'Ctrl Shift P', '⌘ ⇧ P'],
    ['Alt+ArrowLeft', 'Alt ←', '⌥ ←'],
    ['j', 'j', 'j'],
    ['Mod++', 'Ctrl +', '⌘ +'],
    ['+', '+', '+'],
    ['Escape', 'Esc', 'Esc'],
    ['Ctrl+Mod+f', 'Ctrl Ctrl F', '⌃ ⌘ F'],
    ['Space', 'Space', 'Space'],
    ['F6', 'F6', 'F6'],
  ])('%s', (name, other, mac) => {
    expect([sayKey(name, 'other'), sayKey(name, 'mac')]).toEqual([other, mac])
  })
})
