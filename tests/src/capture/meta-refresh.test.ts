import { describe, expect, it } from 'vitest'
import { refreshTarget } from '../../../src/capture/meta-refresh'

const BASE = 'https://a.example/old/page'
const target = (head: string): string | null =>
  refreshTarget(`<html><head>${head}</head><body>Moved</body></html>`, BASE)

describe('where a page leads on to by itself', () => {
  it.each([
    ['<meta http-equiv="refresh" content="0; url=/new">', 'https://a.example/new'],
    [
      "<META HTTP-EQUIV='Refresh' CONTENT='5;URL=https://b.example/x?a=1&amp;b=2'>",
      'https://b.example/x?a=1&b=2',
    ],
    ['<meta content="0;url=\'next\'" http-equiv=refresh>', 'https://a.example/old/next'],
    ['<meta http-equiv="refresh" content="0, //c.example/y">', 'https://c.example/y'],
  ])('%s', (head, url) => {
    expect(target(head)).toBe(url)
  })

  it.each([
    ['<meta http-equiv="refresh" content="300; url=/new">'],
    ['<meta http-equiv="refresh" content="5">'],
    ['<meta http-equiv="refresh" content="0; url=/old/page#top">'],
    ['<meta http-equiv="refresh" content="0; url=javascript:alert(1)">'],
    ['<meta http-equiv="refresh" content="0; url=file:///etc/passwd">'],
    ['<!-- <meta http-equiv="refresh" content="0; url=/new"> -->'],
    ['<noscript><meta http-equiv="refresh" content="0; url=/no-scripts"></noscript>'],
    ['<meta name="refresh" content="0; url=/new">'],
  ])('is nowhere for %s', (head) => {
    expect(target(head)).toBeNull()
  })
})
