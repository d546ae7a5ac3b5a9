import { describe, expect, it } from 'vitest'
import { parseArcLine } from '../../../../src/capture/files/arc-line'

describe('the line that begins an ARC record', () => {
  it.each([
    ['http://a.b/ 1.2.3.4 20050102030405 text/html 12', ['http://a.b/', '20050102030405', 'text/html', '12']],
    [
      'http://a.b/c d 1.2.3.4 20050102030405 text/html 200 - - 0 f.arc 12',
      ['http://a.b/c d', '20050102030405', 'text/html', '12'],
    ],
  ])('is read: %s', (line, [url, date, mediaType, length]) => {
    expect(parseArcLine(line)).toEqual({ url, date, mediaType, length })
  })

  it.each([
    'http://a.b/ 1.2.3.4 20050102030405 text/html',
    'http://a.b/ 1.2.3.4 2005 text/html 12',
    ' http://a.b/ 1.2.3.4 20050102030405 text/html 12',
    'http://a.b/  20050102030405 text/html 12',
    '20050102030405 text/html 12',
    '',
  ])('is none: %s', (line) => {
    expect(parseArcLine(line)).toBeNull()
  })
})
