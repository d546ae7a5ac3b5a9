// Owns a list of ways in which HTML and CSS make a browser ask for something, each with an address of its own.

/** Addresses in the making: gives the address for one way. */
export type AddressFor = (way: string) => string

type Way = readonly [name: string, make: (url: string) => string]

const link = (rel: string, more = ''): Way => [
  `link-${rel.replaceAll(' ', '-')}${/as=(\w+)/.exec(more)?.[1] ?? ''}`,
  (url) => `<link rel="${rel}" href="${url}" ${more}>`,
]
const css = (name: string, rule: (url: string) => string): Way => [
  `css-${name}`,
  (url) => `<style>${rule(url)}</style>`,
]
const onElement = (property: string, value: (url: string) => string): Way => [
  `style-${property}`,
  (url) => `<div style="${property}: ${value(`url(${url})`)}; display: list-item">styled</div>`,
]
const inSvg = (name: string, make: (url: string) => string): Way => [
  `svg-${name}`,
  (url) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">${make(url)}</svg>`,
]

const WAYS: readonly Way[] = [
  ['img', (url) => `<img src="${url}">`],
  ['img-lazy', (url) => `<img loading="lazy" src="${url}">`],
  ['img-srcset', (url) => `<img srcset="${url} 1x, ${url} 2x">`],
  ['img-sizes', (url) => `<img sizes="100vw" srcset="${url} 10w">`],
  ['img-attribution', (url) => `<img attributionsrc="${url}" src="data:,">`],
  ['picture', (url) => `<picture><source srcset="${url}"><img src="data:,"></picture>`],
  ['image', (url) => `<image src="${url}">`],
  ['input-image', (url) => `<input type="image" src="${url}">`],
  ['video', (url) => `<video src="${url}" autoplay muted></video>`],
  ['video-poster', (url) => `<video poster="${url}"></video>`],
  ['video-source', (url) => `<video autoplay><source src="${url}" type="video/mp4"></video>`],
  ['track', (url) => `<video src="data:video/mp4,"><track default kind="subtitles" src="${url}"></video>`],
  ['audio', (url) => `<audio src="${url}" autoplay></audio>`],
  ['audio-source', (url) => `<audio autoplay><source src="${url}"></audio>`],
  ['embed', (url) => `<embed src="${url}">`],
  ['embed-pdf', (url) => `<embed type="application/pdf" src="${url}">`],
  ['object', (url) => `<object data="${url}"></object>`],
  ['object-param', (url) => `<object type="image/png" data="${url}"><param name="src" value="${url}"></object>`],
  ['iframe', (url) => `<iframe src="${url}"></iframe>`],
  ['iframe-srcdoc', (url) => `<iframe srcdoc="<img src='${url}'>"></iframe>`],
  ['iframe-data', (url) => `<iframe src="data:text/html,<img src='${url}'>"></iframe>`],
  ['fencedframe', (url) => `<fencedframe src="${url}"></fencedframe>`],
  ['script', (url) => `<script src="${url}"></script>`],
  ['script-module', (url) => `<script type="module" src="${url}"></script>`],
  ['script-import', (url) => `<script type="module">import '${url}'</script>`],
  ['speculation', (url) => `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}"]}]}</script>`],
  ['body-background', (url) => `<table background="${url}"><tr><td background="${url}">cell</td></tr></table>`],
  ['meta-refresh', (url) => `<meta http-equiv="refresh" content="0;url=${url}">`],
  ['meta-report', (url) => `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; report-uri ${url}"><img src="x:y">`],
  ['bgsound', (url) => `<bgsound src="${url}">`],
  ['base', (url) => `<base href="${url}"><img src="below-base.png">`],
  ['xml-stylesheet', (url) => `<?xml-stylesheet href="${url}"?>`],
  ['anchor', (url) => `<a href="${url}" ping="${url}">a link</a>`],
  ['form', (url) => `<form action="${url}"><button formaction="${url}">send</button></form>`],
  ['math', (url) => `<math href="${url}"><mi href="${url}">x</mi></math>`],
  ['template', (url) => `<div><template shadowrootmode="open"><img src="${url}"></template></div>`],
  link('stylesheet'), link('stylesheet', 'media="print"'), link('alternate stylesheet', 'title="other"'), link('icon'), link('apple-touch-icon'),
  link('manifest'), link('prefetch'), link('prerender'), link('preconnect'), link('dns-prefetch'), link('modulepreload'), link('search', 'type="application/opensearchdescription+xml"'),
  link('compression-dictionary'), link('import'), link('next'),
  ...['image', 'script', 'style', 'font', 'fetch', 'video', 'track'].map((as) => link('preload', `as="${as}"`)),
  css('import', (url) => `@import url(${url});`),
  css('import-string', (url) => `@import "${url}" screen;`),
  css('font', (url) => `@font-face { font-family: leak; src: url(${url}) } body { font-family: leak, serif }`),
  css('hover', (url) => `:hover { background: url(${url}) }`),
  css('before', (url) => `p::before { content: url(${url}) }`),
  css('counter', (url) => `@counter-style leak { system: cyclic; symbols: url(${url}) } li { list-style: leak }`),
  css('image-set', (url) => `p { background: image-set(url(${url}) 1x) }`),
  css('variable', (url) => `:root { --leak: url(${url}) } p { background: var(--leak) }`),
  css('print', (url) => `@media print { body { background: url(${url}) } }`),
  css('selection', (url) => `::selection { background: url(${url}) } p::first-letter { background: url(${url}) }`),
  onElement('background', (image) => image), onElement('border-image', (image) => `${image} 30 round`), onElement('list-style-image', (image) => image),
  onElement('cursor', (image) => `${image}, auto`), onElement('mask', (image) => image), onElement('filter', (image) => image),
  onElement('clip-path', (image) => image), onElement('shape-outside', (image) => `${image}; float: left`), onElement('-webkit-box-reflect', (image) => `below 0 ${image}`),
  onElement('content', (image) => image), onElement('background-image', (image) => `-webkit-cross-fade(${image}, ${image}, 50%)`),
  inSvg('image', (url) => `<image href="${url}" width="9" height="9"/>`),
  inSvg('xlink', (url) => `<image xlink:href="${url}" width="9" height="9"/>`),
  inSvg('use', (url) => `<use href="${url}#x"/>`),
  inSvg('fe-image', (url) => `<filter id="leak"><feImage href="${url}"/></filter><rect filter="url(#leak)" width="9" height="9"/>`),
  inSvg('script', (url) => `<script href="${url}"/>`),
  inSvg('style', (url) => `<style>@import url(${url});</style>`),
  inSvg('animate', (url) => `<image width="9" height="9"><set attributeName="href" to="${url}"/></image>`),
  inSvg('paint', (url) => `<rect fill="url(${url}#x)" mask="url(${url}#y)" clip-path="url(${url}#z)" width="9" height="9"/>`),
  inSvg('foreign', (url) => `<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${url}"/></foreignObject>`),
] // prettier-ignore

/** Names of all ways. */
export const wayNames: readonly string[] = WAYS.map(([name], index) => `${index}-${name}`)

/** A stretch of HTML that tries every way, each with the address that `addressFor` gives it. */
export const tryEveryWay = (addressFor: AddressFor): string =>
  WAYS.map(([, make], index) => make(addressFor(wayNames[index] ?? ''))).join('\n')
