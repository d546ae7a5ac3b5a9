import { describe, expect, it } from 'vitest'
import { makePageTools } from '../../../../src/node/page-tools'
import { readOriginal } from '../../../../src/node/read-original'
import { partKey, type HeldPart, type OriginalPage, type PagePart } from '../../../../src/ports'

const tools = makePageTools()
const URL_OF_PAGE = 'https://news.example/world/a.html'
const file = (name: string): HeldPart => ({ kind: 'file', address: `../../../../assets/aa/${name}` })
const MISSING: HeldPart = { kind: 'missing' }
const style = (css: string, url: string): HeldPart => ({
  kind: 'style',
  bytes: Buffer.from(css),
  contentType: 'text/css',
  url,
})

function original(
  html: string,
  parts: readonly (readonly [PagePart['role'], string, HeldPart])[] = [],
): OriginalPage {
  const held = new Map(parts.map(([role, url, part]) => [partKey({ role, url }), part]))
  return readOriginal(
    { bytes: Buffer.from(html), url: URL_OF_PAGE, contentType: 'text/html; charset=utf-8' },
    held,
    tools,
  )
}
const body = (page: OriginalPage): string => /<body[^>]*>([^]*)<\/body>/.exec(page.html)?.[1] ?? ''
const wanted = (page: OriginalPage): string[] => page.wanted.map(({ role, url }) => `${role} ${url}`)

/** Of each thing that may lie over a page, a word that is in nothing else. */
const SIGNS = [
  'We use cookies',
  '쿠키 사용',
  'Wir verwenden',
  'Nous utilisons',
  'backdrop',
  'butter',
  'News of the day',
  'Breaking',
]

describe('the original view', () => {
  it('begins with its character set and its policy, and keeps doctype, language and title', () => {
    const page = original(
      '<!doctype html><html lang="ko" class="wide"><head><title>A &lt;b&gt;</title></head><body class="x">Text</body></html>',
    )
    expect(page.html).toMatch(
      /^<!DOCTYPE html><html lang="ko" class="wide"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    )
    expect(page.html).toContain('<title>A &lt;b&gt;</title>')
    expect(page.html).toContain('<body class="x">Text</body>')
    expect(original('<p>old').html).toMatch(/^<html>/)
    expect(original('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><p>x').html).toMatch(
      /^<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD HTML 4\.01 Transitional\/\/EN">/,
    )
  })

  it('takes out what runs, submits, refreshes, preloads or counts, and says so', () => {
    const page =
      original(`<head><base href="/b/"><meta http-equiv="refresh" content="0;url=/x"><link rel="preconnect" href="//a.example">
<link rel="manifest" href="/m.json"><script src="/x.js"></script></head><body onload="x()"><p onclick="y()">Text</p>
<a href="javascript:x()" ping="/p" target="_blank">one</a><a href="data:text/html,x">two</a><a href="c?d=1&e=2#f">three</a>
<form action="/go" method="post"><input type="hidden" name="t" value="secret"><button formaction="/z">Go</button><input type="submit" value="Send"></form>
<object data="/o.swf"><embed src="/e"></object><video src="/v.mp4" autoplay><track src="/t.vtt"></video><template><p>t</p></template><img src="/dot.gif" width="1" height="1"></body>`)
    expect(page.html).not.toMatch(
      /script|onload|onclick|refresh|preconnect|manifest|base href|javascript|ping|target=|text\/html|action=|secret|type="submit"|autoplay|<track|<object|<embed|<template|dot\.gif/,
    )
    expect(body(page)).toContain('<a href="https://news.example/b/c?d=1&amp;e=2#f">three</a>')
    expect(body(page)).toContain('<button type="button">Go</button><input type="button" value="Send">')
    expect(body(page)).toContain('>https://news.example/o.swf</span>')
    expect(page.changes).toEqual(
      expect.arrayContaining([
        'an element of its own: script',
        'an event handler: onclick',
        'a frame: https://news.example/o.swf',
      ]),
    )
    expect(wanted(page)).toEqual([])
  })

  it('resolves pictures: of several the sharpest, of formats the first, of lazy ones what a script would have shown', () => {
    const html = `<img srcset="s.jpg 400w, m.jpg 1600w, l.jpg 4000w" sizes="50vw" src="s.jpg" alt="one">
<picture><source media="(max-width: 600px)" srcset="narrow.jpg"><source type="image/avif" srcset="p.avif 1x, p2.avif 2x"><source type="image/x-new" srcset="p.new"><img src="p.jpg"></picture>
<img class="lazy" data-src="late.jpg" src="data:image/gif;base64,AAAA">
<img src="data:image/gif;base64,AAAA" class="lazy"><noscript><img src="ns.jpg"></noscript><noscript>Please enable scripts <img src="no.jpg"></noscript>
<svg><image xlink:href="i.png"/></svg><video poster="po.jpg"></video><table background="t.png"><tr><td>x</td></tr></table>`
    const at = (name: string): string => `https://news.example/world/${name}`
    const names = ['m.jpg', 'narrow.jpg', 'p2.avif', 'late.jpg', 'ns.jpg', 'i.png', 'po.jpg', 't.png']
    const first = original(html)
    expect(new Set(wanted(first))).toEqual(new Set(names.map((name) => `image ${at(name)}`)))
    const page = original(
      html,
      names.map((name) => ['image', at(name), file(name)] as const),
    )
    expect(page.wanted).toEqual([])
    expect(body(page)).toContain(
      '<img sizes="50vw" alt="one" src="../../../../assets/aa/m.jpg" srcset="../../../../assets/aa/m.jpg 1600w">',
    )
    expect(body(page)).toContain(
      '<source media="(max-width: 600px)" srcset="../../../../assets/aa/narrow.jpg"><img src="../../../../assets/aa/p2.avif" srcset="../../../../assets/aa/p2.avif 2x">',
    )
    expect(body(page).match(/<img/g)).toHaveLength(4)
    expect(body(page)).not.toContain('enable scripts')
  })

  it('asks for the next picture only when the one before it is known to be missing', () => {
    const html = '<img srcset="a.jpg 1600w" src="b.jpg">'
    expect(wanted(original(html))).toEqual(['image https://news.example/world/a.jpg'])
    const next = original(html, [['image', 'https://news.example/world/a.jpg', MISSING]])
    expect(wanted(next)).toEqual(['image https://news.example/world/b.jpg'])
    // What the readable view has already is as good.
    const known = original(html, [['image', 'https://news.example/world/b.jpg', file('b')]])
    expect(known.wanted).toEqual([])
    expect(body(known)).toContain('assets/aa/b')
  })

  it('puts style sheets where they stood, with their media, their imports and their own addresses', () => {
    const page = original(
      `<html><head><link rel="stylesheet" href="/css/main.css" media="screen"><link rel="alternate stylesheet" href="/alt.css">
<link rel="preload" as="style" href="/late.css" onload="this.rel='stylesheet'"><style>b{color:red}</style></head><body><svg><style>c{color:blue}</style><g></g></svg></body>`,
      [
        [
          'style',
          'https://news.example/css/main.css',
          style(
            '@import "more.css" layer(base) supports(display: grid) print; a{background:url(x.png)}',
            'https://cdn.example/v2/main.css',
          ),
        ],
        [
          'style',
          'https://cdn.example/v2/more.css',
          style('@import url(main.css); i{color:green}', 'https://cdn.example/v2/more.css'),
        ],
        ['style', 'https://cdn.example/v2/main.css', MISSING],
        ['style', 'https://news.example/late.css', style('u{color:#123}', 'https://news.example/late.css')],
        ['image', 'https://cdn.example/v2/x.png', file('x')],
      ],
    )
    expect(page.html).toContain(
      '<style media="screen">@media print{@supports (display:grid){@layer base{i{color:green}}}}a{background:url(../../../../assets/aa/x)}</style><style>u{color:#123}</style><style>b{color:red}</style></head>',
    )
    expect(body(page).trim()).toBe('<svg><g></g></svg><style>c{color:blue}</style>')
    expect(page.wanted).toEqual([])
  })

  it('removes banners that ask for consent and unlocks the page, and leaves articles about cookies alone', () => {
    for (const [markup, isBanner] of [
      ['<div id="cookie-banner" class="fix">We use cookies <button>Accept</button></div>', true],
      [
        '<section role="dialog" aria-modal="true">쿠키 사용에 동의하십니까? <button>동의</button></section>',
        true,
      ],
      [
        '<aside class="consent-layer" style="position: fixed">Wir verwenden Cookies <a role="button">Zustimmen</a></aside>',
        true,
      ],
      ['<div class="fix">Nous utilisons des cookies <button>Refuser</button></div>', true],
      ['<div class="modal-backdrop fix"></div>', true],
      ['<div class="cookie-recipes"><p>Cookies with butter.</p><button>Print</button></div>', false],
      ['<header class="fix">News of the day</header>', false],
      ['<div class="fix">Breaking: privacy bill passes</div>', false],
    ] as const) {
      const page = original(
        `<html class="no-scroll a" style="overflow: hidden; color: red"><head><style>.fix{position:fixed}</style></head><body><main><h1>Cookies and consent</h1><p>${'An article about cookies and consent. '.repeat(20)}</p></main>${markup}</body></html>`,
      )
      expect(
        page.changes.some((change) => /banner|layer/.test(change)),
        markup,
      ).toBe(isBanner)
      expect(
        SIGNS.some((sign) => markup.includes(sign) && body(page).includes(sign)),
        markup,
      ).toBe(!isBanner)
      expect(page.html).toContain('<html class="a" style="color:red">')
    }
  })

  it('keeps what a head can’t hold, and pages that the fast parser loses', () => {
    expect(body(original('<head><p>early</p></head><body>late</body>'))).toMatch(/early[^]*late/)
    expect(body(original('<div>before</div><head></head><body></body>'))).toContain('before')
  })
})
