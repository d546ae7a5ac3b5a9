// Owns a dossier for tests as a person might compile it: English, Korean and Arabic sources of our own writing, with pictures.
import { describeQuote } from '../../src/anchor/describe-quote'
import { resolveDossier, sourceKey, type SealedSource } from '../../src/dossier/resolve-dossier'
import { dossier, type Dossier } from '../../src/model/dossier'
import type { DossierDocument } from '../../src/model/dossier-document'
import { quote, type Quote } from '../../src/model/quote'
import type { QuoteEdits } from '../../src/model/quote-edits'
import { readEdited } from '../../src/text/quoting/read-edited'
import { makePng, sealPage } from './sealed-source'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/** An identifier of the right form, different for each number below 1024. */
export const testId = (n: number): string =>
  `${DIGITS.charAt(n >> 5)}${DIGITS.charAt(n & 31)}`.padStart(12, '0')

const harbour = sealPage({
  articleId: testId(1),
  url: 'https://harbour-post.example/2026/01/01/new-year-offer?ref=home&edition=north',
  metadata: {
    title:
      'Lee offers Seoul’s help in bringing Washington and Pyongyang back to one table, without naming a date or a place',
    byline: 'Mara Lindqvist and Tomás Ortega',
    siteName: 'The Harbour Post',
    publishedAt: '2026-01-01T08:00:00+09:00',
  },
  image: makePng(96, 54, [70, 130, 170]),
  html: `<h1>Lee offers Seoul’s help</h1><p>SEOUL — In an address for the New Year, President Lee Jae-myung said South Korea <em>stands ready</em> to help Washington and Pyongyang “sit down again, at whatever table they choose”.</p>
<figure><img src="IMAGE" alt="The president at a lectern" width="640" height="360"><figcaption>The address was carried live.</figcaption></figure>
<p>He set no date. Seoul, he added, would not ask for a seat of its own; it would carry messages, offer rooms and keep its lines open.</p>
<h2>What is on offer</h2><ul><li>Rooms in Seoul or at the border</li><li>A hotline that is answered day and night</li></ul>
<table><thead><tr><th>Round</th><th>Year</th><th>Outcome</th></tr></thead><tbody><tr><td>First summit</td><td>2018</td><td>A statement of four points</td></tr><tr><td>Second summit</td><td>2019</td><td>No agreement</td></tr></tbody></table>
<pre>

  line one
  line two</pre>
<p>Asked whether sanctions relief was part of it, an aide said: “Not today, and not by us.” <a href="https://harbour-post.example/archive?a=1&amp;b=2" title="5 > 3">Earlier rounds</a> are in our archive.</p>`,
})

const hangang = sealPage({
  articleId: testId(2),
  url: 'https://hangang-ilbo.example/politics/20260101',
  metadata: {
    title: '“대화의 문은 열려 있다” 신년사로 본 서울의 역할과 남은 과제',
    byline: '한서윤 기자',
    siteName: '한강일보',
    publishedAt: '2026-01-01',
    lang: 'ko',
  },
  image: makePng(80, 50, [190, 120, 80]),
  html: `<p>이재명 대통령은 신년사에서 북미 대화가 다시 열리도록 정부가 돕고 촉진할 준비가 되어 있다고 밝혔다.</p><p>구체적인 일정은 제시하지 않았다. 전문가들은 신뢰를 쌓는 작은 조치부터 시작해야 한다고 말한다.</p><img src="IMAGE" alt=""><p>정부 관계자는 “중재가 아니라 촉진”이라고 강조했다.</p>`,
})

const manar = sealPage({
  articleId: testId(3),
  version: 2,
  url: null,
  metadata: { title: 'سيول تعرض المساعدة', byline: 'ليلى حداد', siteName: 'المنار', lang: 'ar', dir: 'rtl' },
  html: '<p>قال الرئيس إن سيول مستعدة لتسهيل الحوار بين واشنطن وبيونغ يانغ.</p><p>ولم يحدد موعدا.</p>',
})

export const SAMPLE_SOURCES: readonly SealedSource[] = [harbour, hangang, manar]

const created = '2026-01-03T10:00:00.000Z'

/** A quote of words that stand in a source once. */
export function quoteOf(source: SealedSource, exact: string, id: string, more: Partial<Quote> = {}): Quote {
  const start = source.text.indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  return quote.parse({
    id,
    articleId: source.articleId,
    version: source.version,
    textSha256: source.capture.text.sha256,
    selector: describeQuote(source.text, { start, end: start + exact.length }),
    colour: 'yellow',
    tags: [],
    note: '',
    createdAt: created,
    updatedAt: created,
    ...more,
  })
}

export const SAMPLE_QUOTES: readonly Quote[] = [
  quoteOf(
    harbour,
    'South Korea stands ready to help Washington and Pyongyang “sit down again, at whatever table they choose”',
    testId(101),
    {
      tags: ['pledge', 'mediation/facilitative role'],
      note: 'The pledge. Compare with the **August** wording.',
      speaker: 'Lee Jae-myung',
      speakerRole: 'President',
      verb: 'said',
      speech: 'direct',
      saidOn: '2026-01-01',
    },
  ),
  quoteOf(
    harbour,
    'He set no date. Seoul, he added, would not ask for a seat of its own; it would carry messages, offer rooms and keep its lines open.\nWhat is on offer',
    testId(102),
  ),
  quoteOf(hangang, '북미 대화가 다시 열리도록 정부가 돕고 촉진할 준비가 되어 있다', testId(103), {
    tags: ['약속'],
  }),
  quoteOf(hangang, '“중재가 아니라 촉진”', testId(104), { note: '용어에 주의.' }),
  quoteOf(manar, 'سيول مستعدة لتسهيل الحوار', testId(105), { tags: ['pledge'] }),
  quoteOf(harbour, '“Not today, and not by us.”', testId(106), { tags: ['sanctions'] }),
]

/** Quotes that were shortened and added to, by their number among `SAMPLE_QUOTES`. */
const SAMPLE_WORDINGS: Readonly<Record<number, string>> = {
  1: '[The President] set no date. Seoul […] would not ask for a seat of its own; it would carry messages, offer rooms and keep its lines open.\n[…]',
  2: '북미 대화가 다시 열리도록 정부가 […] 촉진할 준비가 되어 있다',
}

export const SAMPLE_DOSSIER: Dossier = dossier.parse({
  revision: 0,
  id: testId(900),
  title: 'The facilitation offer of New Year 2026',
  sample: false,
  createdAt: created,
  updatedAt: created,
  blocks: [
    {
      kind: 'text',
      id: testId(201),
      text: 'What Seoul offered on *1 January 2026*, in its own words, and what it left open. All quotes are checked against the pages as they were captured on 2 January.',
    },
    { kind: 'section', id: testId(202), level: 1, title: 'The offer' },
    {
      kind: 'text',
      id: testId(203),
      text: 'The offer is framed as support for others’ talks, not as a mediation plan:',
    },
    ...[0, 2].map((i) => quoteBlock(i)),
    { kind: 'section', id: testId(204), level: 1, title: 'What it leaves open' },
    { kind: 'section', id: testId(205), level: 2, title: 'Dates and places' },
    quoteBlock(1),
    {
      kind: 'text',
      id: testId(206),
      text: 'Two things follow:\n\n- no step is named, and\n- no date is set; see [the archive](https://harbour-post.example/archive).',
    },
    { kind: 'section', id: testId(207), level: 2, title: 'Its name: “촉진”, not mediation' },
    ...[3, 4].map((i) => quoteBlock(i)),
    { kind: 'section', id: testId(208), level: 1, title: 'Sanctions' },
    quoteBlock(5),
  ],
})

function quoteBlock(i: number): unknown {
  const quoted = SAMPLE_QUOTES[i]
  if (quoted === undefined) throw new Error(`no quote ${i}`)
  return {
    kind: 'quote',
    id: testId(301 + i),
    quoteId: quoted.id,
    articleId: quoted.articleId,
    words: quoted.selector.exact,
    ...(SAMPLE_WORDINGS[i] === undefined ? {} : { edits: editsOf(quoted, SAMPLE_WORDINGS[i]) }),
  }
}

/** The edits that make a quote's words what a person typed. */
export function editsOf({ selector: { exact } }: Quote, typed: string): QuoteEdits {
  const read = readEdited(exact, typed)
  if (!read.isHonest) throw new Error(`${read.refusal.kind}: ${read.refusal.words}`)
  return { of: exact, list: [...read.edits] }
}

/** Resolve a dossier with the sources and quotes given. */
export const resolveForTest = (
  outline: Dossier,
  quotes: readonly Quote[],
  sources: readonly SealedSource[],
): DossierDocument =>
  resolveDossier(outline, {
    quotes: new Map(quotes.map((one) => [one.id, one])),
    sources: new Map(sources.map((source) => [sourceKey(source.articleId, source.version), source])),
    exportedAt: '2026-01-05T12:30:00.000Z',
    generator: 'Cuttings 0.1.0',
  })

/** The dossier as a document. */
export const sampleDocument = (): DossierDocument =>
  resolveForTest(SAMPLE_DOSSIER, SAMPLE_QUOTES, SAMPLE_SOURCES)
