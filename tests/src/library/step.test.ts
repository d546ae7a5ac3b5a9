import { describe, expect, it } from 'vitest'
import { QUOTES } from '../../../src/library/record-types'
import { revertRecord } from '../../../src/library/revert'
import { recordStep, type StepOp } from '../../../src/library/step'
import { quotesRecord, type QuotesRecord } from '../../../src/model/quote'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256 } from '../../../src/node/system'
import { makeRandom } from '../../helpers/random'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const ARTICLE = randomId()
const AT = '2026-01-02T03:04:05.000Z'
const quotesNamed = (...names: readonly string[]): QuotesRecord =>
  quotesRecord.parse({
    schema: 2,
    revision: 1,
    quotes: names.map((name) => ({
      id: name.padStart(12, '0'),
      articleId: ARTICLE,
      version: 1,
      textSha256: sha256('text'),
      selector: { start: 0, end: name.length, exact: name, prefix: '', suffix: '' },
      colour: 'yellow',
      tags: [],
      note: '',
      createdAt: AT,
      updatedAt: AT,
    })),
  })

/** What a step remembers of a record that was written. */
async function opsOf(before: QuotesRecord, after: QuotesRecord): Promise<readonly StepOp[]> {
  const recorder = recordStep(localFiles(makeTemporaryFolder()))
  await recorder.step.record('quotes.json', QUOTES, before, after)
  return recorder.ops
}
const wordsIn = (record: unknown): readonly string[] =>
  (record as QuotesRecord).quotes.map(({ selector }) => selector.exact)

describe('what a step remembers of a record', () => {
  const record = quotesNamed('a', 'b', 'c')
  const [a, b, c] = record.quotes

  it('is the one quote that came, went or was changed', async () => {
    const [added] = await opsOf(record, {
      ...record,
      quotes: [...record.quotes, ...quotesNamed('d').quotes],
    })
    expect(added).toMatchObject({ before: { quotes: [] }, after: { quotes: [{ selector: { exact: 'd' } }] } })
    const [removed] = await opsOf(record, { ...record, quotes: [a, c].flatMap((one) => one ?? []) })
    expect(removed).toMatchObject({ before: { quotes: [b] }, after: { quotes: [] } })
    const noted = record.quotes.map((one) => (one === b ? { ...one, note: 'why' } : one))
    const [changed] = await opsOf(record, { ...record, quotes: noted })
    expect(changed).toMatchObject({ before: { quotes: [b] }, after: { quotes: [{ note: 'why' }] } })
    expect(wordsIn((changed as Extract<StepOp, { readonly op: 'record' }>).after)).toEqual(['b'])
  })

  it('is the same for records that were read anew', async () => {
    const again = quotesRecord.parse(JSON.parse(JSON.stringify(record)))
    const [added] = await opsOf(record, {
      ...again,
      quotes: [...quotesNamed('d').quotes, ...again.quotes],
    })
    expect(added).toMatchObject({ before: { quotes: [] }, after: { quotes: [{ selector: { exact: 'd' } }] } })
  })

  it('is nothing where nothing but the count of writes differs, and where a field is only not there in another way', async () => {
    expect(await opsOf(record, { ...record, revision: 2 })).toEqual([])
    const unsaid = record.quotes.map((one) => ({ ...one, speaker: undefined }))
    expect(await opsOf(record, { ...record, quotes: unsaid })).toEqual([])
  })

  it('is enough to take any change back', async () => {
    const random = makeRandom(3)
    const all = quotesNamed('a', 'b', 'c', 'd', 'e', 'f').quotes
    for (let n = 0; n < 200; n++) {
      const before = { ...record, quotes: all.filter(() => random.below(2) === 0) }
      const quotes = all
        .filter((one) => random.below(4) > 0 && (before.quotes.includes(one) || random.below(2) === 0))
        .map((one) => (random.below(3) === 0 ? { ...one, note: String(n) } : one))
      const after = { ...record, revision: 2, quotes }
      const [op] = await opsOf(before, after)
      if (op?.op !== 'record') {
        expect(after.quotes).toEqual(before.quotes)
        continue
      }
      const reverted = revertRecord(after, op.before, op.after).record as QuotesRecord
      const byId = [...reverted.quotes].sort((one, other) => one.id.localeCompare(other.id))
      expect(byId).toEqual(before.quotes)
    }
  })
})
