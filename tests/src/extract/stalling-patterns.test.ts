// S-14: text that is made to stall a pattern is read at once. What takes the square of its length would take longer than a test may:
// each text is a hundred thousand characters or more, and stands for one that was found by a tool (recheck, eslint-plugin-regexp).
import { afterAll, describe, expect, it } from 'vitest'
import { addressKey } from '../../../src/capture/address'
import { readFrontMatter } from '../../../src/text/front-matter'
import { originOf } from '../../../src/capture/files/html-file'
import { decodeWords, headersOf } from '../../../src/capture/files/mime-headers'
import { styleAddresses } from '../../../src/capture/files/page-parts'
import { afterProlog, imageType } from '../../../src/capture/media-type'
import { refreshTarget } from '../../../src/capture/meta-refresh'
import { allowedAttribute } from '../../../src/capture/original/allowed-markup'
import { SCROLL_LOCK } from '../../../src/capture/original/find-overlays'
import { parseSrcset, rankCandidates } from '../../../src/capture/original/srcset'
import { decodePage } from '../../../src/extract/decode-page'
import { cleanAuthor, cleanByline, splitAuthors } from '../../../src/text/author-names'
import { normaliseDate } from '../../../src/text/normalise-date'
import {
  findConsentWords,
  findContinueWords,
  findNotFoundWords,
  findPaywallWords,
} from '../../../src/extract/signals/wording'
import { bestOf } from '../../../src/extract/steps/images'
import { fileName } from '../../../src/text/file-name'
import { withoutBetween, withoutMarkup } from '../../../src/text/cut-out'
import { escapeMarkdown } from '../../../src/text/markdown-escape'
import { markdownToHtml } from '../../../src/export/html/markdown'
import { describeName } from '../../../src/library/foreign-names'
import { makePageTools } from '../../../src/node/page-tools'
import { readOriginal } from '../../../src/node/read-original'
import { inWords, tellFigure } from '../../helpers/figures'

const MANY = 200_000
/** Far less than the square of such a length takes, far more than its length does. */
const ENOUGH_MS = 20_000
const a = (text: string, times = MANY): string => text.repeat(times)
const refresh = (content: string): string => `<meta http-equiv="refresh" content="${content}">`
const tools = makePageTools()

/** Each with a reading that tells that the text was read, and not passed over. */
const steps: readonly (readonly [string, () => unknown, unknown])[] = [
  ['slashes before a letter', () => addressKey(`https://a.b/${a('/')}x`).length, MANY + 5],
  ['slashes at the end', () => addressKey(`https://a.b/${a('/')}`), 'a.b'],
  ['comments that never end', () => refreshTarget(a('<!--'), 'https://a.b/'), null],
  [
    'comments that end',
    () => refreshTarget(`${a('<!---->', 9000)}${refresh('0;url=/c')}`, 'https://a.b/'),
    'https://a.b/c',
  ],
  ['elements for others that never end', () => refreshTarget(a('<noscript '), 'https://a.b/'), null],
  ['tags that never end', () => refreshTarget(a('<meta'), 'https://a.b/'), null],
  [
    'attributes without a value',
    () => refreshTarget(a(`<meta ${'-'.repeat(1900)} x>`, 30), 'https://a.b/'),
    null,
  ],
  [
    'spaces where an address is looked for',
    () => refreshTarget(a(refresh(`0${' '.repeat(1900)}x\ny`), 30), 'https://a.b/'),
    'https://a.b/xy',
  ],
  [
    'quotes where an address is looked for',
    () => refreshTarget(a(refresh(`0;url=${"'".repeat(1900)}`), 30), 'https://a.b/'),
    null,
  ],
  [
    'declarations that never end',
    () => decodePage(Buffer.from(`\u00ff${a('<meta ', 600)}${a('charset=\t')}`, 'latin1'), null).charset,
    'windows-1252',
  ],
  ['comments before a drawing', () => imageType(Buffer.from(`${a('<!---->', 100)}<svg>`)), 'image/svg+xml'],
  ['comments before a page', () => afterProlog(`${a('<!-- -->\n')}x`), 'x'],
  [
    'comments before a page that is shown as it was',
    () =>
      readOriginal(
        { bytes: Buffer.from(`${a('<!---->\n<?x>', 5000)}<p>words`), url: null, contentType: null },
        new Map(),
        tools,
      ).html.includes('words'),
    true,
  ],
  ['a colour of spaces', () => allowedAttribute('fill', `url(#${a(' ')}x`), null],
  ['a class of dashes', () => SCROLL_LOCK.test(`${a('-')}x`), false],
  ['a class that is many words of one', () => SCROLL_LOCK.test(`${a('cookie-')}\n`), false],
  ['commas in a list of pictures', () => parseSrcset(`${a(',')}x`).length, 1],
  ['commas in an address of a picture', () => parseSrcset(`x${a(',')}`).length, 1],
  ['brackets in a list of pictures', () => rankCandidates(parseSrcset(a('x (', 20_000))).length > 0, true],
  ['digits in a list of pictures', () => rankCandidates(parseSrcset(`x ${a('1')}, y 2w`)).length > 0, true],
  ['candidates of one picture', () => bestOf(a('a 1w, ')), 'a'],
  [
    'a byline of spaces',
    () => splitAuthors(`By A Name${a(' ')}and${a(' ')}Another Name`),
    ['A Name', 'Another Name'],
  ],
  ['a byline of separators', () => splitAuthors(a(' and ')), []],
  ['a byline of commas', () => splitAuthors(a(', a')), []],
  ['a byline of dates', () => cleanByline(a('jan 1')), null],
  [
    'a byline of dates, just short enough',
    () => cleanByline(`Ada Skerry ${a('jan 1 2025-', 370)}`)?.startsWith('Ada Skerry'),
    true,
  ],
  ['names of dates, just short enough', () => cleanAuthor(`Ada ${a('1 jan ', 690)}`), null],
  ['a name of brackets', () => cleanAuthor(`${a('(')}Ada${a(')')}x`), null],
  ['a name of dashes', () => cleanAuthor(`Ada${a('-')}x`), null],
  ['a name of offices', () => cleanAuthor(a('senior writer', 300)), null],
  ['a mail address that never ends', () => cleanAuthor(a('a.')), null],
  ['a date of brackets', () => normaliseDate(a('(')), null],
  ['words of a wall that go on', () => findPaywallWords([a('to continue reading ')]), null],
  ['words of consent that go on', () => findConsentWords([a('we use ')]), null],
  ['words of a lost page that go on', () => findNotFoundWords([a('the page you ')]), null],
  ['words of a link that go on', () => findContinueWords(`read the full ${a(' ')}x`), true],
  ['a title of spaces', () => fileName(`x${a(' ')}y`), 'x y'],
  ['a title of dots', () => fileName(a('.')), 'Untitled'],
  ['facts of spaces above a text', () => readFrontMatter(`---\n- ${a(' ')}\u2028x\n---\n`).values.size, 0],
  ['a fact of spaces above a text', () => readFrontMatter(`---\na:${a(' ')}\u2028x\n---\n`).values.size, 1],
  ['a header of spaces', () => headersOf([`a:${a(' ')}\u2028x`]).size, 1],
  [
    'marks of copies in a name',
    () => describeName(`article (${a('冲突2026-01-01) (conflicted copy x', 3000)}/.json`, 'record').kind,
    'other',
  ],
  ['comments of a saved page that never end', () => originOf(a('<!--')).url, null],
  ['empty lines before what a saved page says', () => originOf(`<!--${a('\n')}x-->`).url, null],
  ['addresses of a style that never end', () => styleAddresses(a('url(')).length, 0],
  ['quoted addresses of a style that never end', () => styleAddresses(a(`url("x" `)).length, 0],
  ['encoded words that are none', () => decodeWords(a('=?B=?B?')).length, MANY * 7],
  ['spaces after an encoded word', () => decodeWords(`${a('?=   ')}x`).length, MANY * 5 + 1],
  ['heads in what was pasted', () => withoutMarkup(a('<head<')).length, MANY * 6],
  ['comments in what was pasted', () => withoutMarkup(a('<!--')).length, MANY * 4],
  ['a heading of spaces', () => markdownToHtml(`# ${a(' ')}\u2028x`).length > 0, true],
  ['emphasis that never ends', () => markdownToHtml(a('*a ')).length > MANY, true],
  ['lines of spaces before a sign', () => escapeMarkdown(`${a('\n')}x-`).length, MANY + 2],
  ['words that begin many phrases', () => findPaywallWords([a('you have read all the ')]), null],
  ['parts that never end', () => withoutBetween(`x${a('<!--')}`, '<!--', '-->'), 'x'],
]

let tried = 0
afterAll(() => {
  tellFigure(
    'S-14',
    `${inWords(tried)} texts made to stall a pattern, each read in under ${inWords(ENOUGH_MS)} ms`,
  )
})

describe('a text that is made to stall a pattern', () => {
  it.each(steps)(
    'is read at once: %s',
    (_about, read, expected) => {
      expect(read()).toEqual(expected)
      tried++
    },
    ENOUGH_MS,
  )
})
