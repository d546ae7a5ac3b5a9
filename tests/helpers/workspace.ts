// Owns a workspace on real files for tests: a library and an index in a temporary folder, the real fetcher and the real parser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeWorkspace, openWorkspace, type WorkspaceTools } from '../../src/actions/open-workspace'
import type { Workspace } from '../../src/actions/workspace'
import { extractArticle } from '../../src/extract/extract-article'
import { joinContent } from '../../src/extract/join-content'
import { sealContent } from '../../src/extract/seal-content'
import { FETCH_LIMITS } from '../../src/node/fetch-limits'
import { makeFetcher } from '../../src/node/fetcher'
import { localFiles } from '../../src/node/local-files'
import { makePageTools } from '../../src/node/page-tools'
import { readOriginal } from '../../src/node/read-original'
import { indexFileAt, openDatabase } from '../../src/node/sqlite'
import { randomId, runningSha256, sha256, systemClock } from '../../src/node/system'
import type { PageParser } from '../../src/ports'

export type TestWorkspace = {
  readonly workspace: Workspace
  readonly folder: string
  /** Open the same library once more, as after a restart. */
  readonly reopen: () => Promise<Workspace>
  readonly remove: () => Promise<void>
}

/** The real extraction without its thread: what the worker runs, run here. */
export function parserHere(): PageParser {
  const tools = makePageTools()
  return {
    parse: (page) => Promise.resolve().then(() => extractArticle(page, tools)),
    join: (pages) => Promise.resolve().then(() => joinContent(pages, tools)),
    seal: (contentHtml, images) => Promise.resolve().then(() => sealContent(contentHtml, images, tools)),
    original: (page, parts) => Promise.resolve().then(() => readOriginal(page, parts, tools)),
    close: () => Promise.resolve(),
  }
}

/** Make a workspace in a temporary folder. Its fetcher waits two seconds at the most. */
export async function makeTestWorkspace(change: Partial<WorkspaceTools> = {}): Promise<TestWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-test-'))
  const opened: Workspace[] = []
  const parser = parserHere()
  const open = async (): Promise<Workspace> => {
    const workspace = await openWorkspace({
      files: localFiles(join(folder, 'library')),
      indexFile: (id) => indexFileAt(join(folder, 'cache', `${id}.sqlite`)),
      openHistory: (id) => openDatabase(join(folder, 'cache', `${id}-history.sqlite`)),
      source: makeFetcher('Cuttings/test', { ...FETCH_LIMITS, totalMs: 4000, idleMs: 1500 }),
      parser,
      hashOf: sha256,
      newHash: runningSha256,
      clock: systemClock,
      newId: randomId,
      generator: 'Cuttings test',
      report: (error) => {
        throw error
      },
      ...change,
    })
    opened.push(workspace)
    return workspace
  }
  return {
    workspace: await open(),
    folder,
    reopen: open,
    async remove() {
      for (const workspace of opened) await closeWorkspace(workspace)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
