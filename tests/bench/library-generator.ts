// Owns large libraries for measuring: made by the product's own stores over files that aren't synced, the same from the same
// seed, kept in the system's temporary folder for the next run.
import { createHash } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewVersion } from '../../src/library/sealed-version'
import { openLibrary, type Library } from '../../src/library/library'
import { articleMetadata, type Article, type CaptureRecord } from '../../src/model/article'
import type { Quote } from '../../src/model/quote'
import { COLOURS } from '../../src/model/quote-kinds'
import { sha256 } from '../../src/node/system'
import { countWords } from '../../src/text/words'
import { plainFiles } from '../helpers/plain-files'
import { makeRandom, type Random } from '../helpers/random'
import { LANGUAGES, makeProse, pickLanguage, type Language, type Prose } from './generated-text'

/** Goes up whenever the same seed gives another library. */
const GENERATOR = 2
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SECOND_MS = 1000
const START = Date.UTC(2016, 0, 1)

/** One article in twenty is read closely. */
const CLOSELY_READ = 0.05
const QUOTES = 20
const QUOTES_IN_DOSSIER = 12

/** Give a library of so many articles, from the last run where there is one. Answers its folder. */
export async function generatedLibrary(articles: number, seed = 1): Promise<string> {
  const parent = join(
    tmpdir(),
    `cuttings-bench-library-${String(GENERATOR)}-${String(seed)}-${String(articles)}`,
  )
  const folder = join(parent, 'Library')
  const mark = join(parent, 'complete')
  if (existsSync(mark)) return folder
  rmSync(parent, { recursive: true, force: true })
  const begin = performance.now()
  await generateLibrary(folder, articles, seed)
  writeFileSync(mark, '')
  const seconds = (performance.now() - begin) / SECOND_MS
  console.log(`made a library of ${String(articles)} articles in ${seconds.toFixed(0)} s`)
  return folder
}

/** Make a library in a folder. */
export async function generateLibrary(folder: string, articles: number, seed: number): Promise<void> {
  const random = makeRandom(seed)
  let ids = 0
  let now = START
  const library = await openLibrary({
    files: plainFiles(folder),
    hashOf: sha256,
    clock: () => new Date(now).toISOString(),
    newId: () => {
      ids++
      const digest = createHash('sha256')
        .update(`${String(seed)}:${String(ids)}`)
        .digest()
      return Array.from(digest.subarray(0, 12), (byte) => ALPHABET[byte % 32]).join('')
    },
  })
  const prose = Object.fromEntries(
    LANGUAGES.map((language) => [language, makeProse(language, random)]),
  ) as Record<Language, Prose>
  let quoted: Quote[] = []
  for (let n = 0; n < articles; n++) {
    now += (60 + random.below(4000)) * SECOND_MS
    const voice = prose[pickLanguage(random)]
    const version = makeVersion(voice, random, n, new Date(now).toISOString())
    const article = await library.articles.add(version)
    await annotate(library, article, voice, random)
    if (random.next() < CLOSELY_READ)
      quoted.push(...(await addQuotes(library, article, version.text, voice, random)))
    if (quoted.length > 40 * QUOTES) {
      await makeDossier(library, quoted, voice, random)
      quoted = []
    }
  }
  if (quoted.length > 0) await makeDossier(library, quoted, prose.en, random)
}

function makeVersion(voice: Prose, random: Random, n: number, capturedAt: string): NewVersion {
  const title = voice.title(random)
  const paragraphs: string[] = []
  const length = lengthOf(random) / (voice.language === 'en' ? 1 : 1.6)
  for (let size = 0; size < length;) {
    const paragraph = Array.from({ length: 2 + random.below(4) }, () => voice.sentence(random)).join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length
  }
  const text = paragraphs.join('\n')
  const contentHtml = `<div>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</div>`
  const site = `${voice.word(random)} ${String(random.below(40))}`
  const url = `https://site-${String(random.below(400))}.example/${voice.language}/${String(n)}`
  const source = Buffer.from(pageOf(title, url, contentHtml, random))
  const published = new Date(Date.parse(capturedAt) - random.below(40) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const part = (data: string | Uint8Array): CaptureRecord['text'] => ({
    sha256: sha256(data),
    sizeBytes: Buffer.byteLength(data),
  })
  return {
    source,
    contentHtml,
    text,
    wordCount: countWords(text),
    assets: new Map(),
    capture: {
      method: 'fetch',
      requestedUrl: url,
      finalUrl: url,
      fileName: null,
      redirects: [],
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      capturedAt,
      mediaType: 'text/html',
      charset: 'utf-8',
      charsetFrom: 'header',
      original: null,
      originalMissing: null,
      engine: 'generated',
      userAgent: 'Cuttings/bench',
      source: part(source),
      content: part(contentHtml),
      text: part(text),
      assets: [],
      rendered: null,
      pages: [],
      completeness: null,
      savedAt: null,
      metadata: articleMetadata.parse({
        title,
        byline: random.next() < 0.7 ? `${voice.word(random)} ${voice.word(random)}` : null,
        siteName: site,
        publishedAt: random.next() < 0.9 ? published : null,
        modifiedAt: null,
        lang: voice.language,
        dir: 'ltr',
        canonicalUrl: url,
        excerpt: paragraphs[0]?.slice(0, 200) ?? null,
        leadImageUrl: null,
        section: null,
      }),
    },
  }
}

/** Characters of a text: half are longer than 3,800, a few ten times that. Source: the log-normal lengths of news corpora. */
function lengthOf(random: Random): number {
  const bell = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return Math.min(60_000, 3_800 * Math.exp(0.6 * bell))
}

const FURNITURE = Array.from(
  { length: 60 },
  (_, i) => `<li class="nav-item"><a href="/section/${String(i)}">Section ${String(i)}</a></li>`,
)

function pageOf(title: string, url: string, contentHtml: string, random: Random): string {
  const around = FURNITURE.slice(0, 30 + random.below(30)).join('')
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${url}"></head><body><nav><ul>${around}</ul></nav><article><h1>${title}</h1>${contentHtml}</article><footer>${around.slice(0, 1200)}</footer></body></html>`
}

async function annotate(library: Library, article: Article, voice: Prose, random: Random): Promise<void> {
  const chance = random.next()
  if (chance < 0.5) {
    const tags = Array.from(
      { length: 1 + random.below(3) },
      () => `topic/${String(Math.floor(300 ** random.next()))}`,
    )
    await library.articles.change(article.id, {
      tags: [...new Set(tags)],
      archived: random.next() < 0.3,
      readAt: random.next() < 0.7 ? article.createdAt : null,
    })
  }
  if (chance < 0.1) await library.articles.writeNote(article.id, `${voice.sentence(random)}\n`)
}

async function addQuotes(
  library: Library,
  article: Article,
  text: string,
  voice: Prose,
  random: Random,
): Promise<Quote[]> {
  const added: Quote[] = []
  const count = QUOTES + random.below(10)
  for (let n = 0; n < count; n++) {
    const start = random.below(Math.max(1, text.length - 200))
    const end = Math.min(text.length, start + 20 + random.below(180))
    const exact = text.slice(start, end)
    if (exact.trim() === '') continue
    added.push(
      await library.quotes.add({
        articleId: article.id,
        version: 1,
        start,
        end,
        exact,
        colour: random.pick(COLOURS),
        tags: random.next() < 0.4 ? [`claim/${String(Math.floor(80 ** random.next()))}`] : [],
        note: random.next() < 0.2 ? voice.sentence(random) : '',
      }),
    )
  }
  return added
}

async function makeDossier(
  library: Library,
  quotes: readonly Quote[],
  voice: Prose,
  random: Random,
): Promise<void> {
  const { id } = await library.dossiers.create(voice.title(random))
  const blockId = (n: number): string =>
    sha256(`${id}:${String(n)}`)
      .replace(/[^0-9a-f]/g, '')
      .slice(0, 12)
  await library.dossiers.edit(id, (dossier) => ({
    ...dossier,
    blocks: Array.from({ length: QUOTES_IN_DOSSIER }, (_, n) => {
      const quote = random.pick(quotes)
      const block = { id: blockId(n) as never }
      return n % 4 === 0
        ? { ...block, kind: 'text' as const, text: voice.sentence(random) }
        : {
            ...block,
            kind: 'quote' as const,
            quoteId: quote.id,
            articleId: quote.articleId,
            words: quote.selector.exact,
          }
    }),
  }))
}
