// Owns the tests of `cuttings statements`: the built command line, files and standard input.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTemporaryFolder } from '../../../helpers/temporary-folder'

const CLI = resolve(import.meta.dirname, '../../../../out/main/cli.cjs')
const TEXT = 'Mayor Ana Ruiz spoke. “We will pay,” Ruiz said.\n'

function statements(
  args: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'statements', ...args], {
    input,
    encoding: 'utf8',
  })
  return { code: status, out: stdout }
}

describe('cuttings statements', () => {
  it('prints what a file holds, for people', () => {
    const file = join(makeTemporaryFolder(), 'article.txt')
    writeFileSync(file, TEXT)
    const { code, out } = statements([file])
    expect(code).toBe(0)
    expect(out).toContain('1 statement (en)')
    expect(out).toContain('Ana Ruiz · direct · commitment · 0.90\n  “We will pay,”\n')
  })

  it('gives JSON of standard input', () => {
    const { out } = statements(['-', '--json', '--lang', 'en'], TEXT)
    const answer = JSON.parse(out) as { statements: { source: [number, number][] }[]; read: string }
    const [start = 0, end = 0] = answer.statements[0]?.source[0] ?? []
    expect(TEXT.slice(start, end)).toBe('Ruiz')
    expect(answer.read).toBe('all')
  })

  it('answers each line with one, and says which languages it reads by quotation marks alone', () => {
    const lines = [
      { id: 1, text: TEXT, lang: 'en' },
      { id: 'b', text: 'Il dit « Le pont est sûr. »', lang: 'fr' },
      { id: 3 },
    ]
    const { out } = statements(['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(answers.map(({ id, read }) => [id, read])).toEqual([
      [1, 'all'],
      ['b', 'quotations'],
      [undefined, undefined],
    ])
    expect(answers[2]?.['error']).toMatchObject({ kind: 'bad-request' })
  })
})
