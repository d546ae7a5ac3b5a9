// Owns a library with one dossier that asks much of every format: four scripts, long titles and quotes, tables, notes, an image.
import { describeQuote } from '../../src/anchor/describe-quote'
import { openLibrary, type Library } from '../../src/library/library'
import type { DossierBlock } from '../../src/model/dossier'
import { blockId, type BlockId, type DossierId } from '../../src/model/ids'
import { noteImageAddress } from '../../src/model/note-image'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { countWords } from '../../src/text/words'
import { plainFiles } from './plain-files'
import { makePng, sealPage, type PageToSeal } from './sealed-source'

/** A thousand words of a report, each sentence another. */
export const LONG_WORDS = Array.from(
  { length: 125 },
  (_, i) => `Measure ${i + 1} was agreed, and nobody objected.`,
).join(' ')

const PAGES: readonly (Omit<PageToSeal, 'articleId'> & { readonly quotes: readonly string[] })[] = [
  {
    url: 'https://harbour-post.example/2026/01/01/offer?ref=home&edition=north',
    metadata: {
      title:
        'Lee offers Seoul’s help in bringing Washington and Pyongyang back to one table, without naming a date, a place or the order in which the three capitals would have to move',
      byline: 'Mara Lindqvist and Tomás Ortega',
      siteName: 'The Harbour Post',
      publishedAt: '2026-01-01T08:00:00+09:00',
    },
    html: `<h2>The address</h2><p>President Lee said South Korea stands ready to help Washington and Pyongyang “sit down again, at whatever table they choose”.</p><p>${LONG_WORDS}</p><p>An aide said: “Not today, and not by us.”</p><img src="IMAGE" alt="">`,
    image: makePng(60, 40, [70, 130, 170]),
    quotes: [
      'South Korea stands ready to help Washington and Pyongyang “sit down again, at whatever table they choose”',
      LONG_WORDS,
      '“Not today, and not by us.”',
    ],
  },
  {
    url: 'https://hangang-ilbo.example/politics/20260101',
    metadata: {
      title: '“대화의 문은 열려 있다” 신년사로 본 서울의 역할과 남은 과제',
      byline: '한서윤 기자',
      siteName: '한강일보',
      publishedAt: '2026-01-01',
      lang: 'ko',
    },
    html: '<p>이재명 대통령은 신년사에서 북미 대화가 다시 열리도록 정부가 돕고 촉진할 준비가 되어 있다고 밝혔다.</p><p>정부 관계자는 “중재가 아니라 촉진”이라고 강조했다.</p>',
    quotes: ['북미 대화가 다시 열리도록 정부가 돕고 촉진할 준비가 되어 있다', '“중재가 아니라 촉진”'],
  },
  {
    url: 'https://minato.example/2026/01/02',
    metadata: {
      title: '韓国大統領、米朝対話の再開を後押しする用意を表明',
      siteName: '港新聞',
      lang: 'ja',
    },
    html: '<p>韓国の大統領は新年の演説で、米朝対話の再開を後押しする用意があると述べた。日程は示さなかった。</p>',
    quotes: ['米朝対話の再開を後押しする用意があると述べた。日程は示さなかった。'],
  },
  {
    url: null,
    metadata: {
      title: 'سيول تعرض المساعدة',
      byline: 'ليلى حداد',
      siteName: 'المنار',
      lang: 'ar',
      dir: 'rtl',
    },
    html: '<p>قال الرئيس إن سيول مستعدة لتسهيل الحوار بين واشنطن وبيونغ يانغ.</p>',
    quotes: ['سيول مستعدة لتسهيل الحوار بين واشنطن وبيونغ يانغ'],
  },
]

/** What commentary says, image apart. */
const COMMENTARY = [
  'What Seoul offered on *1 January 2026*, in its own words[^1], and **what it left open**. See [the archive](https://harbour-post.example/archive).\n\n[^1]: The address was given in Korean; the English wording is that of the *Post*.',
  'Two things follow:\n\n1. no step is named, and\n2. no date is set:\n   - not for talks,\n   - nor for offices.\n\n| Round | Year | Outcome |\n|---|--:|:-:|\n| First summit | 2018 | four points |\n| Second summit | 2019 | ~~a deal~~ none |\n\n> As the minister put it later, `nothing` was lost.',
  '용어가 중요하다. 정부는 ‘중재’라는 말을 피했다.',
]

export type RichLibrary = {
  readonly dossierId: DossierId
  readonly title: string
  /** The words of all quotes, in order. */
  readonly quotes: readonly string[]
}

/** Fill a new library in a folder. */
export async function makeRichLibrary(folder: string): Promise<RichLibrary> {
  const library = await openLibrary({
    files: plainFiles(folder),
    hashOf: sha256,
    clock: systemClock,
    newId: randomId,
  })
  const image = noteImageAddress(await library.notes.keepImage(makePng(320, 120, [120, 90, 60])))
  const title =
    'The facilitation offer of New Year 2026: what was said, by whom, in which words, and what none of the four newsrooms could report'
  const { id } = await library.dossiers.create(title)
  const quoteBlocks = await addQuotes(library)
  const [first = '', second = '', third = ''] = COMMENTARY
  const text = (words: string): DossierBlock => ({ kind: 'text', id: newBlock(), text: words })
  const section = (level: number, words: string): DossierBlock => ({
    kind: 'section',
    id: newBlock(),
    level,
    title: words,
  })
  const blocks: readonly DossierBlock[] = [
    text(`${first}\n\n![A chart of rounds](${image})`),
    section(1, 'The offer'),
    ...quoteBlocks.slice(0, 2),
    section(2, 'What it leaves open'),
    text(second),
    ...quoteBlocks.slice(2, 3),
    section(1, 'Its name: “촉진”, not mediation'),
    text(third),
    ...quoteBlocks.slice(3, 5),
    section(1, 'Seen from elsewhere'),
    ...quoteBlocks.slice(5),
  ]
  await library.dossiers.edit(id, (dossier) => ({ ...dossier, blocks: [...blocks] }))
  return { dossierId: id, title, quotes: PAGES.flatMap(({ quotes }) => quotes) }
}

const newBlock = (): BlockId => blockId.parse(randomId())

async function addQuotes(library: Library): Promise<readonly DossierBlock[]> {
  const blocks: DossierBlock[] = []
  for (const { quotes, ...page } of PAGES) {
    const { text, contentHtml, capture, assets } = sealPage({ ...page, articleId: randomId() })
    const article = await library.articles.add({
      source: Buffer.from(page.html),
      contentHtml,
      text,
      wordCount: countWords(text),
      capture,
      assets: new Map(assets.map(({ sha256: hash, bytes }) => [hash, bytes])),
    })
    for (const exact of quotes) {
      const start = text.indexOf(exact)
      const selector = describeQuote(text, { start, end: start + exact.length })
      const kept = await library.quotes.add({
        articleId: article.id,
        version: 1,
        start,
        end: start + exact.length,
        exact: selector.exact,
        colour: 'yellow',
        tags: ['pledge', '약속/대화'],
        note: exact.length < 60 ? 'Compare with the **August** wording.' : '',
        ...(exact === quotes[0]
          ? { speaker: 'Lee Jae-myung', speakerRole: 'President', saidOn: '2026-01-01' }
          : {}),
      })
      blocks.push({
        kind: 'quote',
        id: newBlock(),
        quoteId: kept.id,
        articleId: article.id,
        words: exact,
      })
    }
  }
  return blocks
}
