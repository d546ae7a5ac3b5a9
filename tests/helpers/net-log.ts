// Owns reading Chromium's own log of the network: which names were looked up and whom anything was sent to.
import { readFileSync } from 'node:fs'

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

/** Events that only happen when something is asked for or sent, and the field that says of whom. */
const TELLING: Readonly<Record<string, string>> = {
  REQUEST_ALIVE: 'url',
  HOST_RESOLVER_MANAGER_REQUEST: 'host',
  DNS_TRANSACTION: 'hostname',
  HTTP_STREAM_JOB_CONTROLLER: 'url',
  SOCKET_POOL_CONNECT_JOB_CREATED: 'group_id',
  TCP_CONNECT_ATTEMPT: 'address',
  UDP_BYTES_SENT: 'address',
}

/** Schemes that never leave the machine. */
const INSIDE = /^(?:app|article|data|blob|devtools|chrome|chrome-extension|file):/

/** What stands for every name and address once the resolver is told to find none: there the attempt ends. */
const NOWHERE = /^(?:\w+:\/\/)?~notfound(?::\d+)?$/i

/**
 * What a log written with `--log-net-log` tells of the outside: kind of event and whom it was about, each once.
 *
 * @throws {Error} when the file isn't a log that names the events looked for: then its silence would mean nothing
 */
export function outsideEvents(file: string): readonly string[] {
  const log = parseLog(readFileSync(file, 'utf8'))
  const missing = Object.keys(TELLING).filter((name) => !(name in log.constants.logEventTypes))
  if (missing.length > 0) throw new Error(`not in this Chromium's log: ${missing.join(', ')}`)
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]))
  const found = log.events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? ''
    const field = TELLING[name]
    if (field === undefined) return []
    const about = params?.[field]
    if (typeof about === 'string')
      return NOWHERE.test(about) || (field === 'url' && INSIDE.test(about)) ? [] : [`${name} ${about}`]
    // The end of an event repeats none of its fields; that bytes were sent is told once, with or without an address.
    return name === 'UDP_BYTES_SENT' ? [name] : []
  })
  return [...new Set(found)]
}

/** A process that ended before the log was closed leaves the list open. */
function parseLog(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog
  } catch {
    return JSON.parse(`${text.replace(/,\s*$/, '')}]}`) as NetLog
  }
}
