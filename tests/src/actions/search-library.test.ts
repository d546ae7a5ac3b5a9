import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchLibrary, type SearchRequest } from '../../../src/actions/search-library'
import type { Workspace } from '../../../src/actions/workspace'
import type { SearchHit } from '../../../src/model/answers'
import { LANGUAGES, makeProse } from '../../bench/generated-text'
import { newVersion } from '../../helpers/new-version'
import { makeRandom } from '../../helpers/random'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const EACH = 7
const SENTENCES = 24
const QUERIES = process.env['CUTTINGS_TEST_ALL'] === '1' ? 4000 : 350

let made: TestWorkspace
let workspace: Workspace
/** Texts by the id of their article. */
const texts = new Map<string, string>()
const random = makeRandom(5)

const ARABIC =
  'في من على أن إلى قال الرئيس الحكومة مُحَمَّد السلام المحادثات العاصمة اليوم بعد قبل الوزير كان هذا التي'.split(
    ' ',
  )

async function add(title: string, text: string): Promise<string> {
  const { id } = await workspace.library.articles.add(newVersion({ title, text }))
  // Author and source of every one of them.
  texts.set(id, `Web Desk\nLocal News\n${title}\n${text}`)
  return id
}

beforeAll(async () => {
  made = await makeTestWorkspace()
  workspace = made.workspace
  for (const language of LANGUAGES) {
    const prose = makeProse(language, random)
    for (let n = 0; n < EACH; n++)
      await add(
        prose.title(random),
        Array.from({ length: SENTENCES }, () => prose.sentence(random)).join(language === 'ja' ? '' : ' '),
      )
  }
  for (let n = 0; n < EACH; n++)
    await add(random.pick(ARABIC), Array.from({ length: 120 }, () => random.pick(ARABIC)).join(' '))
  await workspace.reconcile()
}, 120_000)
afterAll(() => made.remove())

const search = async (
  request: Partial<SearchRequest> & { readonly text: string },
): Promise<readonly SearchHit[]> => (await searchLibrary(workspace, { limit: 400, ...request })).hits
const ids = (hits: readonly SearchHit[]): readonly string[] => hits.map(({ id }) => id).sort()

const CLOSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u
const LETTER =
  '[[\\p{L}\\p{N}\\p{M}]--[\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]]'
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .toLowerCase()

/** Articles that hold a text by reading every one of them. */
const holding = (matches: (text: string) => boolean): readonly string[] =>
  [...texts]
    .filter(([, text]) => matches(text))
    .map(([id]) => id)
    .sort()

const someText = (): string => random.pick([...texts.values()])

describe('a search', () => {
  it('finds every text that holds one to three characters of it, in every script', async () => {
    for (let n = 0; n < QUERIES; n++) {
      const text = someText()
      const word = random.pick(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['a'])
      const characters = Array.from(word)
      const at = CLOSE.test(word) ? random.below(characters.length) : 0
      const query = characters.slice(at, at + 1 + random.below(3)).join('')
      const isStretch = Array.from(query).every((character) => CLOSE.test(character))
      // Of scripts that set words apart, it is a word's begin that one types.
      const begins = new RegExp(`(?<!${LETTER})${bare(query)}`, 'v')
      const expected = holding((one) => (isStretch ? one.includes(query) : begins.test(bare(one))))
      expect(ids(await search({ text: query, isTyping: true })), query).toEqual(expected)
    }
  }, 120_000)

  it('finds every text that holds a phrase, letter for letter, and none besides', async () => {
    for (let n = 0; n < QUERIES; n++) {
      const text = someText().split('\n').at(-1) ?? ''
      const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
      const isDense = words.length < 30
      const at = random.below(isDense ? text.length - 6 : words.length - 4)
      const given = isDense
        ? text.slice(at, at + 2 + random.below(4)).replace(/[^\p{L}]+/gu, '')
        : words.slice(at, at + 1 + random.below(4)).join(' ')
      if (given === '') continue
      const query = random.next() < 0.5 ? given : given.toUpperCase()
      const pattern = new RegExp(
        `${isDense ? '' : `(?<!${LETTER})`}${given.replaceAll(' ', '\\s+')}${isDense || CLOSE.test(given.at(-1) ?? '') ? '' : `(?!${LETTER})`}`,
        'iv',
      )
      expect(ids(await search({ text: `"${query}"` })), query).toEqual(holding((one) => pattern.test(one)))
    }
  }, 120_000)

  it('finds the same where a begin is in most texts, and is therefore not looked up', async () => {
    const { index } = workspace
    index.exec("CREATE VIRTUAL TABLE temp.all_grams USING fts5vocab('main', 'grams', 'row')")
    index.exec("INSERT OR IGNORE INTO common SELECT 'grams', term FROM temp.all_grams")
    const grams = Number(index.all('SELECT count(*) AS n FROM common')[0]?.['n'])
    expect(grams).toBeGreaterThan(100)
    try {
      for (let n = 0; n < QUERIES / 2; n++) {
        const spaced = [...texts.values()].filter((text) => !CLOSE.test(text))
        const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]{4,}/gu) ?? ['none']
        const [first, second] = [
          random.pick(words(random.pick(spaced))),
          random.pick(words(random.pick(spaced))),
        ]
        const begin = Array.from(second)
          .slice(0, 1 + random.below(3))
          .join('')
        const whole = new RegExp(`(?<!${LETTER})${bare(first)}(?!${LETTER})`, 'v')
        const begins = new RegExp(`(?<!${LETTER})${bare(begin)}`, 'v')
        const expected = holding((one) => whole.test(bare(one)) && begins.test(bare(one)))
        const text = `=${first} ${begin}`
        expect(ids(await search({ text, isTyping: true })), text).toEqual(expected)
      }
    } finally {
      index.exec('DELETE FROM common')
      index.exec('DROP TABLE temp.all_grams')
    }
  }, 120_000)
})
