// Owns the bridge's end in main: the only user of ipcMain. Checks who asks and what, runs the handler, answers as plain data.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Answer, CallName, EventName, Events, ParsedRequestOf, ResponseOf } from '../../src/contract'
import { parsers } from '../../src/contract/requests'
import { AppError, isAppError } from '../../src/errors'
import { isPlainRequest } from './plain-request'

export const CALL_CHANNEL = 'cuttings:call'
export const EVENT_CHANNEL = 'cuttings:event'

const LONGEST_REASON = 300

export type Handlers = {
  readonly [C in CallName]: (request: ParsedRequestOf<C>) => Promise<ResponseOf<C>> | ResponseOf<C>
}

/** Whether a request comes from the top frame of the app's own page. */
export type IsTrusted = (event: IpcMainInvokeEvent) => boolean

/** Answer the window. `report` hears of bugs: errors that nobody foresaw. */
export function answerCalls(
  handlers: Handlers,
  isTrusted: IsTrusted,
  report: (error: unknown) => void,
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, request: unknown): Promise<Answer<CallName>> => {
    try {
      if (!isTrusted(event)) throw new AppError('bad-request', { reason: 'not the app’s own window' })
      return { ok: true, value: await run(handlers, name, request) }
    } catch (error) {
      if (isAppError(error)) return { ok: false, error: error.toInfo() }
      report(error)
      return {
        ok: false,
        error: { kind: 'bug', message: error instanceof Error ? error.message : String(error) },
      }
    }
  })
}

async function run(handlers: Handlers, name: unknown, request: unknown): Promise<ResponseOf<CallName>> {
  if (typeof name !== 'string' || !Object.hasOwn(parsers, name))
    throw new AppError('bad-request', { reason: 'no such call' })
  const call = name as CallName
  if (!isPlainRequest(request)) throw new AppError('bad-request', { reason: `${call}: no plain request` })
  const parsed = parsers[call].safeParse(request)
  if (!parsed.success)
    throw new AppError('bad-request', {
      // It names the fields that nobody knows: the sender chose them, and their length.
      reason: `${call}: ${parsed.error.issues[0]?.message.slice(0, LONGEST_REASON) ?? 'malformed'}`,
    })
  // One call's parser and handler belong together by the type of `Handlers`; the union of all calls can't say so.
  const handler = handlers[call] as (request: unknown) => Promise<ResponseOf<CallName>>
  return handler(parsed.data)
}

/** Tell a window something unasked. */
export function sendEvent<E extends EventName>(contents: WebContents, name: E, event: Events[E]): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, event)
}
