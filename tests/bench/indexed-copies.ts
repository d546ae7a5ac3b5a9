// Owns measuring copies in the index of a generated library: adding an article to it, and finding a quotation's words in the others.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareWaiting, indexedStory, newestText } from '../../src/actions/compare-stories'
import { findInOthers } from '../../src/actions/quote-elsewhere'
import { reconcileIndex } from '../../src/actions/reconcile-index'
import { openLibrary } from '../../src/library/library'
import type { ArticleId } from '../../src/model/ids'
import { readingFiles } from '../../src/node/reading-files'
import { openDatabase } from '../../src/node/sqlite'
import { sha256 } from '../../src/node/system'
import { prepareIndex } from '../../src/search/open-index'
import { mergeFullText } from '../../src/search/full-text'
import { allStories, putStory, removeStory } from '../../src/search/index-stories'
import { makeRandom } from '../helpers/random'
import { generatedLibrary } from './library-generator'

export type IndexedFigures = {
  readonly articles: number
  readonly quotes: number
  readonly fillSeconds: number
  /** Taking an article out and putting it in again, its comparison with it. */
  readonly addingMs: readonly number[]
  /** What the app does between two of them, while nothing is written: merging the parts of the index. */
  readonly tidyingMs: readonly number[]
  /** Comparing it with all others plainly would read so many texts: the time for one in a hundred of them, by a hundred. */
  readonly plainMs: number
  readonly findingMs: readonly number[]
  readonly runsMb: number
  readonly textsMb: number
}

const ADDED = 200
/** As `tidy-index.ts` has them: what it gets done in two seconds of quiet. */
const TIDYING_STEPS = 30
const TIDYING_PAGES = 24
const FOUND = 300

/** Fill an index and measure. */
export async function measureIndexed(count: number): Promise<IndexedFigures> {
  const folder = await generatedLibrary(count)
  const cache = mkdtempSync(join(tmpdir(), 'cuttings-copies-'))
  const index = openDatabase(join(cache, 'index.sqlite'))
  try {
    const library = await openLibrary({
      files: readingFiles(folder),
      hashOf: sha256,
      clock: () => new Date(0).toISOString(),
      newId: () => '',
    })
    prepareIndex(index, library.id)
    const indexed = { library, index }
    const begin = performance.now()
    await reconcileIndex(indexed, { pace: { isWanted: () => false, rest: () => Promise.resolve() } })
    const fillSeconds = (performance.now() - begin) / 1000
    const random = makeRandom(11)
    const rows = allStories(index)
    const addingMs: number[] = []
    const tidyingMs: number[] = []
    for (let i = 0; i < ADDED; i++) {
      const { n, id } = random.pick(rows)
      const article = await library.articles.read(id as ArticleId)
      const from = performance.now()
      const story = indexedStory(article, await newestText(indexed, id))
      index.transaction(() => {
        removeStory(index, n)
        putStory(index, n, id, story)
      })
      await compareWaiting(indexed, {
        mayCompareAll: false,
        write: (work) => {
          index.transaction(work)
          return Promise.resolve()
        },
        rest: () => Promise.resolve(),
      })
      addingMs.push(performance.now() - from)
      const tidyFrom = performance.now()
      for (let step = 0; step < TIDYING_STEPS && mergeFullText(index, TIDYING_PAGES); step++);
      tidyingMs.push(performance.now() - tidyFrom)
    }
    const plainFrom = performance.now()
    for (let i = 0; i < rows.length; i += 100) await newestText(indexed, rows[i]?.id ?? '')
    const plainMs = (performance.now() - plainFrom) * 100
    const quotes = index.all('SELECT article_id, record FROM quotes')
    const findingMs: number[] = []
    for (let i = 0; i < FOUND && quotes.length > 0; i++) {
      const row = random.pick(quotes)
      const { selector } = JSON.parse(String(row['record'])) as { selector: { exact: string } }
      const from = performance.now()
      await findInOthers(index, selector.exact, String(row['article_id']), (id) => newestText(indexed, id))
      findingMs.push(performance.now() - from)
    }
    const size = (sql: string): number => Number(index.all(sql)[0]?.['size'] ?? 0) / 1e6
    return {
      articles: rows.length,
      quotes: quotes.length,
      fillSeconds,
      addingMs,
      tidyingMs,
      plainMs,
      findingMs,
      runsMb: size('SELECT sum(length(block)) AS size FROM story_runs_data'),
      textsMb: size('SELECT sum(words) * 6 AS size FROM articles'),
    }
  } finally {
    index.close()
    rmSync(cache, { recursive: true, force: true })
  }
}
