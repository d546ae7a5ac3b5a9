import { describe, expect, it } from 'vitest'
import { evernote } from '../../../../src/import/evernote/evernote'
import { exportOf, isTakenBy, readExport } from '../../../helpers/foreign-exports'

const files = exportOf('evernote')

describe('an export of Evernote', () => {
  it('gives notes with their text, images, files, tags and highlights', async () => {
    expect(await isTakenBy(evernote, files)).toBe(true)
    const { items, leftOut, refused } = await readExport(evernote, files)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      url: 'https://news.example/harbour-vote',
      metadata: { title: 'Council votes for the harbour & quays', authors: ['Ana Ito'] },
      savedAt: '2024-03-05T09:12:44.000Z',
      tags: ['harbour', 'votes'],
      highlights: [{ exact: 'the council voted for the new harbour', colour: 'green' }],
    })
    const [note, file] = items[0]?.contents ?? []
    const html = note?.kind === 'html' ? note.html : ''
    expect(html).toMatch(/^<div>On&nbsp;Monday <span/)
    expect(html).toContain('☑ Find the minutes')
    expect(html).toMatch(/<img alt="" src="data:image\/png;base64,iVBOR[A-Za-z0-9+/]+=*">/)
    expect(html).not.toContain('<en-')
    expect(html).not.toContain('bm90aGluZw==')
    expect(file).toMatchObject({ kind: 'file', name: 'budget.pdf' })
    expect(items[1]).toMatchObject({
      url: null,
      contents: [{ kind: 'html', html: '<div>의사록 찾기</div>' }],
    })
    expect(leftOut).toEqual({ 'attached file': 1, 'encrypted text': 1, latitude: 1 })
    expect(refused).toEqual([])
  })

  it('that is cut off gives the notes before the cut, and says so', async () => {
    const text = String(files['notebook.enex'])
    const { items, refused } = await readExport(evernote, {
      'a.enex': text.slice(0, text.lastIndexOf('<created>')),
    })
    expect(items).toHaveLength(1)
    expect(refused).toEqual([{ name: 'a.enex', kind: 'unreadable-file', reason: 'truncated' }])
  })

  it('that declares entities of its own is refused', async () => {
    const bomb = String(files['notebook.enex']).replace('export4.dtd">', 'export4.dtd" [<!ENTITY a "aaaa">]>')
    const { items, refused } = await readExport(evernote, { 'a.enex': bomb })
    expect(items).toEqual([])
    expect(refused).toEqual([{ name: 'a.enex', kind: 'unreadable-file', reason: 'damaged' }])
  })
})
