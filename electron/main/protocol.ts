// Owns how the window's own files (app://ui), the library's images and original views (article:) reach the window. Nothing else is served.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { fontType, iconType } from '../../src/capture/media-type'
import type { ArticleId, Sha256 } from '../../src/model/ids'
import { parseArticleAddress } from './article-address'
import { ASSET_POLICY, originalPolicy, READER_POLICY, UI_POLICY } from './policy'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    // What the window's scripts compile to is kept, so that the next start needn't compile them again.
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    // Fonts are asked for across origins: a view in its sandbox has none.
    { scheme: 'article', privileges: { standard: true, secure: true, corsEnabled: true } },
  ])
}

export type Served = {
  /** The built window; listed once: what isn't in it then doesn't exist. */
  readonly rendererFolder: string
  /** Origin of the pages that may show an original view. */
  readonly shownBy: string
  /** A page that is being printed, by its path; `null` for any other. */
  readonly pageToPrint: (path: string) => string | null
  readonly readAsset: (sha256: Sha256) => Promise<Uint8Array | null>
  /** Of a page, counted from 1; `null` where a version has none, or it isn't what was sealed. */
  readonly readOriginal: (id: ArticleId, version: number, page: number) => Promise<Uint8Array | null>
}

/** Serve both schemes in a session. */
export function serveSchemes(session: Session, served: Served): void {
  const { rendererFolder } = served
  const files = new Set(listFiles(rendererFolder))
  session.protocol.handle('app', async (request) => {
    const path = pathOf(request, 'ui')
    const printed = path === null ? null : served.pageToPrint(path)
    // Like the reader's frame: without scripts, and with nothing but its own look and the library's images.
    if (printed !== null)
      return answer(new TextEncoder().encode(printed), MEDIA_TYPES['.html'] ?? '', READER_POLICY)
    if (path === null || !files.has(path)) return refusal(UI_POLICY)
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
    const policy = path === 'reader.html' ? READER_POLICY : UI_POLICY
    return answer(await readFile(join(rendererFolder, path)), type, policy)
  })
  session.protocol.handle('article', async (request) => {
    const address = request.method === 'GET' ? parseArticleAddress(request.url) : null
    if (address?.kind === 'original') {
      const policy = originalPolicy(served.shownBy)
      const view = await served.readOriginal(address.id, address.version, address.page)
      return view === null ? refusal(policy) : answer(view, 'text/html; charset=utf-8', policy)
    }
    const bytes = address === null ? null : await served.readAsset(address.sha256)
    const type = bytes === null ? null : (iconType(bytes) ?? fontType(bytes))
    // Named by the hash of its content, it can't change.
    return bytes === null || type === null
      ? refusal(ASSET_POLICY)
      : answer(bytes, type, ASSET_POLICY, 'max-age=31536000, immutable', type.startsWith('font/'))
  })
}

/** The path of a request for a host, exactly as asked: nothing is decoded or resolved, so nothing can climb out. */
function pathOf(request: Request, host: string): string | null {
  const match = /^[a-z]+:\/\/([a-z]+)\/([^?#]*)$/.exec(request.url)
  return request.method === 'GET' && match?.[1] === host ? (match[2] ?? '') : null
}

const listFiles = (folder: string, below = ''): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory()
      ? listFiles(folder, path)
      : entry.isFile() && !path.endsWith('.map')
        ? [path]
        : []
  })

const headers = (type: string, policy: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
})

const answer = (
  bytes: Uint8Array,
  type: string,
  policy: string,
  caching = 'no-cache',
  isForAll = false,
): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers(type, policy),
      'cache-control': caching,
      ...(isForAll ? { 'access-control-allow-origin': '*' } : {}),
    },
  })

const refusal = (policy: string): Response =>
  new Response('Not found', { status: 404, headers: headers('text/plain; charset=utf-8', policy) })
