import { gunzipSync, gzipSync } from 'node:zlib'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { backupPieces, openBackup, type BackupRecord } from '../../../src/library/backup-file'
import { recordsOf, wholeOf } from '../../../src/library/backup-records'
import { checkBackup, findInBackups } from '../../../src/library/backups'
import { restoreBackup } from '../../../src/library/restore'
import type { Files } from '../../../src/ports'
import { localFiles } from '../../../src/node/local-files'
import { sha256, systemClock } from '../../../src/node/system'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const NAME = '2026-11-24T080000Z-daily.jsonl.gz'
const PATH = `backups/${NAME}`
const MADE_AT = '2026-11-24T08:00:00.000Z'
const HEAD = { library: 'L', schema: 2, kind: 'daily', madeAt: MADE_AT } as const
const MEGABYTE = 1024 * 1024

/** Characters of three bytes, at every place beside a border of parts. */
const KOREAN = Buffer.from(`x${'가나다\n'.repeat(230_000)}`)
const NO_TEXT = Buffer.alloc(MEGABYTE + 7, 0x80)
const RECORDS: readonly BackupRecord[] = [
  { path: 'library.json', bytes: Buffer.from('{"schema":2}') },
  { path: 'log.jsonl', bytes: KOREAN },
  { path: 'articles/a/note.md', bytes: new Uint8Array() },
  { path: 'articles/a/quotes.json', bytes: NO_TEXT },
  { path: 'dossiers/d/dossier.json', bytes: Buffer.from('{}') },
]

let folder: string
let files: Files

async function* given(records: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  await Promise.resolve()
  yield* records
}
/** Lines of the backup that `records` make. */
async function linesOf(records: readonly BackupRecord[]): Promise<string[]> {
  await files.writePieces(PATH, backupPieces(HEAD, given(records), sha256))
  const bytes = (await files.readBytes(PATH)) ?? new Uint8Array()
  return gunzipSync(bytes).toString('utf8').trimEnd().split('\n')
}
const leave = (lines: readonly string[]): void => {
  writeFileSync(join(folder, PATH), gzipSync(`${lines.join('\n')}\n`))
}
const isDamaged = async (): Promise<string> => {
  try {
    await checkBackup(files, PATH, sha256)
    return 'whole'
  } catch (error) {
    return (error as Error).message
  }
}

beforeEach(() => {
  folder = makeTemporaryFolder()
  files = localFiles(folder)
  mkdirSync(join(folder, 'backups'))
})

describe('a backup', () => {
  it('gives each record as it was, however long, and counts records', async () => {
    await linesOf(RECORDS)
    const found: BackupRecord[] = []
    for await (const record of recordsOf((await openBackup(files, PATH, sha256)).parts))
      found.push({ path: record.path, bytes: await wholeOf(record) })
    expect(found.map(({ path }) => path)).toEqual(RECORDS.map(({ path }) => path))
    for (const [n, { bytes }] of found.entries())
      expect(Buffer.compare(bytes, RECORDS[n]?.bytes ?? Buffer.from('?'))).toBe(0)
    expect(await checkBackup(files, PATH, sha256)).toBe(RECORDS.length)
  })

  it('has no long line: a log of any length is read in little memory', async () => {
    const lines = await linesOf(RECORDS)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2 * MEGABYTE)
    // Text stays text, for whoever reads it without this program.
    const log = lines
      .map((line) => JSON.parse(line) as { path?: string; text?: string })
      .filter(({ path }) => path === 'log.jsonl')
    expect(log.length).toBeGreaterThan(1)
    expect(log.map(({ text }) => text).join('')).toBe(KOREAN.toString('utf8'))
  })

  it('passes over records that nobody reads', async () => {
    await linesOf(RECORDS)
    const paths = new Set(['articles/a/quotes.json', 'dossiers/d/dossier.json'])
    const found = await findInBackups({ files, clock: systemClock, hashOf: sha256 }, paths, () => true)
    expect([...found.keys()]).toEqual([...paths])
    expect(Buffer.compare(found.get('articles/a/quotes.json') ?? Buffer.from('?'), NO_TEXT)).toBe(0)
  })

  it('is restored byte for byte, long records too', async () => {
    await linesOf(RECORDS)
    const target = localFiles(makeTemporaryFolder())
    const report = await restoreBackup({ files, hashOf: sha256 }, NAME, target)
    expect(report.records).toBe(RECORDS.length)
    for (const { path, bytes } of RECORDS)
      expect(Buffer.compare((await target.readBytes(path)) ?? Buffer.from('?'), bytes)).toBe(0)
  })

  it('of form 1, one line for each record, is read too', async () => {
    const text = KOREAN.toString('utf8')
    leave([
      JSON.stringify({ backup: 1, ...HEAD }),
      JSON.stringify({ path: 'log.jsonl', sha256: sha256(text), text }),
      JSON.stringify({ end: true, entries: 1 }),
    ])
    const { parts } = await openBackup(files, PATH, sha256)
    for await (const record of recordsOf(parts)) expect(Buffer.compare(await wholeOf(record), KOREAN)).toBe(0)
    expect(await checkBackup(files, PATH, sha256)).toBe(1)
  })

  it('that lacks a part, has one twice or puts it elsewhere is damaged', async () => {
    const lines = await linesOf(RECORDS)
    const [first, second] = lines.flatMap((line, n) => (line.includes('"path":"log.jsonl"') ? [n] : []))
    if (first === undefined || second === undefined) throw new Error('the log has parts')
    const ends = (some: readonly string[]): readonly string[] => [
      ...some.slice(0, -1),
      JSON.stringify({ end: true, entries: some.length - 2 }),
    ]
    leave(ends(lines))
    expect(await isDamaged()).toBe('whole')
    leave(ends(lines.toSpliced(first, 1)))
    expect(await isDamaged()).toContain(`entry ${String(first)}`)
    leave(ends(lines.toSpliced(second, 1)))
    expect(await isDamaged()).toContain(`entry ${String(second)}`)
    leave(ends(lines.toSpliced(second, 0, lines[second] ?? '')))
    expect(await isDamaged()).toContain(`entry ${String(second + 1)}`)
  })
})
