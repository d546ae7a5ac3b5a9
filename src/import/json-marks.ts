// Owns what archives that people run themselves write alike into their JSON: highlights, and names of tags.
import type { ForeignHighlight } from '../model/foreign-item'
import { highlightOf } from './entries'
import { arrayOf, isObject, objectsOf } from './json-text'
import { colourOf, instantOf, listOf, wordsOf } from './values'

/** Highlights with `id`, `text`, `color` and `createdAt`. @param note the key of what the person wrote of one */
export const highlightsIn = (value: unknown, note: string): readonly ForeignHighlight[] =>
  objectsOf(value).flatMap((one) => {
    const exact = wordsOf(one['text'])
    if (exact === null) return []
    return [
      highlightOf(exact, {
        toolId: wordsOf(one['id']),
        colour: colourOf(one['color']),
        note: wordsOf(one[note]) ?? '',
        createdAt: instantOf(one['createdAt']),
      }),
    ]
  })

/** Tags by their names: as texts, or as objects that have it under a key. */
export const tagsIn = (value: unknown, key: string): readonly string[] =>
  listOf(arrayOf(value).map((tag) => (isObject(tag) ? tag[key] : tag)))
