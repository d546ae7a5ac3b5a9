import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makePdf, type MadeLine } from '../../../helpers/archives'
import { briefly, itemsOfBytes, onlyPage, readPage } from '../../../helpers/read-items'

const column = (lines: readonly string[], from = 700, x = 72): MadeLine[] =>
  lines.map((text, at) => ({ text, x, y: from - at * 14 }))

const FIRST = [
  'The council met on Tuesday to decide about the harbour, which has stood empty since',
  'the ferry was moved to the other side of the bay. Its members heard three engi-',
  'neers and two fishermen, who asked them to wait for the report of the spring.',
]
const SECOND = [
  'Nothing was decided. The mayor said that they would meet again when it was known',
  'what the walls can bear, and not a day before; the owner of the last warehouse, a',
]
const REST = ['man of few words, left before the end of the meeting.']
const running = (page: number): MadeLine[] => [
  { text: 'The Harbour Report', y: 800, size: 9 },
  { text: `Page ${String(page)} of 3`, y: 30, size: 9 },
]
const pages = [
  [
    { text: 'What became of the harbour', y: 750, size: 20 },
    ...running(1),
    ...column(FIRST),
    ...column(SECOND, 640),
  ],
  [
    ...running(2),
    ...column(REST, 760),
    ...column(['A last paragraph stands on its own, under the one above it, and is long enough.'], 720),
  ],
  [...running(3), ...column(['The third page has but one line of words, which ends here.'], 760)],
]

describe('a PDF', () => {
  it('is an article: paragraphs from lines, over pages too, without what runs along', async () => {
    const pdf = makePdf(pages, {
      info: { Title: 'The harbour, a report', Author: 'Mina Park', CreationDate: "D:20240131101500+09'00'" },
    })
    const page = onlyPage(await itemsOfBytes('report.pdf', pdf))
    const article = readPage(page)

    expect(article.text.split('\n')).toEqual([
      'What became of the harbour',
      'The council met on Tuesday to decide about the harbour, which has stood empty since the ferry was moved to the other side of the bay. Its members heard three engineers and two fishermen, who asked them to wait for the report of the spring.',
      [...SECOND, ...REST].join(' '),
      'A last paragraph stands on its own, under the one above it, and is long enough.',
      'The third page has but one line of words, which ends here.',
    ])
    expect(article.metadata).toMatchObject({
      title: 'The harbour, a report',
      byline: 'Mina Park',
      publishedAt: '2024-01-31T01:15:00Z',
    })
    expect(page).toMatchObject({
      extent: 'whole',
      source: { mediaType: 'application/pdf', name: 'report.pdf' },
    })
    expect(Buffer.from(page.source.bytes)).toEqual(pdf)
  })

  it('says of its title, author and date that they come from the file, and from no tags of a page', async () => {
    const pdf = makePdf(pages, {
      info: { Title: 'The harbour', Author: 'Ada Skerry', CreationDate: 'D:20260102101500Z' },
    })
    const { metadata } = readPage(onlyPage(await itemsOfBytes('report.pdf', pdf)))

    expect(metadata).toMatchObject({ title: 'The harbour', authors: ['Ada Skerry'] })
    expect(metadata.origins).toMatchObject({
      title: 'document',
      authors: 'document',
      publishedAt: 'document',
    })
  })

  it('shows where each page begins, in a mark that outlives sanitising and is no word', async () => {
    const { contentHtml } = readPage(onlyPage(await itemsOfBytes('report.pdf', makePdf(pages))))

    expect([...contentHtml.matchAll(/<hr title="(\d+)">/g)].map((match) => match[1])).toEqual(['1', '2', '3'])
    expect(contentHtml).toMatch(/<hr title="2">\s*<p>A last paragraph/)
  })

  it('has as title its largest letters where it names none, or a file', async () => {
    const pdf = makePdf(pages, { info: { Title: 'report-final2.docx' } })

    expect(readPage(onlyPage(await itemsOfBytes('report.pdf', pdf))).metadata.title).toBe(
      'What became of the harbour',
    )
  })

  it('has the characters of East Asia for the radicals that fonts put in their place, and no spaces where lines meet', async () => {
    const lines = [
      '⽇本の⽂章はここで始まり、⾏の終わりまで続いている',
      'そして次の行でもまだ終わらない。²は²のまま。',
    ]
    const page = onlyPage(await itemsOfBytes('a.pdf', makePdf([column(lines)], { unicode: true })))

    expect(readPage(page).text).toBe(
      '日本の文章はここで始まり、行の終わりまで続いているそして次の行でもまだ終わらない。²は²のまま。',
    )
  })

  it('is read in Korean, with a space where lines meet', async () => {
    const lines = [
      '시의회는 화요일에 항구를 어떻게 할지 논의했다.',
      '연락선이 옮겨 간 뒤 항구는 줄곧 비어 있었다.',
    ]
    const page = onlyPage(await itemsOfBytes('a.pdf', makePdf([column(lines)], { unicode: true })))

    expect(readPage(page).text).toBe(lines.join(' '))
  })

  it('is read column by column, each with its own paragraphs', async () => {
    const left = [
      'The left column begins here and its lines',
      'are as long as the column is wide. And so it',
      'goes on to the end of this paragraph.',
    ]
    const right = [
      'The right column begins here and its lines',
      'are as long as the column is wide. And so it',
      'goes on to the end of that one.',
    ]
    const page = onlyPage(
      await itemsOfBytes('a.pdf', makePdf([[...column(left, 700, 40), ...column(right, 700, 310)]])),
    )

    expect(readPage(page).text).toBe(`${left.join(' ')}\n${right.join(' ')}`)
  })

  it('keeps the paragraphs of every page, however many there are', async () => {
    const many = Array.from({ length: 120 }, (_, at) => [
      ...column(
        [`Page ${String(at + 1)} says one thing that no other page says, and says it in a whole sentence.`],
        700,
      ),
    ])
    const { text, contentHtml } = readPage(onlyPage(await itemsOfBytes('a.pdf', makePdf(many))))

    expect(text.split('\n').length).toBe(120)
    expect(contentHtml.match(/<hr /g)?.length).toBe(120)
  })

  it('of pictures is refused: nothing in it can be quoted', async () => {
    expect((await itemsOfBytes('scan.pdf', makePdf([[], []]))).map(briefly)).toEqual([
      'refused unreadable-file no-text',
    ])
  })

  it('with a password is refused', async () => {
    const key = '0'.repeat(64)
    const pdf = makePdf([column(FIRST)], {
      trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    })

    expect((await itemsOfBytes('secret.pdf', pdf)).map(briefly)).toEqual([
      'refused unreadable-file encrypted',
    ])
  })

  it.each([
    ['only its first line', Buffer.from('%PDF-1.7\n')],
    [
      'no pages',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF'),
    ],
    [
      'noise',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)),
      ]),
    ],
  ])('that is damaged is refused: %s', async (_name, bytes) => {
    expect((await itemsOfBytes('a.pdf', bytes)).map(briefly)).toEqual(['refused unreadable-file damaged'])
  })

  it('whose table of contents is lost is read all the same', async () => {
    const pdf = makePdf(pages)
    const cut = pdf.subarray(0, pdf.lastIndexOf('xref\n0 '))
    const trailer = Buffer.from('trailer\n<< /Root 1 0 R >>\n')

    expect(readPage(onlyPage(await itemsOfBytes('a.pdf', Buffer.concat([cut, trailer])))).text).toContain(
      'three engineers',
    )
  })

  it('runs nothing that it holds', async () => {
    const reached = globalThis as { reached?: boolean }
    const pdf = makePdf([column(FIRST)], {
      trailer: '',
      extra: [
        '<< /S /JavaScript /JS (globalThis.reached = true) >>',
        '<< /FunctionType 4 /Domain [0 1] /Range [0 1] /Length 0 >>',
      ],
    })
    // CVE-2024-4367: code in the place of a number of a font's matrix.
    const hostile = Buffer.from(
      pdf
        .toString('latin1')
        .replace(
          '/BaseFont /Helvetica',
          '/BaseFont /Helvetica /FontMatrix [1 2 3 4 5 (0\\); globalThis.reached = true//)]',
        ),
      'latin1',
    )
    await itemsOfBytes('a.pdf', hostile)

    expect(reached.reached).toBeUndefined()
  })

  it('that grows beyond measure is refused before it is read', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    const content = { dictionary: '/Filter /FlateDecode', bytes: bomb }

    expect((await itemsOfBytes('a.pdf', makePdf([[], []], { content }))).map(briefly)).toEqual([
      'refused unsafe-archive ratio',
    ])
    const twice = { dictionary: '/Filter [/FlateDecode /FlateDecode]', bytes: deflateSync(bomb) }
    expect((await itemsOfBytes('a.pdf', makePdf([[], []], { content: twice }))).map(briefly)).toEqual([
      'refused unsafe-archive ratio',
    ])
  })
})
