// Owns the listener for browsers: on 127.0.0.1 alone, with limits of size, time and number. Leaves who may come in to `companion/policy`, and
// what is done then to `tasks.ts`.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failureAnswer } from '../../companion/failure'
import { judgeRequest, type Knowledge, type Verdict } from '../../companion/policy'
import { makeRate, type Rate } from '../../companion/rate'
import { isAppError } from '../../errors'
import { askedOf } from './asked'
import type { BodyLimits } from './read-body'
import { refuse, REFUSAL } from './refusal'
import { allowPreflight, refuseAfterBody, send, TOO_MANY, type Reply } from './reply'

export type ServerLimits = BodyLimits & {
  /** Requests of each that was let in, and of all others together. */
  readonly perSecond: number
  /** Of all lines of a head together. */
  readonly headBytes: number
  readonly headMs: number
  readonly connections: number
}

/** Source: requirement S-15. */
export const SERVER_LIMITS: ServerLimits = {
  bodyBytes: 30 * 1024 * 1024,
  idleMs: 10_000,
  bodyMs: 60_000,
  perSecond: 10,
  headBytes: 16 * 1024,
  headMs: 10_000,
  connections: 32,
}

/** Who was let in, and to what. */
export type LetIn = Extract<Verdict, { kind: 'pair' | 'allowed' }>
/** Do what was asked; `null` refuses it after all. @throws {AppError} what is then told by its kind */
export type Tasks = (letIn: LetIn, request: IncomingMessage, limits: BodyLimits) => Promise<Reply | null>

export type ServerTools = {
  /** 0 for one that is free. */
  readonly port: number
  readonly knowledge: () => Omit<Knowledge, 'port'>
  readonly tasks: Tasks
  readonly report: (error: unknown) => void
  readonly limits?: ServerLimits
}

export type CompanionServer = {
  readonly port: number
  /** Listen no more, and end what is under way. */
  close(): Promise<void>
}

const HERE = '127.0.0.1'

/** Begin to listen. @throws what the system says: EADDRINUSE where the port is taken */
export async function startCompanionServer(tools: ServerTools): Promise<CompanionServer> {
  const limits = tools.limits ?? SERVER_LIMITS
  const server = createServer({
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headMs,
    requestTimeout: limits.headMs + limits.bodyMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(1000, limits.headMs),
    // A request without it is refused like any other.
    requireHostHeader: false,
  })
  server.maxConnections = limits.connections
  const answer = makeAnswer(() => portOf(server), tools, limits)
  server.on('request', answer)
  // Somebody who asks before they send a body is judged like all others; Node would tell anybody to go on.
  server.on('checkContinue', answer)
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    refuse(response)
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(REFUSAL)
    else socket.destroy()
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(tools.port, HERE, () => {
      server.off('error', fail)
      done()
    })
  })
  server.on('error', tools.report)
  return {
    port: portOf(server),
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0

type Answer = (request: IncomingMessage, response: ServerResponse) => void

function makeAnswer(port: () => number, tools: ServerTools, limits: ServerLimits): Answer {
  const { knowledge, report } = tools
  const mayCome = makeRates(limits.perSecond)
  return (request, response) => {
    response.sendDate = false
    // A connection that breaks off is nobody's failure.
    request.on('error', () => undefined)
    const verdict = judgeRequest(askedOf(request), { port: port(), ...knowledge() })
    const isPaced = mayCome(verdict)
    if (verdict.kind === 'refused' || (!isPaced && verdict.kind !== 'allowed'))
      refuseAfterBody(request, response).catch(report)
    else if (verdict.kind === 'preflight') allowPreflight(request, response, verdict)
    else if (!isPaced) send(request, response, verdict.origin, TOO_MANY)
    else letIn(request, response, verdict, tools, limits).catch(report)
  }
}

async function letIn(
  request: IncomingMessage,
  response: ServerResponse,
  verdict: LetIn,
  { tasks, report }: ServerTools,
  limits: BodyLimits,
): Promise<void> {
  if (request.headers.expect !== undefined) response.writeContinue()
  const reply = await tasks(verdict, request, limits).catch((error: unknown): Reply => {
    if (!isAppError(error)) report(error)
    const { status, body } = failureAnswer(isAppError(error) ? error.kind : 'bug')
    return { status, body }
  })
  if (reply === null) await refuseAfterBody(request, response)
  else send(request, response, verdict.origin, reply)
}

/** How often each may come that was let in, and all others together. */
function makeRates(perSecond: number): (verdict: Verdict) => boolean {
  const now = (): number => performance.now()
  const others = makeRate(perSecond, now)
  const known = new Map<string, Rate>()
  return (verdict) => {
    if (verdict.kind !== 'allowed') return others()
    const { id } = verdict.companion
    const rate = known.get(id) ?? makeRate(perSecond, now)
    known.set(id, rate)
    return rate()
  }
}
