// Owns writing XML of our own making: elements with attributes, words that stay words.
import { escapeHtml } from '../../text/html-escape'
import { withoutControls } from '../../text/plain-text'

/** Attributes; one that is `null` isn't written. */
export type Attributes = Readonly<Record<string, string | number | null>>

const words = (text: string): string => escapeHtml(withoutControls(text))

/** The begin of an element, or the whole of an empty one. */
export function tag(name: string, attributes: Attributes = {}, isEmpty = false): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${words(String(value)).replaceAll('\n', '&#10;')}"`],
  )
  return `<${name}${written.join('')}${isEmpty ? '/' : ''}>`
}

/** An element with elements in it; empty where there are none. */
export const element = (name: string, attributes: Attributes, children: readonly string[] = []): string =>
  children.length === 0
    ? tag(name, attributes, true)
    : `${tag(name, attributes)}${children.join('')}</${name}>`

/** An element with words in it; none for no words. */
export const textElement = (name: string, text: string): readonly string[] =>
  text === '' ? [] : [`${tag(name)}${words(text)}</${name}>`]

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
