// Owns pages that are made to stall or to fill their reader, each with the ends that it may come to.
import { storyPage } from './trouble-site/prose'

const MB = 1024 * 1024
const many = (text: string, times: number): string => text.repeat(times)

/** What each is, how it is made, and its ends: how far a page gets before a limit stops it depends on the machine. */
export const HOSTILE_PAGES: readonly (readonly [string, () => string, readonly string[]])[] = [
  ['elements nested 100,000 deep', () => many('<div>', 100_000), ['parse-failed']],
  ['formatting nested 100,000 deep', () => `${many('<b><p>', 50_000)}words`, ['parse-failed']],
  [
    'an element of a million attributes',
    () => {
      const attributes = Array.from({ length: 1_000_000 }, (_, at) => `a${String(at)}=1`)
      return `<p ${attributes.join(' ')}>${storyPage()}`
    },
    ['fine', 'no-article', 'parse-failed', 'parse-timeout'],
  ],
  [
    '24 MB of words',
    () => storyPage({ atEnd: `<p>${many('word and word, ', (24 * MB) / 15)}` }),
    ['fine', 'parse-failed', 'parse-timeout'],
  ],
  [
    '5,000 tables',
    () => storyPage({ atEnd: many('<table><tr><td>a<td>b<tr><td>c<td>d</table>', 5000) }),
    ['fine', 'parse-failed', 'parse-timeout'],
  ],
]
