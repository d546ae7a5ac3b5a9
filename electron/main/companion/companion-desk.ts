// Owns the way in for browsers while the app runs: on or off as the person set it, whom they let in, the code that they are shown. Leaves
// judging requests to `src/companion`, and listening to `src/node/companion`.
import { CODE_STAYS_MS, makePairing, type Pairing } from '../../../src/companion/pairing'
import type { PairAnswer } from '../../../src/companion/requests'
import { AppError } from '../../../src/errors'
import type { Companion, CompanionState, ListenFailure } from '../../../src/model/companion'
import type { Settings } from '../../../src/model/settings'
import { isSameSecret, isTokenOf, newToken, randomDigit } from '../../../src/node/companion/secrets'
import type { CompanionServer } from '../../../src/node/companion/server'
import type { TaskTools } from '../../../src/node/companion/tasks'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import type { CompanionsFile } from './companions-file'

export type CompanionDesk = {
  state(): CompanionState
  /** Listen or don't, as the settings say now. */
  apply(): Promise<void>
  /** Show a code, or show it no longer. */
  showCode(isShown: boolean): void
  /** Let in whoever has the token, which is told this once. */
  makeToken(name: string): Promise<string>
  /** Let somebody in no longer. @throws {AppError} not-found */
  remove(id: string): Promise<void>
  close(): Promise<void>
}

export type CompanionDeskTools = Pick<TaskTools, 'workspace' | 'queue' | 'tell'> & {
  readonly settings: () => Pick<Settings, 'letsBrowsersClip' | 'companionPort'>
  readonly companions: CompanionsFile
  /** Something stands otherwise than before. */
  readonly changed: () => void
  readonly report: (error: unknown) => void
}

/** Make the desk. Nothing listens before `apply`. */
export function makeCompanionDesk(tools: CompanionDeskTools): CompanionDesk {
  const { settings, companions, changed, report } = tools
  const pairing = makePairing({ randomDigit, now: Date.now, isSame: isSameSecret })
  const stop = { current: new AbortController() }
  let server: CompanionServer | null = null
  let failure: ListenFailure | null = null
  let last: Promise<unknown> = Promise.resolve()

  const listen = async (port: number): Promise<void> => {
    stop.current = new AbortController()
    // What listens is loaded when somebody switched it on: no other start waits for it.
    const { startCompanionServer } = await import('../../../src/node/companion/server')
    const { makeTasks } = await import('../../../src/node/companion/tasks')
    try {
      server = await startCompanionServer({
        port,
        knowledge: () => ({
          companions: companions.list(),
          isPairing: pairing.current() !== null,
          isTokenOf,
        }),
        tasks: makeTasks({
          ...tools,
          pair: makePair(pairing, companions, changed),
          used: makeUsed(companions, changed, report),
          signal: stop.current.signal,
        }),
        report,
      })
    } catch (error) {
      failure = failureOf(error, port)
    }
  }
  const endListening = async (): Promise<void> => {
    stop.current.abort()
    await server?.close()
    server = null
  }
  const apply = async (): Promise<void> => {
    const { letsBrowsersClip, companionPort } = settings()
    const wanted = letsBrowsersClip ? companionPort : null
    if (wanted === (server?.port ?? null) && (wanted !== null || failure === null)) return
    await endListening()
    failure = null
    if (wanted === null) pairing.end()
    else await listen(wanted)
    changed()
  }
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work, work)
    last = next
    return next
  }
  return {
    state: () => ({
      isOn: settings().letsBrowsersClip,
      port: settings().companionPort,
      address: server === null ? null : `http://127.0.0.1:${server.port}`,
      failure,
      code: codeOf(pairing),
      companions: companions
        .list()
        .map(({ id, name, origin, pairedAt, lastUsedAt }) => ({ id, name, origin, pairedAt, lastUsedAt })),
    }),
    apply: () => inTurn(apply),
    showCode(isShown) {
      if (isShown && server !== null) {
        pairing.begin()
        // The window is told when it is good no longer.
        setTimeout(changed, CODE_STAYS_MS).unref()
      } else pairing.end()
      changed()
    },
    async makeToken(name) {
      const { token, entry } = newCompanion(name, null)
      await companions.change((all) => [entry, ...all])
      changed()
      return token
    },
    async remove(id) {
      if (!companions.list().some((one) => one.id === id))
        throw new AppError('not-found', { what: 'key', id })
      await companions.change((all) => all.filter((one) => one.id !== id))
      changed()
    },
    close: () => inTurn(endListening),
  }
}

function codeOf(pairing: Pairing): CompanionState['code'] {
  const code = pairing.current()
  return code === null ? null : { digits: code.digits, until: new Date(code.until).toISOString() }
}

function newCompanion(
  name: string,
  origin: string | null,
): { readonly token: string; readonly entry: Companion } {
  const token = newToken()
  const entry: Companion = {
    id: randomId(),
    name,
    origin,
    tokenSha256: sha256(token),
    pairedAt: systemClock(),
    lastUsedAt: null,
  }
  return { token, entry }
}

/** A browser that is paired once more takes the place of what it was before. */
const makePair =
  (pairing: Pairing, companions: CompanionsFile, changed: () => void) =>
  async (code: string, name: string, origin: string): Promise<PairAnswer | null> => {
    const isRight = pairing.tryCode(code)
    if (!isRight) {
      changed()
      return null
    }
    const { token, entry } = newCompanion(name, origin)
    await companions.change((all) => [
      entry,
      ...all.filter((one) => one.origin !== origin || origin === 'null'),
    ])
    changed()
    return { token, name }
  }

const toMinute = (instant: string): string => `${instant.slice(0, 16)}:00.000Z`

/** Note when a companion came, to the minute, and where it comes from when it says so first. */
const makeUsed =
  (companions: CompanionsFile, changed: () => void, report: (error: unknown) => void) =>
  async ({ id }: Companion, origin: string | null): Promise<void> => {
    const known = companions.list().find((one) => one.id === id)
    if (known === undefined) return
    const next = { ...known, origin: known.origin ?? origin, lastUsedAt: toMinute(systemClock()) }
    if (next.origin === known.origin && next.lastUsedAt === known.lastUsedAt) return
    // A disk that is full is no reason to keep nobody's page.
    await companions.change((all) => all.map((one) => (one.id === id ? next : one))).catch(report)
    changed()
  }

function failureOf(error: unknown, port: number): ListenFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = code === 'EADDRINUSE' ? 'taken' : code === 'EACCES' ? 'forbidden' : 'other'
  return { reason, port, code }
}
