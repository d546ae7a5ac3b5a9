import { describe, expect, it } from 'vitest'
import { hypothesis } from '../../../src/import/hypothesis'
import { exportOf, isTakenBy, readExport } from '../../helpers/foreign-exports'

const files = exportOf('hypothesis')
const json = { 'rows.json': files['rows.json'] ?? Buffer.alloc(0) }
const csv = { 'sidebar.csv': files['sidebar.csv'] ?? Buffer.alloc(0) }

describe('annotations of Hypothesis', () => {
  it('are one item for each page, with their words, contexts, notes and tags', async () => {
    expect(await isTakenBy(hypothesis, json)).toBe(true)
    const { items } = await readExport(hypothesis, json)
    expect(items.map(({ url, highlights }) => [url, highlights.length])).toEqual([
      ['https://news.example/harbour-vote', 2],
      ['https://reports.example/budget.pdf', 1],
    ])
    const [page] = items
    expect(page).toMatchObject({
      tool: 'hypothesis',
      metadata: { title: 'Council votes for the harbour' },
      savedAt: '2024-03-04T08:00:00.000Z',
      tags: ['to check'],
      note: 'Compare with the minutes.',
    })
    expect(page?.highlights[0]).toEqual({
      toolId: 'aB3dEfGhEe-harbour1',
      exact: 'the council voted for the new harbour',
      prefix: 'On Monday ',
      suffix: ' after a long debate.',
      colour: null,
      note: 'Who is “the council” here?',
      tags: ['harbour', 'votes'],
      createdAt: '2024-03-05T09:12:44.000Z',
    })
  })

  it('that have no place are told, and one of no page is refused', async () => {
    const { leftOut, refused } = await readExport(hypothesis, json)
    expect(leftOut).toEqual({ reply: 1, 'page label': 1 })
    expect(refused).toEqual([{ name: 'rows.json', kind: 'unreadable-file', reason: 'no-addresses' }])
  })

  it('are read as its sidebar exports them: JSON under another name, and CSV', async () => {
    const rows = JSON.parse(String(json['rows.json'])) as { readonly rows: readonly unknown[] }
    const exported = { 'a.json': JSON.stringify({ export_date: '2024-03-10', client_version: '1.1', annotations: rows.rows }) } // prettier-ignore
    expect(await isTakenBy(hypothesis, exported)).toBe(true)
    expect((await readExport(hypothesis, exported)).items).toHaveLength(2)

    expect(await isTakenBy(hypothesis, csv)).toBe(true)
    const { items, leftOut } = await readExport(hypothesis, csv)
    expect(items).toHaveLength(1)
    expect(items[0]?.highlights.map(({ exact, note, tags }) => [exact, note, tags])).toEqual([
      ['the council voted for the new harbour, after all', 'Who is "the council"?', ['harbour', 'votes']],
      ['twelve million for the quays', '', []],
    ])
    expect(leftOut).toEqual({ reply: 1, 'page label': 1 })
  })
})
