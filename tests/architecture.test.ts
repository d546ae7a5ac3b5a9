// Holds the import table of docs/architecture.md as data: any import that it doesn't allow fails here.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const NOUNS = ['model', 'errors', 'ports', 'text']

/** Place -> places that it may import from. A verb knows nouns and no other verb; they meet in `actions`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  ports: ['model', 'errors'],
  text: ['model', 'errors'],
  // The language of the search box: the window shows it, `search` answers it.
  query: ['model'],
  contract: ['model', 'errors', 'ports'],
  capture: NOUNS,
  extract: NOUNS,
  library: NOUNS,
  search: [...NOUNS, 'query'],
  anchor: NOUNS,
  statements: NOUNS,
  import: NOUNS,
  companion: NOUNS,
  copies: NOUNS,
  dossier: NOUNS,
  export: [...NOUNS, 'resources'],
  actions: [
    ...NOUNS,
    'query',
    'contract',
    'resources',
    'capture',
    'extract',
    'library',
    'search',
    'anchor',
    'statements',
    'copies',
    'companion',
    'import',
    'dossier',
    'export',
  ],
  // The machine's adapters; the page worker runs `extract` and makes original views, and workspaces are put together for `actions`.
  node: [...NOUNS, 'capture', 'extract', 'import', 'companion', 'actions'],
  cli: [
    ...NOUNS,
    'query',
    'contract',
    'actions',
    'node',
    'library',
    'search',
    'anchor',
    'statements',
    'copies',
    'dossier',
    'package.json',
  ],
  'electron/main': [
    ...NOUNS,
    'contract',
    'actions',
    'node',
    'search',
    'capture',
    'companion',
    'resources',
    'package.json',
  ],
  'electron/preload': ['contract'],
  renderer: ['model', 'errors', 'text', 'query', 'contract'],
  // Runs in a browser of the person's: of the app it knows the wire alone.
  'renderer/companion': ['model', 'companion'],
}

/** Packages that only one place may use. */
const PACKAGE_HOMES: readonly { readonly pattern: RegExp; readonly homes: readonly string[] }[] = [
  { pattern: /^electron$/, homes: ['electron/main', 'electron/preload'] },
  { pattern: /^node:/, homes: ['node', 'cli', 'electron/main'] },
  // Readers of formats that need Node stand behind ports; those that need nothing are used where the format is read.
  { pattern: /^@fastify\/busboy$/, homes: ['node'] },
  { pattern: /^(?:yauzl|pdfjs-dist)(?:\/|$)/, homes: ['node'] },
  { pattern: /^csv-parse/, homes: ['text', 'import'] },
  { pattern: /^micromark/, homes: ['capture', 'text', 'renderer'] },
  { pattern: /^mdast-util-/, homes: ['text', 'renderer'] },
  { pattern: /^prosemirror-/, homes: ['renderer'] },
  { pattern: /^(?:docx$|fflate$)/, homes: ['export'] },
  { pattern: /^citeproc$/, homes: ['export'] },
  { pattern: /^iconv-lite$/, homes: ['text'] },
  { pattern: /^(?:jsdom|linkedom|undici|fzstd|ipaddr\.js|@photostructure\/sqlite)$/, homes: ['node'] },
  { pattern: /^lowdb/, homes: ['library'] },
  { pattern: /^wink-porter2-stemmer$/, homes: ['search'] },
  { pattern: /^robots-parser$/, homes: ['capture'] },
  { pattern: /^@mozilla\/readability$/, homes: ['extract'] },
  { pattern: /^css-tree/, homes: ['capture'] },
  { pattern: /^(?:fuzzysort|es-hangul)$/, homes: ['renderer'] },
  { pattern: /^dompurify$/, homes: ['node', 'renderer'] },
  { pattern: /^(?:react|react-dom|react-aria|lucide-react|@tanstack)/, homes: ['renderer'] },
]

type Import = { readonly file: string; readonly specifier: string; readonly target: string | null }

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))

function placeOf(file: string): string {
  const parts = file.replaceAll('\\', '/').split('/')
  if (parts[0] === 'src') return (parts.length === 2 ? parts[1]?.replace(/\.ts$/, '') : parts[1]) ?? ''
  if (parts[0] === 'renderer' && parts[1] === 'companion') return 'renderer/companion'
  if (parts[0] === 'electron') return `electron/${parts[1] ?? ''}`
  return parts[0] ?? ''
}

const ALL = /(?:from\s+|import\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm
/** What is loaded with a file: no types, and nothing that is asked for later. */
const AT_ONCE = /^(?:import|export)\s(?!type\s)(?:[^'"]*from\s+)?['"]([^'"]+)['"]/gm

function importsOf(file: string, which = ALL): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const specifiers = [...source.matchAll(which)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => ({
    file,
    specifier,
    target: specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : null,
  }))
}

/** The file that an import without an ending names. */
const fileOf = (target: string): string =>
  ['', '.ts', '.tsx'].map((ending) => `${target}${ending}`).find((name) => files.includes(name)) ?? target

const files = ['src', 'electron', 'renderer'].flatMap(sourceFiles)
const imports = files.flatMap((file) => importsOf(file))

describe('the house', () => {
  it('has a row in the table for every place', () => {
    const places = new Set(files.map(placeOf).filter((place) => place !== 'raw-files.d'))
    expect([...places].filter((place) => !Object.hasOwn(MAY_IMPORT, place))).toEqual([])
  })

  it('imports only what the table allows', () => {
    const forbidden = imports
      .filter(({ target }) => target !== null)
      .filter(({ file, target }) => {
        const from = placeOf(file)
        const to = placeOf(target ?? '')
        return from !== to && !(MAY_IMPORT[from] ?? []).includes(to)
      })
    expect(forbidden.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
  })

  it('keeps each package in its own place', () => {
    const strays = imports.filter(({ file, specifier }) => {
      const rule = PACKAGE_HOMES.find(({ pattern }) => pattern.test(specifier))
      return rule !== undefined && !rule.homes.includes(placeOf(file))
    })
    expect(strays.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
  })

  it('checks nothing by schemas in the window: they cost a fifth of its first script, and main has parsed all that comes', () => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { specifier, target } of importsOf(file, AT_ONCE))
        if (target === null) reached.add(specifier)
        else visit(fileOf(target))
    }
    visit('renderer/main.tsx')
    expect(reached.size).toBeGreaterThan(100)
    expect([...reached].filter((name) => name === 'zod')).toEqual([])
    // What draws and edits commentary comes with the first dossier.
    expect([...reached].filter((name) => /^(?:prosemirror-|mdast-|micromark)/.test(name))).toEqual([])
  })

  it('takes nothing of the app into the companion but what colours there are', () => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { specifier, target } of importsOf(file, AT_ONCE))
        if (target === null) reached.add(specifier)
        else if (!target.endsWith('.css')) visit(fileOf(target))
    }
    for (const name of ['popup', 'background']) visit(`renderer/companion/${name}.ts`)
    expect([...reached].filter((name) => !name.startsWith('renderer/companion/'))).toEqual([
      'src/model/quote-kinds.ts',
    ])
    const users = files.filter((file) => /\bchrome\./.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(users).toEqual(['renderer/companion/browser.ts'])
  })

  it('touches ipcMain, the bridge and the sanitiser in one file each', () => {
    const users = (pattern: RegExp): string[] =>
      files.filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(users(/\bipcMain\b/).filter((file) => !/\/ipc\.ts$/.test(file))).toEqual([])
    expect(users(/\bwindow\.cuttings\b/).filter((file) => !/renderer\/api\.ts$/.test(file))).toEqual([])
  })

  it('has no barrels, no default exports of its own, and no folders of leftovers', () => {
    const barrels = files.filter((file) => /^export \* from/m.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(barrels).toEqual([])
    expect(files.filter((file) => /\/(?:utils?|helpers?|common|misc|manager)\b/i.test(file))).toEqual([])
  })
})
