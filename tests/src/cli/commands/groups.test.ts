// Owns the tests of `cuttings groups`: the built command line over lines of JSON.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { INDEPENDENT, SHORTENED, WIRE } from '../../../helpers/wire-story'

const CLI = resolve(import.meta.dirname, '../../../../out/main/cli.cjs')

function groups(lines: readonly string[]): readonly Record<string, unknown>[] {
  const { stdout } = spawnSync(process.execPath, [CLI, 'groups', '--jsonl', '-'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('cuttings groups', () => {
  it('prints each group with its original and the grade of each copy', () => {
    const found = groups([
      JSON.stringify({ id: 'short', text: SHORTENED, published: '2026-03-04' }),
      JSON.stringify({ id: 7, text: WIRE, published: '2026-03-03', site: 'Harbour Post' }),
      JSON.stringify({ id: 'own', text: INDEPENDENT }),
    ])
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({
      ids: [7, 'short'],
      original: 7,
      because: 'published',
      members: [{ id: 'short', of: 7, grade: 'shortened', contained: 1, credit: 'AP' }],
      sharesQuotes: [
        { id: 7, with: 'own', quotedWords: 16 },
        { id: 'short', with: 'own', quotedWords: 16 },
      ],
    })
    expect(found[1]).toMatchObject({ ids: ['own'], original: 'own', members: [] })
  })

  it('says which lines it can’t read and groups the others', () => {
    const found = groups(['{"id":1,"text":"a"}', 'no JSON', '{"id":2}', '{"id":1,"text":"b"}'])
    expect(found.map(({ line, ids }) => line ?? ids)).toEqual([2, 3, 4, [1]])
    expect(found[2]).toMatchObject({ error: { kind: 'bad-request', message: 'the id 1 was given before' } })
  })
})
