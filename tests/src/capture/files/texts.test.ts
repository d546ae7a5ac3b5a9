import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { briefly, itemsOfBytes, onlyPage, readPage } from '../../../helpers/read-items'

const PARAGRAPHS = [
  'The council met on Tuesday to decide about the harbour, which has stood empty since the ferry was moved to the other side of the bay.',
  'Its members heard three engineers, two fishermen and the owner of the last warehouse, who asked them to wait for the report of the spring.',
  'Nothing was decided. “We will meet again,” the mayor said, “when we know what the walls can bear, and not a day before.”',
]
const KOREAN = [
  '시의회는 화요일에 항구를 어떻게 할지 논의했다. 연락선이 만 건너편으로 옮겨 간 뒤 항구는 줄곧 비어 있었다.',
  '의원들은 기술자 세 명과 어부 두 명, 그리고 마지막 창고 주인의 말을 들었다. 창고 주인은 봄에 나올 보고서를 기다려 달라고 했다.',
]

describe('a text', () => {
  it('is an article: its paragraphs at blank lines, its short first line the title', async () => {
    const page = onlyPage(
      await itemsOfBytes('harbour.txt', ['The harbour waits', ...PARAGRAPHS].join('\n\n')),
    )
    const article = readPage(page)

    expect(article.metadata.title).toBe('The harbour waits')
    expect(article.text).toBe(PARAGRAPHS.join('\n'))
    expect(page).toMatchObject({
      extent: 'whole',
      url: null,
      source: { mediaType: 'text/plain', name: 'harbour.txt' },
    })
  })

  it('has its file’s name as title where it begins with a sentence', async () => {
    const page = onlyPage(await itemsOfBytes('the_harbour.txt', PARAGRAPHS.join('\r\n\r\n')))

    expect(readPage(page).metadata.title).toBe('the harbour')
    expect(readPage(page).text).toBe(PARAGRAPHS.join('\n'))
  })

  it('has a paragraph on each line where lines are long and none is blank', async () => {
    expect(readPage(onlyPage(await itemsOfBytes('a.txt', PARAGRAPHS.join('\n')))).text).toBe(
      PARAGRAPHS.join('\n'),
    )
  })

  it('has lines joined that were only broken because they were full, and others kept', async () => {
    const wrapped = PARAGRAPHS.map((words) => words.replace(/(.{50,70}) /g, '$1\n')).join('\n\n')
    const verse = `${wrapped}\n\nRoses are red,\nviolets are blue`

    expect(readPage(onlyPage(await itemsOfBytes('a.txt', verse))).text).toBe(
      [...PARAGRAPHS, 'Roses are red,', 'violets are blue'].join('\n'),
    )
  })

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without one', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['EUC-KR', (text: string) => iconv.encode(text, 'euc-kr')],
  ])('is read in Korean in %s', async (_name, encode) => {
    const page = onlyPage(await itemsOfBytes('항구.txt', encode(KOREAN.join('\n\n'))))

    expect(readPage(page).text).toBe(KOREAN.join('\n'))
  })

  it('is read in CP949, with syllables that EUC-KR lacks', async () => {
    const words = `${KOREAN[0] ?? ''} 똠방각하 펲시콜라 샾`

    expect(readPage(onlyPage(await itemsOfBytes('a.txt', iconv.encode(words, 'cp949')))).text).toBe(words)
  })

  it('is read in windows-1252, its quotation marks and dashes in place', async () => {
    const words = PARAGRAPHS.map((paragraph) => `${paragraph} – Ça, c’était l’été à Zürich.`)
    const page = onlyPage(await itemsOfBytes('a.txt', iconv.encode(words.join('\n\n'), 'windows-1252')))

    expect(readPage(page).text).toBe(words.join('\n'))
  })

  it('keeps markup in it as the characters that it is', async () => {
    const words = `${PARAGRAPHS[0] ?? ''} Write <b>bold</b> & "quotes".`

    expect(readPage(onlyPage(await itemsOfBytes('a.txt', words))).text).toBe(words)
  })

  it('is refused when there is nothing in it', async () => {
    expect((await itemsOfBytes('a.txt', '')).map(briefly)).toEqual(['refused unreadable-file empty'])
    expect((await itemsOfBytes('a.txt', ' \n\n')).map(briefly)).toEqual(['refused unreadable-file empty'])
  })
})

describe('a Markdown text', () => {
  const note = `---
title: "The harbour: a note"
author: [Mina Park, "Jo Lee"]
date: 2024-01-31
source: https://example.org/harbour?a=1
tags:
  - harbour
  - "#city"
---

# Another heading

${PARAGRAPHS[0] ?? ''}

- one *thing*
- another

| name | words |
| --- | --- |
| mayor | wait |

${PARAGRAPHS[1] ?? ''}

<script>alert(1)</script><p onclick="x()">Kept as <b>HTML</b>, for extraction to clean.</p>
`
  it('is an article with the facts above it', async () => {
    const page = onlyPage(await itemsOfBytes('note.md', note))
    const article = readPage(page)

    expect(page).toMatchObject({
      url: 'https://example.org/harbour?a=1',
      tags: ['harbour', 'city'],
      extent: 'whole',
    })
    expect(article.metadata).toMatchObject({
      title: 'The harbour: a note',
      byline: 'Mina Park, Jo Lee',
      publishedAt: '2024-01-31',
    })
    expect(article.text).toContain(PARAGRAPHS[0])
    expect(article.text).toContain(PARAGRAPHS[1])
    expect(article.text).toContain('one thing\nanother')
    expect(article.text).toContain('Kept as HTML')
    expect(article.contentHtml).not.toMatch(/script|onclick|title:/)
    expect(article.contentHtml).toContain('<table>')
  })

  it('has its first heading as title where nothing stands above it', async () => {
    const page = onlyPage(await itemsOfBytes('a.md', `# A *fine* heading\n\n${PARAGRAPHS.join('\n\n')}`))

    expect(readPage(page).metadata.title).toBe('A fine heading')
    expect(readPage(page).text).toBe(PARAGRAPHS.join('\n'))
  })
})

describe('a saved page', () => {
  const body = `<html><body><article>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`

  it('of SingleFile says where it came from and when', async () => {
    const html = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.org/a?b=c \n saved date: Wed Jan 31 2024 10:15:00 GMT+0900 (Korean Standard Time)\n-->${body}`

    expect(onlyPage(await itemsOfBytes('page.html', html))).toMatchObject({
      url: 'https://example.org/a?b=c',
      capturedAt: '2024-01-31T01:15:00.000Z',
      extent: 'page',
    })
  })

  it('of a browser says where it came from', async () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0023)https://example.org/a/b -->\n${body}`

    expect(onlyPage(await itemsOfBytes('page.htm', html)).url).toBe('https://example.org/a/b')
  })

  it('that says nothing has no address, and is a page also under the name of a text', async () => {
    const page = onlyPage(await itemsOfBytes('page.txt', `<!doctype html>${body}`))

    expect(page.url).toBeNull()
    expect(readPage(page).text).toBe(PARAGRAPHS.join('\n'))
    expect(Buffer.from(page.source.bytes).toString()).toBe(`<!doctype html>${body}`)
  })

  it('believes no address that is none of the web', async () => {
    const html = `<!-- saved from url=(0014)about:internet -->${body}`

    expect(onlyPage(await itemsOfBytes('page.html', html)).url).toBeNull()
  })
})

describe('a file of another kind', () => {
  it.each([
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['song.mp3', Buffer.from('ID3\x03\x00\x00\x00')],
    ['data.json', Buffer.from('{"a": 1}')],
    ['letter.rtf', Buffer.from('{\\rtf1\\ansi words}')],
    ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 0, 3, 0])],
    ['disguised.html', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('is refused with what it is: %s', async (name, bytes) => {
    expect((await itemsOfBytes(name, bytes)).map(briefly)).toEqual(['refused unknown-file'])
  })
})
