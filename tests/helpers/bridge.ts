// Owns asking main from tests, over the bridge that the window has.
import type { Page } from '@playwright/test'
import type { Answer, Bridge, CallName, RequestOf } from '../../src/contract'

/** Ask main, as the window does. */
export const ask = <C extends CallName>(page: Page, name: C, request: RequestOf<C>): Promise<Answer<C>> =>
  page.evaluate(
    ([call, sent]) => (window as unknown as { cuttings: Bridge }).cuttings.call(call, sent as never),
    [name, request] as const,
  ) as Promise<Answer<C>>
