// Owns pages whose pictures hide: in other attributes, for browsers without scripts, behind placeholders, and nowhere.
import { HARBOUR, storyPage } from './prose'
import { answer, keptPage, plateAt, plates, type Kept, type Trouble } from './trouble'

const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

/** A PNG that says it is larger than it is. */
function sizedAs(png: Buffer, width: number, height: number): Buffer {
  const sized = Buffer.from(png)
  sized.writeUInt32BE(width, 16)
  sized.writeUInt32BE(height, 20)
  return sized
}

type Pictures = {
  readonly images?: readonly string[]
  readonly missing?: number
  readonly lacks?: readonly string[]
  readonly others?: Trouble['routes']
}

function withPictures(about: string, name: string, html: string, pictures: Pictures): Trouble {
  const path = `/pictures/${name}`
  const { images = [], missing = 0, lacks = [], others = [] } = pictures
  const expected: Omit<Kept, 'source'> = {
    grade: missing > 0 ? 'images-missing' : 'full',
    reasons: missing > 0 ? ['images-missing'] : [],
    says: [HARBOUR],
    lacks,
    images,
    imagesMissing: missing,
  }
  const made = keptPage(about, path, storyPage({ inArticle: html }), expected)
  return { ...made, routes: [...made.routes, ...plates(...images), ...others] }
}

const figure = (inner: string): string =>
  `<figure>${inner}<figcaption>The ledger, open at March</figcaption></figure>`

/** Each with the pictures that have to be kept. */
export const PICTURES: readonly Trouble[] = [
  withPictures(
    'a picture that waits to be seen, and has a name like a placeholder’s',
    'lazy',
    figure(
      '<img src="/plate/grey-whale.png" loading="lazy" decoding="async" alt="A ledger" width="640" height="400">',
    ),
    { images: ['/plate/grey-whale.png'] },
  ),
  withPictures(
    'a picture whose address a script would put in',
    'data-src',
    figure(`<img src="${BLANK}" data-src="/plate/data-src.png" alt="A ledger" class="lazyload">`),
    { images: ['/plate/data-src.png'] },
  ),
  withPictures(
    'a picture in sizes',
    'sizes',
    figure(
      '<img src="/plate/small.png" srcset="/plate/small.png 320w, /plate/wide.png 1200w, /plate/huge.png 4000w" sizes="100vw" alt="A ledger">',
    ),
    { images: ['/plate/small.png'], others: plates('/plate/wide.png', '/plate/huge.png') },
  ),
  withPictures(
    'a picture in sizes alone',
    'sizes-alone',
    figure(
      '<img srcset="/plate/s.png 320w, /plate/m.png 1200w, /plate/l.png 4000w" sizes="100vw" alt="A ledger">',
    ),
    { images: ['/plate/m.png'], others: plates('/plate/s.png', '/plate/l.png') },
  ),
  withPictures(
    'a picture in sizes that a script would put in',
    'data-srcset',
    figure(`<img src="${BLANK}" data-srcset="/plate/d1.png 1x, /plate/d2.png 2x" alt="A ledger">`),
    { images: ['/plate/d2.png'], others: plates('/plate/d1.png') },
  ),
  withPictures(
    'a picture of several sources',
    'sources',
    figure(
      `<picture><source type="image/png" srcset="/plate/source.png 1000w"><img src="${BLANK}" alt="A ledger"></picture>`,
    ),
    { images: ['/plate/source.png'] },
  ),
  withPictures(
    'a picture for browsers without scripts',
    'noscript',
    figure(`<img src="${BLANK}" alt=""><noscript><img src="/plate/noscript.png" alt="A ledger"></noscript>`),
    { images: ['/plate/noscript.png'] },
  ),
  withPictures(
    'a figure that has its picture as a background',
    'background',
    figure(
      '<div role="img" aria-label="A ledger" style="background-image: url(\'/plate/background.png\')"></div>',
    ),
    { images: ['/plate/background.png'] },
  ),
  withPictures(
    'a picture beside one that only counts readers',
    'counter',
    figure(
      '<img src="/plate/counted.png" alt="A ledger"><img src="/count.gif?page=ledger" width="1" height="1" alt="">',
    ),
    { images: ['/plate/counted.png'] },
  ),
  withPictures(
    'a picture that is gone',
    'gone',
    figure('<img src="/gone.png" alt="A ledger that was lent">'),
    {
      missing: 1,
    },
  ),
  withPictures('a picture that is a page', 'page', figure('<img src="/plate/page.png" alt="A ledger">'), {
    missing: 1,
    others: [['/plate/page.png', answer('<!doctype html><p>Sign in to see pictures.')]],
  }),
  withPictures(
    'a picture of 65,535 times 65,535 points in a hundred bytes',
    'huge',
    `${figure('<img src="/plate/enormous.png" alt="A ledger">')}${figure('<img src="/plate/beside.png" alt="Another">')}`,
    {
      images: ['/plate/beside.png'],
      missing: 1,
      others: [
        ['/plate/enormous.png', answer(sizedAs(plateAt('/plate/enormous.png'), 65_535, 65_535), 'image/png')],
      ],
    },
  ),
  withPictures(
    'a picture that nothing names',
    'nowhere',
    figure(`<img src="${BLANK}" class="lazy" data-id="4711" alt="A ledger that nobody names">`),
    { missing: 1 },
  ),
  withPictures(
    'one picture of two',
    'half',
    `${figure('<img src="/plate/half.png" alt="A ledger">')}${figure('<img src="/gone-too.png" alt="Another">')}`,
    { images: ['/plate/half.png'], missing: 1 },
  ),
]
