import { describe, expect, it } from 'vitest'
import { addressInFormat, SOURCE_FORMATS } from '../../../src/capture/copied-source'

const HEADER =
  'Version:0.9\r\nStartHTML:0000000152\r\nEndHTML:0000000222\r\nStartFragment:0000000186\r\nEndFragment:0000000192\r\n'

describe('where words were copied', () => {
  it.each([
    [
      'HTML Format',
      Buffer.from(`${HEADER}SourceURL:https://example.org/a?b=1\r\n<html>`),
      'https://example.org/a?b=1',
    ],
    ['HTML Format', Buffer.from(`${HEADER}<html><p>SourceURL:https://example.org/a`), null],
    ['HTML Format', Buffer.from(`${HEADER}SourceURL:file:///C:/secret.html\r\n`), null],
    ['HTML Format', Buffer.from(`${HEADER}SourceURL:about:blank\r\n`), null],
    ['org.chromium.source-url', Buffer.from('https://example.org/ü'), 'https://example.org/%C3%BC'],
    ['text/x-moz-url-priv', Buffer.from('https://example.org/a\0', 'utf16le'), 'https://example.org/a'],
    ['text/x-moz-url-priv', Buffer.alloc(0), null],
    ['text/plain', Buffer.from('https://example.org/a'), null],
  ])('is read of %s', (format, bytes, url) => {
    expect(addressInFormat(format, bytes)).toBe(url)
  })

  it('is asked of formats that can be read', () => {
    expect(SOURCE_FORMATS[0]).toBe('HTML Format')
  })
})
