// Owns the measure of large dossiers: opening, exporting in each format, verifying and writing in one of 500 quotes from 100 sources, and how the times
// grow with the quotes. Beside each run stands what reading and hashing the same files takes by itself.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { inProject } from '../../scripts/setup/paths.mjs'
import { ensureApp } from '../../scripts/setup/project.mjs'
import { runtimeEnvironment } from '../../scripts/setup/runtime.mjs'
import { exportDossier } from '../../src/actions/export-dossier'
import { verifyLibraryDossier } from '../../src/actions/verify-library-dossier'
import { openDossier } from '../../src/actions/open-dossier'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import { verifyDossierFile } from '../../src/dossier/verify-dossier-file'
import { EXPORT_ENDINGS, EXPORT_FORMATS } from '../../src/model/export-formats'
import type { DossierId } from '../../src/model/ids'
import { savePieces } from '../../src/node/save-file'
import { sha256 } from '../../src/node/system'
import { machineTools } from '../../src/node/workspace-tools'
import { ask } from '../helpers/bridge'
import { launchApp, makeTestFolders } from '../helpers/electron-app'
import { makeDossierLibrary } from './dossier-library'
import { measureTyping, type Typing } from './typing'

const { values } = parseArgs({ options: { quotes: { type: 'string', default: '500,1000,2000,5000' } } })
const sizes = values.quotes.split(',').map(Number)
const rounds = 3

/** Of the first size. */
const TARGETS_MS: Readonly<Record<string, number>> = { open: 500, html: 3000, pdf: 10_000 }
const VERIFIED_PER_SECOND = 2000
/** From a key to the frame that shows it. */
const TYPING_P95_MS = 30
/** The time for a quote of the largest dossier, by that of the smallest: more is growth that isn't linear. */
const GROWTH = 2
/** Shorter times are told, but say nothing of growth. */
const SHORTEST_MS = 30

const root = mkdtempSync(join(tmpdir(), 'cuttings-bench-dossier-'))
let missed = 0

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  return median(times)
}

/** Reading and hashing every sealed file: no export can do with less. */
function readAll(folder: string): void {
  const articles = join(folder, 'articles')
  for (const name of readdirSync(articles, { recursive: true, encoding: 'utf8' })) {
    const path = join(articles, name)
    if (statSync(path).isFile()) sha256(readFileSync(path))
  }
}

type Row = { readonly quotes: number; readonly times: ReadonlyMap<string, number>; readonly typing: Typing }

async function measure(quotes: number): Promise<Row> {
  const library = join(root, `library-${String(quotes)}`)
  const id = await makeDossierLibrary(library, quotes)
  const workspace = await openWorkspace(
    machineTools({
      library,
      cache: join(root, 'cache'),
      version: 'bench',
      workerFile: inProject('out', 'main', 'page-worker.cjs'),
      report: (error) => {
        throw error
      },
    }),
  )
  const times = new Map<string, number>()
  try {
    await workspace.reconcile()
    times.set('baseline', await timeOf(() => Promise.resolve(readAll(library))))
    times.set('open', await timeOf(() => openDossier(workspace, id)))
    times.set('verify', await timeOf(() => verifyLibraryDossier(workspace, id)))
    for (const format of EXPORT_FORMATS) {
      if (format === 'pdf' || format === 'folder') continue
      const file = join(root, `dossier.${EXPORT_ENDINGS[format]}`)
      const work = async (): Promise<void> => {
        const { content } = await exportDossier(workspace, id, format, { paperSize: 'A4' })
        await savePieces(file, content)
      }
      times.set(format, await timeOf(work))
    }
    const html = readFileSync(join(root, 'dossier.html'), 'utf8')
    if (!verifyDossierFile(html, sha256).ok) throw new Error('the exported file does not verify')
    times.set('verify file', await timeOf(() => Promise.resolve(verifyDossierFile(html, sha256))))
  } finally {
    await closeWorkspace(workspace)
  }
  times.set('pdf', await pdfTime(library, id))
  return { quotes, times, typing: await measureTyping(library, id) }
}

/** In the app, the time of the first dossier to the file on the disk; the dialog answers at once. */
async function pdfTime(library: string, id: DossierId): Promise<number> {
  const folders = await makeTestFolders()
  const launched = await launchApp({ ...folders, library })
  try {
    const file = join(folders.root, 'dossier.pdf')
    await launched.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    return await timeOf(async () => {
      const answer = await ask(launched.page, 'dossier:export', { jobId: 'bench', id, format: 'pdf' })
      if (!answer.ok) throw new Error(answer.error.message)
    })
  } finally {
    await launched.close()
    await folders.remove()
  }
}

const quantile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN

function tellTyping({ quotes, typing: { ours, bare, shown } }: Row, isFirst: boolean): void {
  const p95 = quantile(ours, 0.95)
  const isLate = isFirst && p95 > TYPING_P95_MS
  if (isLate) missed++
  console.log(
    `${String(quotes)} quotes, typing: p95 ${p95.toFixed(1)} ms a key, median ${median(ours).toFixed(1)} ms, longest ${Math.max(...ours).toFixed(0)} ms; in a bare text area: p95 ${quantile(bare, 0.95).toFixed(1)} ms, median ${median(bare).toFixed(1)} ms; page shown after ${shown.toFixed(0)} ms${isLate ? `  MISSED: ${String(TYPING_P95_MS)} ms` : ''}`,
  )
}

function tell(rows: readonly Row[]): void {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return
  const names = [...first.times.keys()]
  console.log(
    `${'ms'.padEnd(12)}${rows.map(({ quotes }) => String(quotes).padStart(9)).join('')}   per quote   by baseline`,
  )
  for (const name of names) {
    const [small = Number.NaN, large = Number.NaN] = [first.times.get(name), last.times.get(name)]
    const growth = large / last.quotes / (small / first.quotes)
    const target = TARGETS_MS[name]
    const isLate = target !== undefined && small > target
    const grows =
      rows.length > 1 && name !== 'baseline' && large > SHORTEST_MS && small > SHORTEST_MS && growth > GROWTH
    if (isLate || grows) missed++
    const cells = rows.map(({ times }) => (times.get(name) ?? Number.NaN).toFixed(0).padStart(9)).join('')
    const ratio = (small / (first.times.get('baseline') ?? Number.NaN)).toFixed(1)
    console.log(
      `${name.padEnd(12)}${cells}${`x ${growth.toFixed(2)}`.padStart(12)}${`x ${ratio}`.padStart(14)}${isLate ? `  MISSED: ${String(target)} ms` : ''}${grows ? '  MISSED: growth' : ''}`,
    )
  }
  for (const row of rows) tellTyping(row, row === first)
  for (const name of ['verify', 'verify file']) {
    const perSecond = (1000 * first.quotes) / (first.times.get(name) ?? Number.NaN)
    if (perSecond < VERIFIED_PER_SECOND) missed++
    console.log(
      `${name}: ${perSecond.toFixed(0)} quotes a second (target ${String(VERIFIED_PER_SECOND)})${perSecond < VERIFIED_PER_SECOND ? '  MISSED' : ''}`,
    )
  }
}

const runtime = await ensureApp({ forTests: true })
try {
  await withOwnDisplay(runtimeEnvironment(runtime), async (env) => {
    Object.assign(process.env, env)
    const rows: Row[] = []
    for (const size of sizes) rows.push(await measure(size))
    tell(rows)
  })
} finally {
  rmSync(root, { recursive: true, force: true })
}
process.exitCode = missed === 0 ? 0 : 1
