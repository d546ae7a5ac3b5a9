// Owns which action answers what the window asks of quotes. Decides nothing else.
import { placesOfQuotes } from '../../src/actions/quote-places'
import type { BrowserWindow } from 'electron'
import { adoptWording, changeOfKept } from '../../src/actions/quote-change'
import { findQuote, formsOfQuote } from '../../src/actions/copy-quote'
import type { Workspace } from '../../src/actions/workspace'
import {
  groupQuotes,
  listQuoteIds,
  listQuotes,
  sourcesOfQuotes,
  usedValues,
} from '../../src/search/quote-reader'
import { dossiersOfQuotes } from '../../src/search/names'
import { saveQuotes } from './export-quotes'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'
import type { MainMessages } from './messages'
import { withoutUndefined } from './without-undefined'

type QuoteCalls =
  `quote:${'list' | 'ids' | 'groups' | 'values' | 'sources' | 'places' | 'dossiers' | 'now' | 'adopt' | 'forms' | 'find' | 'export' | 'add' | 'change' | 'delete' | 'restore'}`

/** More than anybody looks through: what is typed finds the rest. */
const MOST_VALUES = 500

export type QuoteHandlerTools = {
  readonly workspace: () => Promise<Workspace>
  readonly jobs: Jobs
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

/** Give the answers. */
export const makeQuoteHandlers = ({
  workspace,
  jobs,
  window,
  words,
}: QuoteHandlerTools): Pick<Handlers, QuoteCalls> => ({
  'quote:list': async (query) => listQuotes(await (await workspace()).showIndex(), query),
  'quote:ids': async (query) => listQuoteIds(await (await workspace()).showIndex(), query),
  'quote:groups': async ({ group, filter }) =>
    groupQuotes(await (await workspace()).showIndex(), group, filter),
  'quote:values': async ({ field, speaker }) =>
    usedValues(await (await workspace()).showIndex(), field, speaker, MOST_VALUES),
  'quote:sources': async () => sourcesOfQuotes(await (await workspace()).showIndex()),
  'quote:places': async ({ articleId }) => placesOfQuotes(await workspace(), articleId),
  'quote:dossiers': async ({ articleId }) =>
    dossiersOfQuotes(await (await workspace()).askIndex(), articleId),
  'quote:forms': async ({ articleId, id }) => formsOfQuote(await workspace(), articleId, id),
  'quote:find': async ({ id }) => findQuote(await workspace(), id),
  'quote:export': ({ jobId, ...wanted }) =>
    jobs.run(jobId, async (job) => saveQuotes(await workspace(), wanted, window(), words(), job)),
  'quote:now': async ({ articleId, id }) => changeOfKept(await workspace(), articleId, id),
  'quote:adopt': async ({ articleId, id }) => adoptWording(await workspace(), articleId, id),
  'quote:add': async (draft) => (await workspace()).library.quotes.add(draft),
  'quote:change': async ({ articleId, id, change }) =>
    (await workspace()).library.quotes.change(articleId, id, withoutUndefined(change)),
  'quote:delete': async ({ articleId, id }) => (await workspace()).library.quotes.remove(articleId, id),
  'quote:restore': async ({ quote }) => (await workspace()).library.quotes.restore(quote),
})
