// Owns what stands on the companion's button: how many quotes are kept of the page, and what came of the last clip.
import type { FindAnswer } from '../../src/companion/requests'
import { browser } from './browser'
import type { Outcome } from './clip'

const FILL = '#1f5c7a'
const WAITS = '#8a4f08'
const BAD = '#a8302a'
/** A page that is kept without a quote. */
const KEPT = '✓'

/** Show what is kept of a tab's page: the number of its quotes. */
export const showKept = (tabId: number, found: FindAnswer): Promise<void> =>
  show(tabId, found.saved ? (found.article.quotes > 0 ? String(found.article.quotes) : KEPT) : '', FILL)

/** Show what came of a clip. */
export function showOutcome(tabId: number, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'waits') return show(tabId, '…', WAITS)
  if (outcome.kind === 'failed') return show(tabId, '!', BAD)
  const { answer } = outcome
  return 'article' in answer
    ? showKept(tabId, { saved: true, article: answer.article })
    : show(tabId, '+', FILL)
}

async function show(tabId: number, text: string, color: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color })
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' })
    await browser.action.setBadgeText({ tabId, text })
  } catch {
    // The tab was closed meanwhile.
  }
}
