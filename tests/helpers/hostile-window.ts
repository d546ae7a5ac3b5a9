// Owns what the security tests do to the window: run what a page must not.
import type { Page } from '@playwright/test'

/** Words of the sample article: it is open when they are there. */
export const SAMPLE = 'South Korea was ready to act as a facilitator'

/** Run an expression in the window's top frame; what it throws is told as a text. */
export const tryInWindow = (page: Page, source: string): Promise<string> =>
  page.evaluate((code) => {
    try {
      return String((0, eval)(code))
    } catch (error) {
      return `refused: ${error instanceof Error ? error.name : String(error)}`
    }
  }, source)
