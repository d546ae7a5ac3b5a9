import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../src/extract/decode-page'

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

/** "При" in windows-1251, "대통령" in EUC-KR, "日本" in Shift JIS. */
const RUSSIAN = [0xcf, 0xf0, 0xe8]
const KOREAN = [0xb4, 0xeb, 0xc5, 0xeb, 0xb7, 0xc9]
const JAPANESE = [0x93, 0xfa, 0x96, 0x7b]

describe('decodePage', () => {
  it.each([
    [
      'windows-1251 from the header',
      bytes('<p>', RUSSIAN),
      'text/html; charset=windows-1251',
      'При',
      'windows-1251',
      'header',
    ],
    [
      'windows-1251 from the page',
      bytes('<meta charset="windows-1251"><p>', RUSSIAN),
      null,
      'При',
      'windows-1251',
      'meta',
    ],
    [
      'EUC-KR by its other name',
      bytes('<meta http-equiv="content-type" content="text/html; charset=ks_c_5601-1987">', KOREAN),
      null,
      '대통령',
      'euc-kr',
      'meta',
    ],
    [
      // 똠방각하: its first syllable has no place in EUC-KR, and has one in the code page that browsers read under that name.
      'EUC-KR with syllables that only Microsoft’s additions have',
      bytes('<meta charset="euc-kr">', [0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf]),
      null,
      '똠방각하',
      'euc-kr',
      'meta',
    ],
    [
      'Shift JIS from an XML declaration',
      bytes('<?xml version="1.0" encoding="Shift_JIS"?>', JAPANESE),
      null,
      '日本',
      'shift_jis',
      'meta',
    ],
    [
      'a byte order mark over a header that says otherwise',
      bytes([0xef, 0xbb, 0xbf], [...Buffer.from('é')]),
      'text/html; charset=euc-kr',
      'é',
      'utf-8',
      'bom',
    ],
    ['UTF-16 by its mark', bytes([0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00]), null, 'Aé', 'utf-16le', 'bom'],
    [
      'UTF-8 that says it is EUC-KR',
      bytes('<meta charset="euc-kr">', [...Buffer.from('대통령은 말했다')]),
      null,
      '대통령은 말했다',
      'utf-8',
      'content',
    ],
    [
      'UTF-8 with a single letter beyond ASCII and no declaration',
      bytes([...Buffer.from('café')]),
      null,
      'café',
      'utf-8',
      'content',
    ],
    [
      'windows-1252 where nothing else fits',
      bytes('caf', [0xe9], ' ', [0x93], 'x', [0x94]),
      null,
      'café “x”',
      'windows-1252',
      'default',
    ],
    [
      'a name that nobody knows',
      bytes('<meta charset="no-such-set">caf', [0xe9]),
      null,
      'café',
      'windows-1252',
      'default',
    ],
  ])('reads %s', (_name, input, contentType, words, charset, from) => {
    const decoded = decodePage(input, contentType)

    expect(decoded.html).toContain(words)
    expect(decoded).toMatchObject({ charset, charsetFrom: from })
  })
})
