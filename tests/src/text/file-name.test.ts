// File names for titles that nobody chose for that (S-18), and made on a real disk.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFolder, dossierFolder } from '../../../src/library/layout'
import { articleId, dossierId } from '../../../src/model/ids'
import { fileName } from '../../../src/text/file-name'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { inWords, tellFigure } from '../../helpers/figures'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const isAll = process.env['CUTTINGS_TEST_ALL'] === '1'
const RUNS = isAll ? 10_000 : 1000

/** What is wrong with a name on some system that people have; nothing for a name that all of them take. */
function faults(name: string): readonly string[] {
  const isIn = (pattern: RegExp): boolean => pattern.test(name)
  return [
    name === '' ? 'empty' : '',
    name.normalize('NFC') === name ? '' : 'not in NFC',
    name.length > 120 ? 'longer than 120 units' : '',
    Buffer.byteLength(name) > 255 ? 'longer than 255 bytes' : '',
    isIn(/[<>:"/\\|?*]/) ? 'a sign that Windows refuses' : '',
    isIn(/\p{Cc}/u) ? 'a control character' : '',
    isIn(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/) ? 'a sign that nobody sees' : '',
    isIn(/\p{Cs}/u) ? 'half a character' : '',
    isIn(/^[.\s-]/) ? 'begins with a dot, a dash or a space' : '',
    isIn(/[.\s]$/) ? 'ends in a dot or a space' : '',
    isIn(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i)
      ? 'a device of Windows'
      : '',
  ].filter((fault) => fault !== '')
}

const DEVICES = 'CON PRN AUX NUL COM0 COM1 COM9 LPT0 LPT9 COM¹ COM² LPT³ CONIN$ CONOUT$'.split(' ')
/** Made by joining what breaks names. */
const GENERATED = [
  ...DEVICES.flatMap((name) => [
    name,
    name.toLowerCase(),
    `${name}.txt`,
    ` ${name} `,
    `${name}.`,
    `\u200b${name}`,
  ]),
  ...'<>:"/\\|?*'.split('').flatMap((sign) => [sign, `a${sign}b`, `${sign}${sign}`, `title ${sign}`]),
  ...Array.from({ length: 64 }, (_, i) => String.fromCharCode(i < 32 ? i : i + 96)).flatMap((sign) => [
    sign,
    `a${sign}b`,
    `a${sign}`,
  ]),
  ...[1, 2, 39, 40, 41, 85, 119, 120, 121, 254, 255, 256, 5000].flatMap((n) =>
    ['a', '한', '😀', 'e\u0301', '.', ' '].map((unit) => unit.repeat(n)),
  ),
  '..',
  '../..',
  '/etc/passwd',
  'C:\\Windows',
  '~',
  '-rf',
  '$(reboot)',
  '%2e%2e%2f',
  '\ud800',
  'a\udfff',
  '\u202eevil\u202c.exe',
]

describe('the name of a file for a title', () => {
  it('is one that every system takes, for every naughty string and every one that was made to break', () => {
    const folder = corpus('naughty-strings')
    const naughty =
      folder === null ? [] : (JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8')) as string[])
    if (isAll && folder === null) throw new Error(CORPORA_MISSING)
    const titles = [...naughty, ...GENERATED]
    const disk = makeTemporaryFolder()
    for (const title of titles) {
      const name = fileName(title)
      expect(faults(name), JSON.stringify(title)).toEqual([])
      writeFileSync(join(disk, `${name}.html`), title)
      expect(readFileSync(join(disk, `${name}.html`), 'utf8')).toBe(Buffer.from(title).toString())
    }
    // Nothing lies beside the folder, and what the disk calls the files is what they were called.
    expect(new Set(readdirSync(disk))).toEqual(new Set(titles.map((title) => `${fileName(title)}.html`)))
    tellFigure('S-18', `${inWords(titles.length)} strings as files on disk, 0 invalid, 0 outside`)
  })

  it('is one for any title at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (title) => {
        expect(faults(fileName(title))).toEqual([])
      }),
      { numRuns: RUNS },
    )
    tellFigure('S-18', `${inWords(RUNS)} by chance, 0 invalid`)
  })
})

describe('the folder of an article or dossier', () => {
  it('is one that every system takes, and no other’s, whatever the case and form of its title', () => {
    const disk = makeTemporaryFolder()
    const id = (i: number): string =>
      i
        .toString(36)
        .replace(/[^0-9a-hjkmnp-tv-z]/g, '0')
        .padStart(12, '0')
    const titles = [
      ...new Set([...GENERATED, ...GENERATED.map((title) => title.toUpperCase()), 'É', 'E\u0301', 'é']),
    ]
    const seen = new Set<string>()
    for (const [i, title] of titles.entries()) {
      const folders = [
        articleFolder('2026-01-01T00:00:00.000Z', title, articleId.parse(id(i * 100_003))),
        dossierFolder(title, dossierId.parse(id(i * 100_003))),
      ]
      for (const folder of folders) {
        const [shelf = '', name = '', ...rest] = folder.split('/')
        expect(rest).toEqual([])
        expect(
          faults(name).filter((fault) => fault !== 'longer than 120 units'),
          JSON.stringify(title),
        ).toEqual([])
        // As a disk that tells neither case nor form apart would have it.
        const alike = `${shelf}/${name.normalize('NFD').toLowerCase()}`
        if (!seen.has(alike)) mkdirSync(join(disk, folder), { recursive: true })
        seen.add(alike)
        expect(existsSync(join(disk, folder))).toBe(true)
      }
    }
    const made = new Set(titles.map((_, i) => id(i * 100_003)))
    expect(seen.size).toBe(made.size * 2)
    tellFigure(
      'S-18',
      `${inWords(seen.size)} folders, 0 that a disk without case or form would take for another`,
    )
  })
})
