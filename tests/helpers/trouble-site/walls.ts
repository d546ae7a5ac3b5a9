// Owns pages that stand between a reader and an article, hold a part of it, or say that there is none.
import { ENGLISH, FRENCH, HARBOUR, KOREAN, storyPage } from './prose'
import { answer, keptPage, refusedPage, type Trouble } from './trouble'

const short = ENGLISH.slice(0, 3)
const LAST = 'shut from the outside by somebody else'

const ld = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'The ledger of the harbour', ...data })}</script>`

const WALL =
  '<div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Sign in.</p></div>'
const BANNER =
  '<div id="cookie-consent" class="cookie-banner" role="dialog"><p>We use cookies to remember which pages you have read.</p><button>Accept all</button><button>Reject</button></div>'

const consentPage = storyPage({
  title: 'Before you go on',
  paragraphs: [
    'We value your privacy. We and our partners use cookies to store and read information on your device, to measure what is read and to choose what is shown.',
    'You can accept all cookies, or manage your privacy settings and choose for each purpose. Your choice is kept for six months and can be changed at any time at the foot of each page.',
  ],
})

const countedWords = ENGLISH.join(' ').split(/\s+/).length

/** Pages that want something first, or give a part. */
export const WALLS: readonly Trouble[] = [
  keptPage('a page that asks for consent and shows nothing else', '/wall/consent', consentPage, {
    grade: 'cut',
    reasons: ['consent-wall'],
    says: ['We value your privacy'],
  }),
  keptPage('an article with a banner that asks for consent', '/wall/banner', storyPage({ inBody: BANNER }), {
    grade: 'full',
    reasons: [],
    says: [HARBOUR, LAST],
    lacks: ['Accept all', 'remember which pages'],
  }),
  keptPage(
    'the beginning of an article that its data call sold',
    '/wall/declared',
    storyPage({ paragraphs: short, head: ld({ isAccessibleForFree: false }) }),
    { grade: 'cut', reasons: ['paywall'], says: [HARBOUR], lacks: [LAST] },
  ),
  keptPage(
    'the beginning of an article that its words call sold',
    '/wall/words',
    storyPage({ paragraphs: short, atEnd: WALL }),
    { grade: 'cut', reasons: ['paywall'], says: [HARBOUR], lacks: [LAST] },
  ),
  keptPage(
    'the beginning of a Korean article that is for members',
    '/wall/korean',
    storyPage({
      title: '항구의 장부',
      lang: 'ko',
      paragraphs: KOREAN.slice(0, 3),
      atEnd:
        '<div class="paywall"><p>이 기사는 유료 회원 전용입니다. 로그인 후 전문을 읽으실 수 있습니다.</p></div>',
    }),
    { grade: 'cut', reasons: ['paywall'], says: [KOREAN[0] ?? ''], lacks: ['시월 첫 주'] },
  ),
  keptPage(
    'a whole article that is sold, as far as anybody can tell',
    '/wall/sold',
    storyPage({ head: ld({ isAccessibleForFree: 'False' }) }),
    { grade: 'doubtful', reasons: ['not-free'], says: [HARBOUR, LAST] },
  ),
  keptPage(
    'a whole article that is sold, with a count of its words',
    '/wall/sold-whole',
    storyPage({ head: ld({ isAccessibleForFree: false, wordCount: countedWords }) }),
    { grade: 'full', reasons: [], says: [HARBOUR, LAST] },
  ),
  keptPage(
    'a whole article with an offer below it',
    '/wall/offer',
    storyPage({
      inBody: '<aside class="subscription"><p>Start your free trial and keep the boats running.</p></aside>',
    }),
    { grade: 'full', reasons: [], says: [HARBOUR, LAST], lacks: ['free trial'] },
  ),
  keptPage(
    'the beginning of an article, with a link to the rest',
    '/wall/stub',
    storyPage({ paragraphs: short, atEnd: '<p><a href="/wall/stub?full=1">Read more</a></p>' }),
    { grade: 'cut', reasons: ['stub'], says: [HARBOUR], lacks: [LAST] },
  ),
  keptPage(
    'the beginning of an article of more words',
    '/wall/short',
    storyPage({ paragraphs: ENGLISH.slice(0, 5), head: ld({ wordCount: 900 }) }),
    { grade: 'cut', reasons: ['short'], says: [HARBOUR], lacks: [LAST] },
  ),
  refusedPage(
    'a page that its scripts fill',
    '/wall/shell',
    { error: 'no-article' },
    answer(
      '<!doctype html><html lang="en"><head><title>Island Post</title></head><body><noscript>Please enable JavaScript to read the Island Post.</noscript><div id="root"></div><script src="/app.js"></script></body></html>',
    ),
  ),
  keptPage(
    'a page that gives a summary and lets its scripts bring the rest',
    '/wall/half-shell',
    `<!doctype html><html lang="en"><head><title>The ledger of the harbour</title></head><body><article><h1>The ledger of the harbour</h1><p>${ENGLISH[0] ?? ''}</p></article><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/app.js"></script></body></html>`,
    { grade: 'doubtful', reasons: ['script-shell'], says: [HARBOUR] },
  ),
  keptPage(
    'an article in another language than it says',
    '/wall/language',
    storyPage({ title: 'Le registre du port', lang: 'en', paragraphs: FRENCH }),
    { grade: 'doubtful', reasons: ['language'], says: ['Le bureau du port garde un registre'] },
  ),
]

const lost = (title: string, words: string): string => storyPage({ title, paragraphs: [words] })

/** Pages of addresses where nothing is. */
export const NOTHING_THERE: readonly Trouble[] = [
  keptPage(
    'a page that says it wasn’t found and calls that a success',
    '/nothing/soft',
    lost(
      'Page not found',
      'The page that you asked for isn’t here any more, or never was. Perhaps it was moved when the paper changed its press; perhaps the address was mistyped. The front page has the news of today, and the archive the news of all other days.',
    ),
    { grade: 'doubtful', reasons: ['soft-404'], says: ['isn’t here any more'] },
  ),
  keptPage(
    'the same in Korean',
    '/nothing/soft-korean',
    storyPage({
      title: '페이지를 찾을 수 없습니다',
      lang: 'ko',
      paragraphs: [
        '요청하신 기사가 삭제되었거나 주소가 바뀌었습니다. 주소를 다시 확인해 주시고, 그래도 보이지 않으면 첫 화면에서 찾아 주시기 바랍니다. 지난 기사는 자료실에 모두 모아 두었으며 날짜와 제목으로 찾을 수 있습니다. 이용에 불편을 드려 죄송합니다.',
      ],
    }),
    { grade: 'doubtful', reasons: ['soft-404'], says: ['요청하신 기사가 삭제되었거나'] },
  ),
  keptPage(
    'an article about pages that can’t be found',
    '/nothing/about-it',
    storyPage({ title: 'Page not found: how a paper lost its archive' }),
    { grade: 'full', reasons: [], says: [HARBOUR] },
  ),
  ...[401, 403, 404, 410, 429, 451, 500, 503].map((status) =>
    refusedPage(
      `an answer that refuses (${String(status)})`,
      `/nothing/${String(status)}`,
      { error: 'http-status', data: { status, ...(status === 429 ? { retryAfterSeconds: 7 } : {}) } },
      answer(storyPage(), 'text/html', status === 429 ? { 'retry-after': '7' } : {}, status),
    ),
  ),
  refusedPage(
    'an answer of nothing (204)',
    '/nothing/204',
    { error: 'empty-page' },
    answer('', 'text/html', {}, 204),
  ),
  refusedPage(
    'an answer to a question that we didn’t ask (304)',
    '/nothing/304',
    { error: 'http-status', data: { status: 304 } },
    answer('', null, { etag: '"1"' }, 304),
  ),
]
