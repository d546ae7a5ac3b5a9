// The thread that looks for statements: what becomes of it when a text takes too long, or it ends. What it finds: `suggest-statements`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeStatementFinder } from '../../../src/node/statement-finder'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuttings-finder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const worker = async (source: string): Promise<string> => {
  const path = join(folder, 'worker.cjs')
  await writeFile(path, `const { parentPort } = require('node:worker_threads')\n${source}`)
  return path
}
const text = { text: 'x', language: 'en', published: null }
const ANSWER = `{ ok: true, value: { read: 'all', language: 'en', statements: [] } }`

describe('the thread that looks for statements', () => {
  it('answers one text after the other, and no more once it is closed', async () => {
    const finder = makeStatementFinder(
      await worker(`parentPort.on('message', () => parentPort.postMessage(${ANSWER}))`),
    )
    const found = await Promise.all([finder.find(text), finder.find(text)])
    expect(found.map(({ read }) => read)).toEqual(['all', 'all'])
    await finder.close()
    await expect(finder.find(text)).rejects.toMatchObject({ kind: 'cancelled' })
  })

  it('is ended where a text takes too long, and begun anew for the next', async () => {
    const source = `parentPort.on('message', ({ text }) => { if (text === 'x') for (;;); parentPort.postMessage(${ANSWER}) })`
    const finder = makeStatementFinder(await worker(source), 1500)
    await expect(finder.find(text)).rejects.toMatchObject({ kind: 'parse-timeout' })
    expect((await finder.find({ ...text, text: 'y' })).read).toBe('all')
    await finder.close()
  })

  it('says what failed in it, and goes on', async () => {
    const source = `parentPort.on('message', ({ text }) => {
      if (text === 'x') process.exit(1)
      parentPort.postMessage(text === 'z' ? { ok: false, reason: 'broken' } : ${ANSWER})
    })`
    const finder = makeStatementFinder(await worker(source))
    await expect(finder.find(text)).rejects.toMatchObject({ kind: 'parse-failed' })
    await expect(finder.find({ ...text, text: 'z' })).rejects.toMatchObject({
      kind: 'parse-failed',
      data: { reason: 'broken' },
    })
    expect((await finder.find({ ...text, text: 'y' })).statements).toEqual([])
    await finder.close()
  })
})
