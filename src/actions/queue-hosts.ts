// Owns when a queue may ask a host again: no more than so many at a time, and no sooner than its robots.txt asks for.
import { AT_ONCE_PER_HOST } from '../capture/politeness'
import type { CaptureTarget } from '../model/capture-queue'

type Host = { running: number; nextAt: number; delayMs: number | null; isAsking: boolean }

export type QueueHosts = {
  /** When a capture may begin, on the clock of `now`; `null` for not before something else has ended or is known. */
  startOf(target: CaptureTarget, readyAt: number): number | null
  /** A capture begins; gives what to call when it has ended. */
  begin(target: CaptureTarget): () => void
}

export type HostTools = {
  /** Milliseconds between two captures that a site asks for; 0 where it says nothing. */
  readonly crawlDelayMs: (url: string) => Promise<number>
  readonly now: () => number
  /** It is known now what a host asks for. */
  readonly known: () => void
  readonly report: (error: unknown) => void
}

/** Begin to know hosts: each is asked for its delay when it is first met. */
export function makeQueueHosts({ crawlDelayMs, now, known, report }: HostTools): QueueHosts {
  const hosts = new Map<string, Host>()
  const hostOf = (target: CaptureTarget): Host | null => {
    if (!URL.canParse(target.url)) return null
    const name = new URL(target.url).host
    const host = hosts.get(name) ?? { running: 0, nextAt: 0, delayMs: null, isAsking: false }
    hosts.set(name, host)
    return host
  }
  const askDelay = (host: Host, url: string): void => {
    host.isAsking = true
    crawlDelayMs(url)
      .catch((error: unknown) => {
        report(error)
        return 0
      })
      .then((delayMs) => {
        host.delayMs = delayMs
        known()
      })
      .catch(report)
  }
  return {
    startOf(target, readyAt) {
      const host = hostOf(target)
      if (host === null) return readyAt
      if (host.delayMs === null) {
        if (!host.isAsking) askDelay(host, target.url)
        return null
      }
      if (host.running >= (host.delayMs > 0 ? 1 : AT_ONCE_PER_HOST)) return null
      return Math.max(readyAt, host.nextAt)
    },
    begin(target) {
      const host = hostOf(target)
      if (host === null) return () => undefined
      host.running++
      host.nextAt = now() + (host.delayMs ?? 0)
      return () => {
        host.running--
      }
    },
  }
}
