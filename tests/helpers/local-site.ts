// Owns a web site on this machine for tests: pages that behave, and pages that don't. Its words are our own.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { encodePng } from './png'

export type LocalSite = {
  /** Origin without a slash at its end. */
  readonly origin: string
  /** Paths asked for so far, in order. */
  readonly asked: readonly string[]
  /** Put a page in place of what a path, with its query or for any, gave before. */
  readonly set: (path: string, route: Route) => void
  readonly close: () => Promise<void>
}

export type Route = (request: IncomingMessage, response: ServerResponse) => void

/** The words that tests quote: a pledge, its condition, and a number that can change. */
export const PLEDGE = 'Seoul was ready to act as a facilitator if the two capitals return to talks'

const PARAGRAPHS = [
  `The president said on Thursday that ${PLEDGE}, and that his government would host a first round of 3 days.`,
  'He gave no date. Officials in both capitals, asked for an answer, said that they had read the offer with interest and would say more in due course.',
  'Analysts pointed to channels that had stayed open through the long silence, and to small steps that need no summit: hotlines, notice of exercises, and observers.',
  'Talks broke down in 2019 over the order of steps. Since then each side has waited for the other to move, and the offer is meant to end that wait.',
]

export type ArticlePage = {
  readonly title?: string
  readonly paragraphs?: readonly string[]
  readonly head?: string
  readonly lang?: string
}

/** The HTML of an article as a news site would carry it, with its clutter. */
export function articlePage({
  title = 'Seoul offers to carry messages',
  paragraphs = PARAGRAPHS,
  head = '',
  lang = 'en',
}: ArticlePage = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | Local News</title>
<meta property="og:site_name" content="Local News"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="2026-01-01T09:30:00+09:00"><meta name="author" content="Web Desk">${head}
<script>document.title = 'scripts ran'</script></head><body>
<header><nav><a href="/">Home</a><a href="/world">World</a></nav></header>
<main><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<figure><img src="/photo.png" alt="A table with two empty chairs" width="640" height="360"><figcaption>The room that was made ready</figcaption></figure>
</article></main><footer>Local News, all rights reserved</footer></body></html>`
}

/** The same article with one number changed, as a site does without a word. */
export const changedArticlePage = (): string =>
  articlePage({ paragraphs: PARAGRAPHS.map((paragraph) => paragraph.replace('3 days', '5 days')) })

/** A picture of our own: a room at dusk with a long table, as a PNG of 640 x 360. */
export const PHOTO = drawRoom(640, 360)

function drawRoom(width: number, height: number): Buffer {
  return encodePng(width, height, (x, y) => {
    const light = Math.round(60 * (1 - y / height))
    const isTable = y > height * 0.62 && Math.abs(x - width / 2) < width * (0.16 + 0.5 * (y / height - 0.62))
    const isWindow = y > height * 0.14 && y < height * 0.5 && x % 160 > 30 && x % 160 < 130
    return isTable
      ? [112, 78, 52]
      : isWindow
        ? [206 + light / 2, 186, 150]
        : [58 + light, 66 + light, 84 + light]
  })
}

const html =
  (body: string | Buffer, type = 'text/html; charset=utf-8'): Route =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  }
const redirect =
  (location: string): Route =>
  (_request, response) => {
    response.writeHead(302, { location })
    response.end()
  }
const compressed =
  (encoding: string, compress: (body: Buffer) => Buffer): Route =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': encoding })
    response.end(compress(Buffer.from(articlePage())))
  }

/** In windows-1251, letter by letter: the Cyrillic block lies there in order. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (c) => {
      const code = c.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f
        ? code - 0x410 + 0xc0
        : code === 0x401
          ? 0xa8
          : code === 0x451
            ? 0xb8
            : code
    }),
  )

/** "대통령은 서울이 대화를 도울 준비가 되어 있다고 말했다" in EUC-KR. */
const KOREAN_EUC_KR = Buffer.from(
  'b4ebc5ebb7c9c0ba20bcadbfefc0cc20b4ebc8adb8a620b5b5bfef20c1d8baf1b0a120b5c7beee20c0d6b4d9b0ed20b8bbc7dfb4d9',
  'hex',
)
const koreanPage = (): Buffer => {
  const sentence = Buffer.concat([KOREAN_EUC_KR, Buffer.from('. ')])
  const paragraph = Buffer.concat([Buffer.from('<p>'), sentence, sentence, sentence, Buffer.from('</p>')])
  return Buffer.concat([
    Buffer.from('<!doctype html><html lang="ko"><head><meta charset="euc-kr"><title>'),
    KOREAN_EUC_KR,
    Buffer.from('</title></head><body><article>'),
    ...Array.from({ length: 6 }, () => paragraph),
    Buffer.from('</article></body></html>'),
  ])
}
const russianPage = (): Buffer =>
  windows1251(
    `<!doctype html><html lang="ru"><head><title>Сеул готов помочь</title></head><body><article>${'<p>Президент сказал, что Сеул готов помочь двум столицам вернуться к переговорам, если обе стороны этого захотят.</p>'.repeat(6)}</article></body></html>`,
  )

function routes(): Map<string, Route> {
  return new Map<string, Route>([
    ['/article', html(articlePage())],
    ['/photo.png', html(PHOTO, 'image/png')],
    ['/gzip', compressed('gzip', gzipSync)],
    ['/br', compressed('br', brotliCompressSync)],
    ['/moved', redirect('/article')],
    ['/loop', redirect('/loop')],
    ['/to-file', redirect('file:///etc/passwd')],
    ['/windows-1251', html(russianPage(), 'text/html; charset=windows-1251')],
    ['/euc-kr', html(koreanPage(), 'text/html')],
    ['/png', html(PHOTO, 'image/png')],
    ['/png-as-html', html(PHOTO)],
    ['/empty', html('')],
    [
      '/no-article',
      html('<!doctype html><title>Sign in</title><form><input name="user"><button>Sign in</button></form>'),
    ],
    [
      '/links',
      html(
        `<!doctype html><title>News</title><ul>${Array.from({ length: 80 }, (_, i) => `<li><a href="/news/${String(i)}">Headline number ${String(i)} of the day in a few words</a></li>`).join('')}</ul>`,
      ),
    ],
    ['/deep', html(`<!doctype html><body>${'<div>'.repeat(60_000)}${articlePage()}`)],
    [
      '/60mb',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const chunk = Buffer.alloc(1024 * 1024, 0x61)
        let left = 60
        const send = (): void => {
          while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', send)
          response.end()
        }
        send()
      },
    ],
    [
      '/bomb',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        response.end(gzipSync(Buffer.alloc(60 * 1024 * 1024, 0x61)))
      },
    ],
    ['/silent', () => undefined],
    [
      '/stalls',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.write('<!doctype html><p>begins and ')
      },
    ],
    [
      '/cut-off',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' })
        response.write('<!doctype html>')
        response.socket?.destroy()
      },
    ],
    [
      '/error',
      (_request, response) => {
        response.writeHead(503)
        response.end('later')
      },
    ],
  ])
}

/** Start the site on a free port of this machine. */
export async function startLocalSite(): Promise<LocalSite> {
  const table = routes()
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(path)
    const route = table.get(path + search) ?? table.get(path)
    if (route) route(request, response)
    else {
      response.writeHead(404, { 'content-type': 'text/html' })
      response.end('<h1>Not found</h1>')
    }
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    set: (path, route) => void table.set(path, route),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A route that gives HTML. */
export const htmlRoute = html
