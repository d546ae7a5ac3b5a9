// Owns libraries with one large dossier, for measuring: so many quotes, five from each source, the same from the same seed.
import { describeQuote } from '../../src/anchor/describe-quote'
import { openLibrary } from '../../src/library/library'
import type { DossierBlock } from '../../src/model/dossier'
import { blockId, type DossierId } from '../../src/model/ids'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { countWords } from '../../src/text/words'
import { plainFiles } from '../helpers/plain-files'
import { makeRandom } from '../helpers/random'
import { sealPage } from '../helpers/sealed-source'
import { makeProse } from './generated-text'

const QUOTES_OF_SOURCE = 5
const PARAGRAPHS = 24
/** A section, and a text, before so many quotes. */
const QUOTES_OF_SECTION = 10

/** Make one in a folder; gives its dossier. */
export async function makeDossierLibrary(folder: string, quotes: number): Promise<DossierId> {
  const library = await openLibrary({
    files: plainFiles(folder),
    hashOf: sha256,
    clock: systemClock,
    newId: randomId,
  })
  const random = makeRandom(11)
  const prose = { en: makeProse('en', random), ko: makeProse('ko', random) }
  const id = (): DossierBlock['id'] => blockId.parse(randomId())
  const blocks: DossierBlock[] = []
  for (let n = 0; n * QUOTES_OF_SOURCE < quotes; n++) {
    const lang = n % 3 === 2 ? 'ko' : 'en'
    const voice = prose[lang]
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: 3 }, () => voice.sentence(random)).join(' '),
    )
    const { text, contentHtml, capture } = sealPage({
      articleId: randomId(),
      url: `https://site-${String(n)}.example/story`,
      metadata: { title: voice.title(random), byline: `Author ${String(n)}`, siteName: 'A paper', lang },
      html: `<div>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</div>`,
    })
    const article = await library.articles.add({
      source: Buffer.from(contentHtml),
      contentHtml,
      text,
      wordCount: countWords(text),
      capture,
      assets: new Map(),
    })
    for (const exact of paragraphs.slice(0, Math.min(QUOTES_OF_SOURCE, quotes - n * QUOTES_OF_SOURCE))) {
      const start = text.indexOf(exact)
      const span = { start, end: start + exact.length }
      const draft = { articleId: article.id, version: 1, ...span, exact: describeQuote(text, span).exact }
      const kept = await library.quotes.add({ ...draft, colour: 'yellow', tags: ['claim'], note: '' })
      if (blocks.filter(({ kind }) => kind === 'quote').length % QUOTES_OF_SECTION === 0)
        blocks.push(
          { kind: 'section', id: id(), level: 1, title: voice.title(random) },
          { kind: 'text', id: id(), text: `${voice.sentence(random)} *${voice.sentence(random)}*` },
        )
      blocks.push({ kind: 'quote', id: id(), quoteId: kept.id, articleId: article.id, words: exact })
    }
  }
  const made = await library.dossiers.create('A large dossier')
  await library.dossiers.edit(made.id, (dossier) => ({ ...dossier, blocks }))
  return made.id
}
