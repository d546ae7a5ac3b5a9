// The heads are those of pictures of 37 times 21 points that Chromium wrote, but for the AVIF and the GIF, which it doesn't write.
import { describe, expect, it } from 'vitest'
import { MOST_PIXELS, pixelsOf } from '../../../src/capture/image-size'
import { imageType } from '../../../src/capture/media-type'
import { encodePng } from '../../helpers/png'

const hex = (...parts: readonly string[]): Buffer => Buffer.from(parts.join('').replaceAll(' ', ''), 'hex')
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')
const webp = (...chunk: readonly string[]): Buffer => hex(ascii('RIFF'), '28020000', ascii('WEBP'), ...chunk)

const HEADS: readonly (readonly [string, string, Buffer])[] = [
  ['PNG', 'image/png', encodePng(37, 21, () => [9, 9, 9])],
  ['GIF', 'image/gif', hex(ascii('GIF89a'), '2500 1500 f50000')],
  [
    'JPEG, with all that stands before its frame',
    'image/jpeg',
    hex(
      'ffd8 ffe0 0010 4a46494600 0101 0000 0100 0100 00',
      'ffe2 0008 4943435f5052',
      'ffff ffdb 0005 001b12',
      'ffc0 0011 08 0015 0025 03 01 22 00 02 11 01 03 11 01',
    ),
  ],
  ['JPEG that gains detail as it comes', 'image/jpeg', hex('ffd8 ffc2 0011 08 0015 0025 03')],
  ['WebP', 'image/webp', webp(ascii('VP8 '), '3a000000 300300 9d012a 2500 1500 3f11')],
  ['WebP without loss', 'image/webp', webp(ascii('VP8L'), '0f000000 2f 24000500 0710fd')],
  ['WebP with more than a picture', 'image/webp', webp(ascii('VP8X'), '0a000000 20000000 240000 140000')],
  [
    'AVIF of two parts',
    'image/avif',
    hex(
      '0000001c',
      ascii('ftypavif'),
      '00000000',
      ascii('avifmif1miaf'),
      '00000014',
      ascii('ispe'),
      '00000000 00000010 00000010',
      '00000014',
      ascii('ispe'),
      '00000000 00000025 00000015',
    ),
  ],
]

describe('the pixels of an image', () => {
  it.each(HEADS)('are told by the head of a %s', (_about, mediaType, bytes) => {
    expect(imageType(bytes)).toBe(mediaType)
    expect(pixelsOf(bytes, mediaType)).toBe(37 * 21)
  })

  it.each(HEADS)('are not known where the head of a %s breaks off', (_about, mediaType, bytes) => {
    for (let length = 0; length < bytes.byteLength; length++) {
      const pixels = pixelsOf(bytes.subarray(0, length), mediaType)
      expect(pixels === null || pixels <= 37 * 21, String(length)).toBe(true)
    }
  })

  it('are none of a drawing, and are counted beyond what 32 bits hold', () => {
    expect(pixelsOf(Buffer.from('<svg width="99999" height="99999"/>'), 'image/svg+xml')).toBeNull()
    const huge = encodePng(1, 1, () => [9, 9, 9])
    huge.writeUInt32BE(0xffffffff, 16)
    huge.writeUInt32BE(0xffffffff, 20)
    expect(pixelsOf(huge, 'image/png')).toBeGreaterThan(MOST_PIXELS)
  })
})
