// Owns the judgement which network addresses a capture may connect to. Leaves connecting to the fetcher.
import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AppError } from '../errors'

/**
 * Whether an IP address lies on the public internet: all else (loopback, private, link-local, carrier, multicast, reserved,
 * and the transition ranges that wrap such addresses) does not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

export type Reach = {
  readonly allowPrivate: boolean
  /** Told of each address that a connection is about to use. */
  readonly onAddress: (isPublic: boolean) => void
}

/**
 * Refuse a host that is written as an IP address and may not be reached. Names are judged when they are looked up.
 * @throws {AppError} blocked-address
 */
export function assertReachableHost(hostname: string, reach: Reach): void {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) === 0) return
  const isPublic = isPublicAddress(bare)
  if (!isPublic && !reach.allowPrivate) throw new AppError('blocked-address', { host: hostname })
  reach.onAddress(isPublic)
}

/**
 * A name look-up that gives only addresses that may be reached. The connection uses what it gives and asks no second time,
 * so a name can't turn from public to private between the check and the connection.
 */
export const pinnedLookup =
  (reach: Reach): LookupFunction =>
  (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, found: string | LookupAddress[]) => {
      if (error) {
        callback(error, '', 0)
        return
      }
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      const usable = addresses.filter((entry) => reach.allowPrivate || isPublicAddress(entry.address))
      const first = usable[0]
      if (first === undefined) {
        callback(new AppError('blocked-address', { host: hostname }), '', 0)
        return
      }
      reach.onAddress(usable.every((entry) => isPublicAddress(entry.address)))
      if (options.all === true) callback(null, usable)
      else callback(null, first.address, first.family)
    })
  }
