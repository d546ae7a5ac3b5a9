// Owns pages that lead elsewhere: by the server's answer, and by themselves.
import { ENGLISH, HARBOUR, storyPage } from './prose'
import { answer, keptPage, refusedPage, sendOn, type Trouble } from './trouble'

const page = storyPage()
const refresh = (content: string): string => `<meta http-equiv="refresh" content="${content}">`
const arrives = { grade: 'full', says: [HARBOUR] } as const

/** A page at the end of some steps: each is a path under the trouble's own, with what it answers. */
function way(
  about: string,
  path: string,
  redirects: readonly number[],
  steps: readonly (readonly [string, ReturnType<typeof answer>])[],
  endsAt = `${path}/end`,
): Trouble {
  return {
    about,
    path,
    expected: { ...arrives, source: Buffer.from(page), redirects, endsAt },
    routes: [...steps.map(([at, route]) => [path + at, route] as const), [`${path}/end`, answer(page)]],
  }
}

const chain = (path: string, length: number): readonly (readonly [string, ReturnType<typeof answer>])[] =>
  Array.from(
    { length },
    (_, at) =>
      [
        at === 0 ? '' : `/${String(at)}`,
        sendOn(302, at === length - 1 ? `${path}/end` : `${path}/${String(at + 1)}`),
      ] as const,
  )

const stays = (about: string, path: string, head: string): Trouble =>
  keptPage(about, path, storyPage({ head }), { ...arrives, redirects: [] })

/** Ways by the server's answer. */
export const REDIRECTS: readonly Trouble[] = [
  ...[301, 302, 303, 307, 308].map((status) =>
    way(
      `a redirect (${String(status)})`,
      `/redirect/${String(status)}`,
      [status],
      [['', sendOn(status, `/redirect/${String(status)}/end`)]],
    ),
  ),
  way('a redirect to a relative address', '/redirect/relative', [302], [['', sendOn(302, 'relative/end')]]),
  way(
    'a redirect to a part of a page',
    '/redirect/part',
    [302],
    [['', sendOn(302, '/redirect/part/end#third')]],
    '/redirect/part/end#third',
  ),
  way(
    'ten redirects',
    '/redirect/ten',
    Array.from({ length: 10 }, () => 302),
    chain('/redirect/ten', 10),
  ),
  {
    ...refusedPage('eleven redirects', '/redirect/eleven', { error: 'too-many-redirects' }, sendOn(302, '/')),
    routes: chain('/redirect/eleven', 11).map(([at, route]) => [`/redirect/eleven${at}`, route] as const),
  },
  refusedPage(
    'a redirect in a circle',
    '/redirect/circle',
    { error: 'too-many-redirects' },
    sendOn(302, '/redirect/circle'),
  ),
  refusedPage(
    'a redirect to a file',
    '/redirect/to-file',
    { error: 'unsupported-scheme', data: { scheme: 'file' } },
    sendOn(302, 'file:///etc/passwd'),
  ),
  refusedPage(
    'a redirect to words in an address',
    '/redirect/to-data',
    { error: 'unsupported-scheme', data: { scheme: 'data' } },
    sendOn(301, `data:text/html,${encodeURIComponent(page.slice(0, 200))}`),
  ),
  refusedPage(
    'a redirect that doesn’t say where to',
    '/redirect/nowhere',
    { error: 'http-status', data: { status: 302 } },
    answer('<p>Elsewhere.', 'text/html', {}, 302),
  ),
  refusedPage(
    'a redirect to no address',
    '/redirect/to-nothing',
    { error: 'http-status', data: { status: 301 } },
    sendOn(301, 'http://['),
  ),
]

/** Ways by the page itself. */
export const REFRESHES: readonly Trouble[] = [
  way(
    'a page that leads on',
    '/refresh/once',
    [200],
    [['', answer(`${refresh('0; url=/refresh/once/end')}<p>Moved.`)]],
  ),
  way(
    'three pages that lead on, and a redirect',
    '/refresh/chain',
    [200, 200, 302, 200],
    [
      ['', answer(`${refresh("1;URL='chain/1'")}<p>Moved.`)],
      ['/1', answer(`${refresh('0,/refresh/chain/2')}<p>Moved.`)],
      ['/2', sendOn(302, '/refresh/chain/3')],
      ['/3', answer(`${refresh('0; url=&quot;end&quot;')}<p>Moved.`)],
    ],
  ),
  refusedPage(
    'two pages that lead to each other',
    '/refresh/circle',
    { error: 'no-article' },
    answer(`${refresh('0; url=/refresh/circle?again')}<p>To the other side.`),
  ),
  stays('a page that would lead on, in a comment', '/refresh/comment', `<!-- ${refresh('0; url=/gone')} -->`),
  stays(
    'a page that leads on without scripts',
    '/refresh/noscript',
    `<noscript>${refresh('0; url=/gone')}</noscript>`,
  ),
  stays('a page that is to be loaded anew after a while', '/refresh/later', refresh('300; url=/gone')),
  stays('a page that loads itself', '/refresh/itself', refresh('5')),
  stays('a page that leads to a script', '/refresh/script', refresh('0; url=javascript:alert(1)')),
]

/** Pages that name another address as theirs. Each is the same article as the first. */
export const VARIANTS = {
  first: '/variants/ledger',
  others: [
    '/variants/ledger?utm_source=letter&utm_medium=mail',
    '/variants/ledger#third',
    '/variants/ledger.amp',
    '/variants/ledger/print',
  ],
  routes: [
    [
      '/variants/ledger',
      answer(
        storyPage({
          head: '<link rel="canonical" href="/variants/ledger"><link rel="amphtml" href="/variants/ledger.amp">',
        }),
      ),
    ],
    [
      '/variants/ledger.amp',
      answer(
        storyPage({ head: '<link rel="canonical" href="/variants/ledger">' }).replace('<html', '<html amp'),
      ),
    ],
    [
      '/variants/ledger/print',
      answer(
        storyPage({
          head: '<link rel="canonical" href="/variants/ledger"><meta name="robots" content="noindex">',
        }),
      ),
    ],
    ['/variants/elsewhere', answer(storyPage({ title: 'A ledger, reprinted', paragraphs: ENGLISH }))],
  ],
} as const satisfies {
  readonly first: string
  readonly others: readonly string[]
  readonly routes: readonly (readonly [string, ReturnType<typeof answer>])[]
}
