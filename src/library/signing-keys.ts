// Owns which keys a library's exports are signed with: its log names each once, so that every copy of the library knows them.
import { z } from 'zod'
import { parsed } from './find-log-line'
import { writtenLines } from './join-log'
import { LOG } from './layout'
import { linesOf } from './lines'
import type { Store } from './store'

export type AnnouncedKey = {
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string
  /** When it was used first, ISO 8601 in UTC. */
  readonly at: string
}

export type SigningKeys = {
  /** Those of all machines that this library was exported from, in the order of the log. */
  list(): Promise<readonly AnnouncedKey[]>
  /** Keys that signed dossiers which were imported here, as the log tells. */
  met(): Promise<ReadonlySet<string>>
  /** Name a key in the log; nothing happens where it is named already. @throws {AppError} read-only, disk-full, storage */
  announce(publicKey: string): Promise<void>
}

const EVENT = 'signing-key'
const keyLine = z.looseObject({ event: z.literal(EVENT), at: z.string(), publicKey: z.string() })

const importedLine = z.looseObject({ event: z.literal('imported'), signedBy: z.string() })

/** Give the keys of a library. */
export function makeSigningKeys(store: Store): SigningKeys {
  const { files, log } = store
  const list = async (): Promise<readonly AnnouncedKey[]> => {
    const found: AnnouncedKey[] = []
    for await (const text of linesOf(await files.readPieces(LOG))) {
      if (!text.includes(EVENT)) continue
      for (const line of writtenLines(text)) {
        const key = parsed(keyLine, line)
        if (key !== null && !found.some(({ publicKey }) => publicKey === key.publicKey))
          found.push({ publicKey: key.publicKey, at: key.at })
      }
    }
    return found
  }
  const met = async (): Promise<ReadonlySet<string>> => {
    const keys = new Set<string>()
    for await (const text of linesOf(await files.readPieces(LOG))) {
      if (!text.includes('signedBy')) continue
      for (const line of writtenLines(text)) {
        const key = parsed(importedLine, line)
        if (key !== null) keys.add(key.signedBy)
      }
    }
    return keys
  }
  return {
    list,
    met,
    announce: (publicKey) =>
      store.change(async () => {
        const known = await list()
        if (known.some((key) => key.publicKey === publicKey)) return
        await log.add({ event: EVENT, publicKey })
      }),
  }
}
