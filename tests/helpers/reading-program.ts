// Owns reading one file in a process of its own, so that what it takes of time and memory can be measured: prints one line of JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../src/capture/files/read-file'
import { makeFileTools } from '../../src/node/files/file-tools'
import { localInputFile } from '../../src/node/files/local-input-file'

const pdfjs = join(import.meta.dirname, '../../node_modules/pdfjs-dist')
const tools = makeFileTools({
  cMapUrl: join(pdfjs, 'cmaps/'),
  standardFontDataUrl: join(pdfjs, 'standard_fonts/'),
})

const before = process.memoryUsage().rss
const startedAt = performance.now()
const counts = new Map<string, number>()
for await (const item of readFile(await localInputFile(process.argv[2] ?? ''), tools)) {
  const reason =
    item.kind === 'refused' ? (item.error.data as { readonly reason?: string }).reason : undefined
  const what =
    item.kind === 'refused' ? [item.kind, item.error.kind, reason].filter(Boolean).join(' ') : item.kind
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
const tookMs = performance.now() - startedAt
// The most since this program began: what `resourceUsage` says takes in the process that started it.
const most = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
const grownBytes = Number(most) * 1024 - before
process.stdout.write(`${JSON.stringify({ counts: Object.fromEntries(counts), tookMs, grownBytes })}\n`)
