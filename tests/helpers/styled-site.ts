// Owns a page for tests that looks like something: style sheets within style sheets, a font, pictures of every kind, and what lies
// over it. Its words are those of the local site.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { articlePage, htmlRoute, PHOTO, type LocalSite } from './local-site'
import { encodePng } from './png'

/** A font of the app's own. */
export const FONT = readFileSync(
  resolve(
    import.meta.dirname,
    '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
)

/** A picture of one colour, told apart from all others by it. */
export const plate = (red: number, green: number, blue: number): Buffer =>
  encodePng(24, 24, () => [red, green, blue])

const HEAD = `<link rel="icon" href="/icon.png"><link rel="stylesheet" href="/css/main.css">
<link rel="alternate stylesheet" href="/css/other.css"><link rel="preload" href="/preloaded.js" as="script">
<style>.note { background: url(/inline.png) }</style>`

const BODY = `<p class="note" style="border-image: url('/attribute.png') 8" onclick="document.title = 'clicked'">A note in a box.</p>
<img class="wide" srcset="/small.png 400w, /wide.png 1600w" sizes="100vw" src="/small.png" alt="A plate in a row">
<picture><source type="image/png" srcset="/source.png"><img src="/fallback.png" alt="A plate of two"></picture>
<img class="lazy" data-src="/lazy.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A plate that comes late">
<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><noscript><img src="/noscript.png" alt="A plate without scripts"></noscript>
<img src="/gone.png" alt="A plate that is gone"><iframe src="/frame" width="320" height="180"></iframe>
<form action="/subscribe"><input name="mail" placeholder="Your address"><button>Subscribe</button></form>
<div id="site-consent" class="bar"><p>We use cookies to learn what you read.</p><button>Accept all</button></div>`

const MAIN = `@charset "utf-8";
@import "nested/more.css" screen;
@font-face { font-family: Plate; src: url(plate.eot); src: url(plate.eot?#iefix) format("embedded-opentype"), url("plate.woff2") format("woff2") }
@font-face { font-family: Plate; src: url(cyrillic.woff2) format("woff2"); unicode-range: U+0400-04FF }
body { font-family: Plate, serif; max-width: 60em; margin: 0 auto; color: rgb(20, 30, 60) }
.bar { position: fixed; inset: auto 0 0; background: #ffd }
h1 { background: url(../title.png) repeat-x bottom }
.lazy { width: 24px; height: 24px }`

const NESTED = `@import url(deep.css) layer(deep);
p { background-image: image-set("../../set.png" 1x) }`

const DEEP = 'figure { background: url("figure.png"); padding: 12px }'

/** Where a page of a site lies whose parts are all at hand. */
export const STYLED = '/styled'

/** Put the page and its parts on a site. */
export function addStyledPage(site: LocalSite): void {
  const page = articlePage({ title: 'A page with a look of its own', head: HEAD })
  site.set(STYLED, htmlRoute(page.replace('</article>', `</article>${BODY}`)))
  site.set('/css/main.css', htmlRoute(MAIN, 'text/css'))
  site.set('/css/nested/more.css', htmlRoute(NESTED, 'text/css'))
  site.set('/css/nested/deep.css', htmlRoute(DEEP, 'text/css'))
  site.set('/css/plate.woff2', htmlRoute(FONT, 'font/woff2'))
  site.set('/wide.png', htmlRoute(PHOTO, 'image/png'))
  PLATES.forEach((path, i) => {
    site.set(path, htmlRoute(plate(255 - i * 20, i * 20, 120), 'image/png'))
  })
}

/** Pictures of the page that are shown, beside the wide one and the photo. */
export const PLATES = [
  '/icon.png',
  '/inline.png',
  '/attribute.png',
  '/source.png',
  '/lazy.png',
  '/noscript.png',
  '/title.png',
  '/set.png',
  '/css/nested/figure.png',
] as const
