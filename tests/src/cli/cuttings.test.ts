import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { articlePage, PLEDGE, startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const CLI = resolve(import.meta.dirname, '../../../out/main/cli.cjs')

const HARBOUR = resolve(import.meta.dirname, '../../fixtures/styles/harbour-notes.csl')

type Run = { readonly code: number; readonly out: string; readonly err: string }

let site: LocalSite
let folder: string
let library: string

/** Run the built command line as a person would; `as` is an ordinary user's number where it isn't us. */
function run(args: readonly string[], input = '', as?: number): Promise<Run> {
  const command = [process.execPath, CLI, ...args]
  const [file = '', ...rest] =
    as === undefined ? command : ['setpriv', '--reuid', String(as), '--clear-groups', ...command]
  return new Promise((done) => {
    const child = execFile(
      file,
      rest,
      {
        cwd: folder,
        env: {
          ...process.env,
          CUTTINGS_CACHE: join(folder, 'cache'),
          CUTTINGS_KEYS: join(folder, 'keys'),
          HOME: folder,
        },
        maxBuffer: 1e8,
      },
      (error, out, err) => done({ code: error === null ? 0 : Number(error.code), out, err }),
    )
    child.stdin?.end(input)
  })
}
const cuttings = (...args: string[]): Promise<Run> => run([...args, '--library', library])
const json = async <T>(...args: string[]): Promise<T> =>
  JSON.parse((await cuttings(...args, '--json')).out) as T

beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())
beforeEach(() => {
  folder = makeTemporaryFolder()
  library = join(folder, 'Library')
})

describe('a library in need', () => {
  it('is repaired by doctor --repair from a backup, which is also restored into a new folder', async () => {
    writeFileSync(join(folder, 'page.html'), articlePage())
    const { article } = await json<{ article: { id: string } }>('clip', 'page.html')
    await cuttings('quote', article.id, '--exact', PLEDGE)
    expect((await cuttings('backup', 'make')).code).toBe(0)
    const [name = ''] = readdirSync(join(library, 'articles'))
    const record = join(library, 'articles', name, 'quotes.json')
    const whole = readFileSync(record, 'utf8')
    writeFileSync(record, whole.slice(0, 50))

    const found = await cuttings('doctor')
    expect([found.code, found.out]).toEqual([1, expect.stringMatching(/^damaged: articles\/.*quotes\.json/m)])
    const repaired = await cuttings('doctor', '--repair')
    expect([repaired.code, repaired.out]).toEqual([0, expect.stringMatching(/^repaired: damaged: articles/m)])
    expect(readFileSync(record, 'utf8')).toBe(whole)

    const backups = await json<readonly { name: string; kind: string }[]>('backup', 'list')
    expect(backups.map(({ kind }) => kind)).toEqual(['before-repair', 'by-hand'])
    const target = join(folder, 'restored')
    expect((await cuttings('backup', 'restore', backups[1]?.name ?? '', target)).code).toBe(0)
    expect(await run(['doctor', '--library', target])).toMatchObject({ code: 0 })
    const again = await cuttings('backup', 'restore', backups[1]?.name ?? '', target)
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('not empty')])
  })
})

describe('cuttings clip', () => {
  it('takes whatever a folder holds, and tells each article and each failure', async () => {
    const given = join(folder, 'given')
    mkdirSync(join(given, 'inner'), { recursive: true })
    writeFileSync(
      join(given, 'a.html'),
      articlePage({ head: '<meta property="og:image" content="x">' }).replace(
        '</article>',
        '<img src="http://127.0.0.1:9/a.png" width="600" height="400"></article>',
      ),
    )
    writeFileSync(join(given, 'inner', 'same.html'), articlePage({ title: 'Told again' }))
    writeFileSync(join(given, 'note.md'), '# A note\n\nWords of a note.\n')
    writeFileSync(join(given, 'scan.pdf'), '%PDF-1.4 nothing more')
    writeFileSync(join(given, 'zz.txt'), `${site.origin}/windows-1251\n${site.origin}/nowhere\n`)

    const { code, out, err } = await cuttings('clip', given, './missing.html')
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(
      /^\w+ {2}Seoul offers to carry messages: kept; all words, but not all images: 2 images could not be had$/,
    )
    expect(lines[1]).toMatch(/^\w+ {2}Told again: kept; nearly the same text as \w+ “Seoul offers/)
    expect(lines[2]).toMatch(/^\w+ {2}A note: kept$/)
    expect(lines[3]).toMatch(/: kept$/)
    expect(err).toMatch(/^cuttings: scan\.pdf is damaged/m)
    expect(err).toMatch(/^cuttings: missing\.html can't be read from the disk/m)
    expect(err).toMatch(/^cuttings: There is no page at .*\/nowhere/m)
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(code).toBe(2)

    const again = await json<{ kept: { outcome: string }[]; failed: { name: string }[] }>('clip', given)
    expect(again.kept).toHaveLength(4)
    expect(again.kept[3]).toMatchObject({ outcome: 'unchanged' })
    expect(again.failed.map(({ name }) => name)).toEqual(['scan.pdf', `${site.origin}/nowhere`])
  }, 60_000)

  it('takes several targets at once, and --url only of one', async () => {
    writeFileSync(join(folder, 'page.html'), articlePage())
    const { code, out } = await cuttings('clip', 'page.html', `${site.origin}/windows-1251`)
    expect([code, out.trim().split('\n').length]).toEqual([0, 2])
    const wrong = await cuttings('clip', 'page.html', 'page.html', '--url', 'https://example.org/')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('usage: cuttings clip')])
    const named = await json<{ article: { url: string } }>(
      'clip',
      'page.html',
      '--url',
      'https://example.org/a',
    )
    expect(named.article.url).toBe('https://example.org/a')
  })

  it('opens no pipe and no device', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.html')])
    const { code, err } = await cuttings('clip', 'pipe.html', '/dev/zero')
    expect(code).toBe(2)
    expect(err).toContain('pipe.html is no ordinary file')
    expect(err).toContain('zero is no ordinary file')
  })
})

describe('cuttings', () => {
  it('does the whole job: clip, quote, compile, export, verify; and notices one letter', async () => {
    writeFileSync(join(folder, 'page.html'), articlePage())
    const { article } = await json<{ article: { id: string } }>('clip', 'page.html')
    const quote = await json<{ id: string }>(
      'quote',
      article.id,
      '--exact',
      PLEDGE,
      '--tag',
      'pledge',
      '--note',
      'The pledge.',
      ...['--speaker', 'Lee Jae-myung', '--role', 'President', '--verb', 'said'],
      ...['--speech', 'indirect', '--said', '2026-01-01'],
    )
    const dossier = await json<{ id: string }>('dossier', 'create', 'Seoul as facilitator')
    const added = await cuttings(
      'dossier',
      'add',
      dossier.id,
      '--section',
      'The pledge',
      '--text',
      'It is *conditional*.',
      '--quote',
      quote.id,
    )
    expect((await cuttings('show', article.id)).out).toContain(
      'Lee Jae-myung · President · said · indirect · 2026-01-01 · paragraph ',
    )
    expect((await cuttings('search', 'Jae-myung')).out).toContain(quote.id)
    const refused = await cuttings('quote', article.id, '--exact', PLEDGE, '--said', '2026-02-30')
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('a day, a month or a year')])
    const file = join(folder, 'dossier.html')
    const exported = await cuttings('export', dossier.id, '--format', 'html', '-o', file)
    const word = join(folder, 'dossier.docx')
    const asWord = await cuttings('export', dossier.id, '--format', 'docx', '-o', word)
    expect([asWord.code, readFileSync(word).subarray(0, 2).toString('latin1')]).toEqual([0, 'PK'])
    const styled = join(folder, 'styled.html')
    await cuttings('export', dossier.id, '--style', 'oscola', '--locale', 'en-GB', '-o', styled)
    expect(readFileSync(styled, 'utf8')).toContain('Cited by OSCOLA')
    expect((await cuttings('verify', styled)).code).toBe(0)
    const style = await cuttings('styles', '--add', HARBOUR)
    expect(style.out).toContain('own:harbour-notes  Harbour Institute (notes)')
    await cuttings('export', dossier.id, '--style', 'own:harbour-notes', '-o', styled)
    expect(readFileSync(styled, 'utf8')).toContain('Cited by Harbour Institute (notes)')
    expect((await cuttings('styles', '--remove', 'own:harbour-notes')).out).not.toContain('own:')
    const gone = await cuttings('export', dossier.id, '--style', 'own:harbour-notes', '-o', styled)
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('There is no style own:harbour-notes')])
    const sources = await cuttings('sources', '--dossier', dossier.id, '--format', 'ris')
    expect(sources.out).toMatch(/^TY {2}- .*\r\n.*ER {2}- \r\n\r\n$/s)
    expect((await cuttings('sources', '--format', 'ris')).out).toBe(sources.out)
    const archive = join(folder, 'library.wacz')
    const given = await cuttings('export-library', '--format', 'wacz', '-o', archive)
    expect([given.code, readFileSync(archive).subarray(0, 2).toString('latin1')]).toEqual([0, 'PK'])
    const vault = await cuttings('export-library', '-o', join(folder, 'vault'))
    expect([vault.code, vault.out]).toEqual([0, expect.stringContaining('1 article')])
    const verified = await cuttings('verify', file)
    const key = (await cuttings('key')).out.trim()
    const byKey = await cuttings('verify', file, '--key', key)
    const byOther = await cuttings(
      'verify',
      file,
      '--key',
      `0${key.slice(1)}` === key ? `1${key.slice(1)}` : `0${key.slice(1)}`,
    )
    const pem = await cuttings('key', '--pem')
    const doctor = await cuttings('doctor')
    writeFileSync(file, readFileSync(file, 'utf8').replace('act as a facilitator', 'act as a facilitater'))
    const tampered = await cuttings('verify', file)

    expect([added.code, exported.code, verified.code, doctor.code]).toEqual([0, 0, 0, 0])
    expect(verified.out).toContain('✓ 1 quote verified against 1 sealed source')
    expect(key).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/)
    expect(verified.out).toContain(`✓ signed by the key ${key}`)
    expect([byKey.code, byOther.code]).toEqual([0, 1])
    expect(byOther.out).toContain('✗ the file is not signed by the key that you gave')
    expect(pem.out).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
    expect(doctor.out).toContain('nothing is wrong')
    expect(tampered.code).toBe(1)
    expect(tampered.out).toContain('✗ “')
  })

  it('hands a dossier to another library: as a folder, a ZIP file, a page; verified, reported on, taken in once', async () => {
    writeFileSync(join(folder, 'page.html'), articlePage())
    const { article } = await json<{ article: { id: string } }>('clip', 'page.html')
    const quote = await json<{ id: string }>('quote', article.id, '--exact', PLEDGE, '--tag', 'pledge')
    const dossier = await json<{ id: string }>('dossier', 'create', 'Handed over')
    await cuttings('dossier', 'add', dossier.id, '--quote', quote.id)
    const own = await cuttings('verify', '--dossier', dossier.id, '--report', join(folder, 'own.txt'))
    expect([own.code, own.out]).toEqual([0, expect.stringContaining('✓ the log holds: ')])
    expect(readFileSync(join(folder, 'own.txt'), 'utf8')).toContain('✓ word for word')
    const elsewhere = (...args: string[]): Promise<Run> => run([...args, '--library', join(folder, 'other')])
    for (const [format, name] of [
      ['folder', 'given'],
      ['zip', 'given.zip'],
      ['html', 'given.html'],
    ] as const) {
      const file = join(folder, name)
      expect((await cuttings('export', dossier.id, '--format', format, '-o', file)).code).toBe(0)
      const report = join(folder, `${format}.json`)
      expect((await cuttings('verify', file, '--report', report)).code).toBe(0)
      expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
        format: 'cuttings-verification',
        ok: true,
      })
      const taken = await elsewhere('import', file)
      expect(taken.code).toBe(0)
      expect(taken.out).toContain(
        format === 'folder' ? '1 article and 1 quote added' : '0 articles and 0 quotes added',
      )
    }
    expect((await elsewhere('show', article.id)).out).toContain(PLEDGE)
    const taken = await cuttings('export', dossier.id, '--format', 'folder', '-o', join(folder, 'given'))
    expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('is there already')])
    writeFileSync(join(folder, 'given/sources/1/versions/1/text.txt'), 'other words')
    const tampered = await cuttings('verify', join(folder, 'given'))
    expect([tampered.code, tampered.out]).toEqual([
      1,
      expect.stringContaining('text.txt: is not what was sealed'),
    ])
    const refused = await elsewhere('import', join(folder, 'given'))
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('it does not verify')])
    expect((await elsewhere('doctor')).out).toContain('nothing is wrong')
    // Some twenty processes, one after the other.
  }, 180_000)

  it('lists, shows and searches what was clipped', async () => {
    const { article } = await json<{ article: { id: string } }>('clip', `${site.origin}/article`)
    const list = await json<{ id: string }[]>('list')
    const shown = await json<{ text: string }>('show', article.id)
    const found = await json<{ hits: { id: string }[] }>('search', 'facilitator')

    expect(list.map(({ id }) => id)).toEqual([article.id])
    expect(shown.text).toContain(PLEDGE)
    expect(found.hits.map(({ id }) => id)).toEqual([article.id])
    expect((await cuttings('search', 'nowherefound')).code).toBe(1)
    expect((await cuttings('list')).out).toContain('Seoul offers to carry messages')
    expect((await cuttings('show', article.id.slice(0, 6))).code).toBe(0)
  })

  it('extracts one page, from a file or standard input, and many in one process', async () => {
    writeFileSync(join(folder, 'a.html'), articlePage({ title: 'One' }))
    writeFileSync(join(folder, 'b.html'), articlePage({ title: 'Two' }))
    const one = JSON.parse(
      (await run(['extract', 'a.html', '--url', 'https://news.example/a', '--json'])).out,
    ) as { title: string; html: string; text: string }
    const piped = JSON.parse(
      (await run(['extract', '-', '--json'], articlePage({ title: 'Piped' }))).out,
    ) as { title: string }
    const lines = [
      { id: 1, file: 'a.html', url: 'https://news.example/a' },
      { id: 2, file: 'gone.html' },
      { id: 3, file: 'b.html' },
      'nonsense',
    ]
    const many = await run(['extract', '--jsonl', '-'], lines.map((line) => JSON.stringify(line)).join('\n'))
    const answers = many.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id?: number; title?: string; error?: { kind: string } })

    expect(one).toMatchObject({ title: 'One', byline: 'Web Desk', siteName: 'Local News', lang: 'en' })
    expect(one.html).toContain('src="https://news.example/photo.png"')
    expect(one.text).toContain(PLEDGE)
    expect(piped.title).toBe('Piped')
    expect(answers.map(({ id, title, error }) => [id, title, error?.kind])).toEqual([
      [1, 'One', undefined],
      [2, undefined, 'not-found'],
      [3, 'Two', undefined],
      [undefined, undefined, 'bad-request'],
    ])
    expect(existsSync(library)).toBe(false)
  })

  it('finds where a quote lies and what became of it', async () => {
    const text = 'He set no date. Seoul would host a round of 5 days. He left.'
    const quote = {
      exact: 'Seoul would host a round of 3 days.',
      prefix: 'He set no date. ',
      suffix: ' He left.',
      start: 16,
      end: 51,
    }
    writeFileSync(join(folder, 'text.txt'), text)
    writeFileSync(join(folder, 'quote.json'), JSON.stringify(quote))
    const one = JSON.parse(
      (await run(['anchor', '--text', 'text.txt', '--quote', 'quote.json', '--json'])).out,
    ) as unknown
    const lines = [
      { id: 'a', text, quote },
      { id: 'b', text: 'Nothing of it is left here at all.', quote },
      {
        id: 'c',
        text: text.replace('5', '3').replace('He left', 'She came'),
        quote,
        before: text.replace('5', '3'),
      },
    ]
    const many = await run(['anchor', '--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'))

    expect(one).toEqual({
      status: 'reworded',
      start: 16,
      end: 51,
      exact: 'Seoul would host a round of 5 days.',
    })
    expect(
      many.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: 'a', status: 'reworded', start: 16, end: 51, exact: 'Seoul would host a round of 5 days.' },
      { id: 'b', status: 'removed', start: null, end: null, exact: null },
      { id: 'c', status: 'identical', start: 16, end: 51, exact: quote.exact },
    ])
    writeFileSync(join(folder, 'before.txt'), text.replace('5', '3'))
    const beside = ['--text', 'text.txt', '--quote', 'quote.json', '--before', 'before.txt', '--json']
    expect(JSON.parse((await run(['anchor', ...beside])).out)).toEqual(one)
  })

  it.each<[string, string[], string]>([
    ['an unknown command', ['fly'], 'no command “fly”'],
    ['a missing argument', ['clip'], 'usage: cuttings clip'],
    ['an unknown option', ['list', '--wings'], 'usage: cuttings list'],
    ['no address', ['clip', 'not an address'], 'not a web address'],
    ['ftp', ['clip', 'ftp://example.org/'], 'only http and https'],
    ['an unknown article', ['show', 'zzzzzzzzzzzz'], 'There is no article zzzzzzzzzzzz'],
    ['a missing file', ['verify', 'gone.html'], 'There is no file gone.html'],
    ['an unknown format', ['export', 'zzzz', '--format', 'papyrus'], 'no format “papyrus”'],
    ['a PDF', ['export', 'zzzz', '--format', 'pdf'], 'a PDF is printed by the app'],
    [
      'an unknown style',
      ['export', 'zzzz', '--style', 'papyrus'],
      'there is no style “papyrus”; there are cuttings, ',
    ],
    ['a file that is no style', ['styles', '--add', import.meta.filename], "it can't be read as XML"],
    ['a style of ours', ['styles', '--remove', 'apa'], 'only styles that were added'],
    ['an unknown library', ['export-library', '--format', 'papyrus'], 'no format “papyrus”'],
    ['an unknown list', ['sources', '--format', 'papyrus'], 'no format “papyrus”'],
    ['a port where nobody listens', ['clip', 'http://127.0.0.1:9/'], 'No connection to 127.0.0.1:9'],
  ])('answers %s in one sentence on standard error, with exit code 2', async (_name, args, words) => {
    const { code, out, err } = await cuttings(...args)

    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(words)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('refuses words that the text doesn’t hold, or holds twice', async () => {
    const { article } = await json<{ article: { id: string } }>('clip', `${site.origin}/article`)

    expect((await cuttings('quote', article.id, '--exact', 'Seoul was unready')).err).toContain(
      'does not stand in the text',
    )
    expect((await cuttings('quote', article.id, '--exact', 'both capitals')).code).toBe(0)
    expect((await cuttings('quote', article.id, '--exact', 'that')).err).toContain('more than once')
    expect((await cuttings('quote', article.id, '--exact', 'that', '--suffix', 'Seoul was ready')).code).toBe(
      0,
    )
  })

  it('keeps nothing when the disk is full, and says so', async (context) => {
    const place = join(folder, 'disk')
    mkdirSync(place)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', place], { stdio: 'ignore' })
    } catch {
      return context.skip('mounting a small disk takes root')
    }
    onTestFinished(() => void execFileSync('umount', [place]))
    library = join(place, 'Library')
    await cuttings('list')
    writeFileSync(join(place, 'filler'), Buffer.alloc(16 * 1024))
    const { code, err } = await cuttings('clip', `${site.origin}/article`)
    const files = readdirSync(library, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )

    expect(code).toBe(2)
    expect(err).toContain('The disk is full')
    expect(
      files
        .map((entry) => entry.name)
        .filter((name) => !/^[0-9a-f]{64}$/.test(name))
        .sort(),
    ).toEqual(['.writer-lock', 'library.json', 'log.jsonl'])
    expect((await cuttings('doctor')).code).toBe(0)
  })

  it('reads a library that it may not write, and says why nothing can be added', async (context) => {
    if (process.getuid?.() !== 0) return context.skip('becoming another user takes root')
    const { article } = await json<{ article: { id: string } }>('clip', `${site.origin}/article`)
    chmodSync(folder, 0o755)
    const cache = join(folder, 'cache')
    execFileSync('chmod', ['-R', 'a+rwX', cache])
    execFileSync('chmod', ['-R', 'a+rX', library])
    const nobody = (...args: string[]): Promise<Run> => run([...args, '--library', library], '', 65534)

    expect((await nobody('show', article.id)).out).toContain(PLEDGE)
    const refused = await nobody('quote', article.id, '--exact', PLEDGE)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain("can't be written")
  })
})
