import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePageParts, type PageParts } from '../../../../src/capture/original/page-parts'
import {
  rewriteDeclarations,
  rewriteStyle,
  type StyleTools,
} from '../../../../src/capture/original/rewrite-style'
import { decodeStyle } from '../../../../src/capture/original/style-bytes'
import { partKey, type HeldPart } from '../../../../src/ports'

const fileNamed = (name: string): HeldPart => ({ kind: 'file', address: name })

function rewritten(
  css: string,
  held: Readonly<Record<string, HeldPart>> = {},
): { readonly css: string | null; readonly parts: PageParts } {
  const parts = makePageParts(new Map(Object.entries(held)))
  return { css: rewriteStyle(css, toolsWith(parts)), parts }
}
const toolsWith = (parts: PageParts): StyleTools => ({
  parts,
  base: 'https://a.example/css/',
  charset: 'utf-8',
  hasCharacter: (first, last) => first <= 0x7f && last >= 0x20,
})
const image = (url: string): string => partKey({ role: 'image', url })
const font = (url: string): string => partKey({ role: 'font', url })

describe('a style sheet that stands by itself', () => {
  it('shows files of the library, keeps what is in it, and asks nobody', () => {
    const { css, parts } = rewritten(
      'a{background:url(x.png),URL( "https://b.example/y.png" );mask:url(#m);cursor:url(data:image/png;base64,AA),auto}b{background:image-set("x.png" 1x)}c{filter:url(f.svg#blur)}',
      {
        [image('https://a.example/css/x.png')]: fileNamed('X'),
        [image('https://a.example/css/f.svg')]: fileNamed('F'),
      },
    )
    expect(css).toBe(
      'a{background:url(X),url(data:,);mask:url(#m);cursor:url(data:image/png;base64,AA),auto}b{background:image-set("X"1x)}c{filter:url(F#blur)}',
    )
    expect(parts.wanted()).toEqual([{ role: 'image', url: 'https://b.example/y.png' }])
  })

  it('keeps what styles of today say', () => {
    const today =
      '@layer a,b;@layer{.q{color:red}}@container x (width>400px){.z{color:red}}@supports (display:grid){.k{display:grid}}@media (400px<=width<700px){.x{color:red}}.a{color:red;&:hover{color:blue}}@scope (.a) to (.b){img{color:red}}.w{width:calc(100% - var(--a,1px)*2)}'
    expect(rewritten(today).css?.replaceAll(/(?<=<) /g, '')).toBe(today)
  })

  it('leaves out what runs, what another could fill, and what can’t be parsed, and says so', () => {
    const { css, parts } = rewritten(
      'a{behavior:url(x.htc);-moz-binding:url(x.xml#y);width:expression(alert(1));color:red}@namespace url(x);@document url(x){b{c:d}}b{background:image-set(var(--u) 1x)}c{filter:progid:X(a=b)}{d:e}@import "late.css";',
    )
    expect(css).toBe('a{color:red}b{}c{}')
    expect(parts.wanted()).toEqual([])
    expect(parts.changes().length).toBeGreaterThan(5)
  })

  it('names no address in a condition, and asks for none', () => {
    const { css, parts } = rewritten(
      '@media url("//e.example/");@media print,url(//e.example/x){a{b:c}}@supports (mask:url(//e.example/m.svg)) or (background:image-set("//e.example/y" 1x)){a{b:c}}@supports font-format(woff2){a{b:c}}',
    )
    expect(css).toBe(
      '@supports (mask:url(data:,)) or (background:image-set("data:,"1x)){a{b:c}}@supports font-format(woff2){a{b:c}}',
    )
    expect(parts.wanted()).toEqual([])
  })

  it('takes the first file of a font that browsers load, and none for characters that the page hasn’t', () => {
    const faces =
      '@font-face{font-family:A;src:url(a.eot);src:url(a.eot?#x) format("embedded-opentype"),url(a.woff2) format("woff2"),url(a.woff) format("woff")}@font-face{font-family:B;src:url(b.woff2);unicode-range:U+0400-04FF}'
    expect(rewritten(faces).parts.wanted()).toEqual([{ role: 'font', url: 'https://a.example/css/a.woff2' }])
    const second = {
      [font('https://a.example/css/a.woff2')]: { kind: 'missing' },
      [font('https://a.example/css/a.woff')]: fileNamed('W'),
    } as const
    expect(rewritten(faces, second).css).toBe('@font-face{font-family:A;src:url(W)}')
  })

  it('can’t end its element, begin a tag or name a character, whatever it says', () => {
    expect(rewritten('a::before{content:"</style><img src=x onerror=alert(1)>&lt;"}').css).toBe(
      'a::before{content:"\\3c /style>\\3c img src=x onerror=alert(1)>\\26 lt;"}',
    )
    const pieces = fc.constantFrom(
      'a',
      '{',
      '}',
      ':',
      ';',
      '"',
      "'",
      '\\',
      '<',
      '/style>',
      '<!--',
      '-->',
      '&#x3c;',
      '&lt',
      'url(',
      ')',
      '//e.example/',
      '@import ',
      '@media ',
      ' ',
      '(',
      'b',
      '/*',
      '*/',
      '<script>',
      '\n',
      '\u0000',
      'é',
      'width<',
      '#x3c',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (text) => {
        const css = rewritten(text.join('')).css ?? ''
        // A string may say anything: it is no address unless a function takes it for one.
        expect(css).not.toMatch(/<[a-z/!?]|&(?:#|[a-z])|url\([^)]*e\.example/i)
        expect(rewriteDeclarations(text.join(''), toolsWith(makePageParts(new Map())))).not.toMatch(
          /url\([^)]*e\.example/i,
        )
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the bytes of a style sheet', () => {
  it('are read by mark, header, declaration, and what refers to them', () => {
    const korean = Buffer.from('b0a1', 'hex')
    expect(decodeStyle(Buffer.concat([Buffer.from('@charset "euc-kr";'), korean]), null, 'utf-8')).toContain(
      '가',
    )
    expect(decodeStyle(korean, 'text/css; charset=euc-kr', 'utf-8')).toBe('가')
    expect(decodeStyle(korean, null, 'euc-kr')).toBe('가')
    expect(decodeStyle(Buffer.from('\ufeffé'), 'text/css; charset=euc-kr', 'euc-kr')).toBe('é')
    expect(decodeStyle(Buffer.from('é'), 'text/css; charset=nonsense', 'utf-8')).toBe('é')
  })
})
