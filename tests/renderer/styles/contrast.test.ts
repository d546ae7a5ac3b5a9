/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')

/** The colours that a rule of the sheet sets. */
function coloursOf(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

const base = coloursOf(':root')
const themes = {
  paper: base,
  ...Object.fromEntries(
    ['white', 'sepia', 'dark', 'black'].map((name) => [
      name,
      { ...base, ...coloursOf(`:root[data-theme='${name}']`) },
    ]),
  ),
}

/** Source: relative luminance and contrast ratio, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad']
const GROUNDS = ['paper', 'surface', 'sunken']
const pairs = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
  ['ink', 'accent-soft', 4.5],
  ['ink-2', 'accent-soft', 4.5],
  ['ink', 'found', 4.5],
  ['ink', 'fresh', 4.5],
  ['ink-2', 'gone', 4.5],
  ['on-fill', 'fill', 4.5],
  ['on-fill', 'fill-hover', 4.5],
  ['on-bar', 'bar', 4.5],
  // What is seen but not read, such as the edge of a field.
  ['control-line', 'surface', 3],
] as const

describe.each(Object.entries(themes))('the theme %s', (_name, colours: Readonly<Record<string, string>>) => {
  it.each(pairs)('sets %s on %s with a contrast of at least %d', (text, ground, least) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})
