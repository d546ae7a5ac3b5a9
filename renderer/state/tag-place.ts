// Owns where the things are shown that carry a tag.
import type { TagCount } from '../../src/model/answers'
import type { Place } from './place'

/** Tags stand on quotes more than on all else; a parent that nothing carries has what stands below it. */
export function placeOfTag({ tag, quotes, articles, notes }: TagCount): Place {
  if (quotes > 0 || articles + notes === 0) return { screen: 'quotes', tag }
  return articles > 0
    ? { screen: 'library', shelf: 'all', tag, article: null }
    : { screen: 'notes', tag, id: null }
}
