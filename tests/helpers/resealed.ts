// Owns files that were tampered with by somebody who also made new hashes and a new seal. Only what lies can then be found: a file that
// is consistent in itself is as good as a new export, until signatures say whose it is.
import { readDossierFile } from '../../src/dossier/read-dossier-file'
import { SEAL_PLACES, partMarks } from '../../src/model/dossier-file'
import { escapeHtml } from '../../src/text/html-escape'
import { hashOf } from './sealed-source'
import { withManifest } from './tampering'
import type { Random } from './random'

export type Lie = { readonly name: string; readonly apply: (html: string, random: Random) => string | null }

/** Give a file new hashes of its parts and frame, and a new seal. */
export function reseal(html: string): string {
  const { parts, frame } = readDossierFile(html)
  const hashed = withManifest(html, (manifest) => ({
    ...manifest,
    parts: manifest.parts.map((part) => ({ ...part, sha256: hashOf(parts.get(part.id) ?? '') })),
    frameSha256: hashOf(frame),
  }))
  const { manifestJson, seals } = readDossierFile(hashed)
  return SEAL_PLACES.reduce(
    (file, { before, after }, i) =>
      file.replace(`${before}${seals[i] ?? ''}${after}`, `${before}${hashOf(manifestJson)}${after}`),
    hashed,
  )
}

/** Change one quote in the manifest and what is shown of it, and seal that anew. */
const lie =
  (change: (quote: Quote, random: Random) => Partial<Quote> | null) =>
  (html: string, random: Random): string | null => {
    const { manifest } = readDossierFile(html)
    const quote = random.pick(manifest.quotes)
    const changed = change(quote, random)
    if (changed === null) return null
    const next = { ...quote, ...changed }
    const [begin] = partMarks(quote.part)
    const from = html.indexOf(begin)
    const words = (shown: string): string => `data-words="">${escapeHtml(shown)}</p>`
    const shown = html.slice(0, from) + html.slice(from).replace(words(quote.shown), () => words(next.shown))
    return reseal(
      withManifest(shown, (all) => ({
        ...all,
        quotes: all.quotes.map((one) => (one.part === quote.part ? next : one)),
      })),
    )
  }

type Quote = ReturnType<typeof readDossierFile>['manifest']['quotes'][number]

const wordsOf = (text: string): readonly RegExpExecArray[] => [...text.matchAll(/\p{L}{2,}/gu)]

/** What stays found when all hashes and the seal were made anew. */
export const LIES: readonly Lie[] = [
  {
    name: 'a word of what is shown changed',
    apply: lie(({ shown }, random) => {
      const word = random.pick(wordsOf(shown))
      return { shown: `${shown.slice(0, word.index)}other${shown.slice(word.index + word[0].length)}` }
    }),
  },
  {
    name: 'a word left out and nothing said',
    apply: lie(({ shown }, random) => {
      const word = random.pick(wordsOf(shown))
      return { shown: shown.slice(0, word.index) + shown.slice(word.index + word[0].length) }
    }),
  },
  {
    name: 'the exact words changed along with what is shown',
    apply: lie(({ exact }, random) => {
      const word = random.pick(wordsOf(exact))
      const other = `${exact.slice(0, word.index)}other${exact.slice(word.index + word[0].length)}`
      return { exact: other, shown: other, edits: [] }
    }),
  },
  {
    name: 'an ellipsis within a word',
    apply: lie(({ exact }, random) => {
      const long = wordsOf(exact).filter(([word]) => /^[A-Za-z가-힣]{3,}$/.test(word))
      if (long.length === 0) return null
      const { index } = random.pick(long)
      const edits = [{ start: index, end: index + 2, added: '' }]
      return { edits, shown: `${exact.slice(0, index)}[…]${exact.slice(index + 2)}` }
    }),
  },
  {
    name: 'an addition without brackets',
    apply: lie(({ exact, shown }) => ({
      edits: [{ start: exact.length, end: exact.length, added: '] never [' }],
      shown: `${shown}[] never []`,
    })),
  },
  {
    name: 'edits over each other',
    apply: lie(({ exact }) => ({
      edits: [
        { start: 0, end: exact.length, added: 'x' },
        { start: 0, end: 0, added: 'y' },
      ],
      shown: '[x][y]',
    })),
  },
  {
    name: 'all words in brackets',
    apply: lie(({ exact }) => ({ edits: [{ start: 0, end: exact.length, added: 'all' }], shown: '[all]' })),
  },
  {
    name: 'an addition that turns the direction',
    apply: lie(({ exact }) => ({
      edits: [{ start: 0, end: 0, added: '\u202ex' }],
      shown: `[\u202ex]${exact}`,
    })),
  },
]
