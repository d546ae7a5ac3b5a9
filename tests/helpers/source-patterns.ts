// Owns finding every regular expression of the product: literals by parsing the sources, and what `new RegExp` makes by listening
// while the code that makes it runs. Leaves judging them to recheck.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDERS = ['src', 'electron', 'renderer', 'resources']

export type PatternPlace = {
  /** As it would be written, `/…/flags`; `null` where it is made when the code runs. */
  readonly pattern: string | null
  /** Path within the project, and line. */
  readonly place: string
}

/** The regular expressions in one source. */
export function patternsIn(path: string, text: string): readonly PatternPlace[] {
  const found: PatternPlace[] = []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    const place = `${path}:${String(line + 1)}`
    if (ts.isRegularExpressionLiteral(node)) found.push({ pattern: node.text, place })
    const isMade =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === 'RegExp'
    if (isMade) found.push({ pattern: null, place })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Those in all sources of the product. */
export const patternsOfSources = (): readonly PatternPlace[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:[cm]?js|tsx?)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
      .flatMap((path) => patternsIn(path, readFileSync(join(ROOT, path), 'utf8'))),
  )

/**
 * Code that makes patterns, by the file that it stands in, each with how many places make them and something that runs them all. The
 * words are a person's or a page's: those here stand for any, escaped as any are.
 */
export const MAKERS: Readonly<
  Record<string, { readonly places: number; readonly run: () => Promise<unknown> }>
> = {
  'src/capture/same-article.ts': { places: 1, run: () => import('../../src/capture/same-article') },
  'src/search/find/matcher.ts': {
    places: 5,
    async run() {
      const { findersOf } = await import('../../src/search/find/matcher')
      const leaf = {
        words: [],
        grams: [],
        common: { grams: new Set<string>(), short_grams: new Set<string>() },
        rank: [],
        parts: [],
        phrase: null,
        isRough: false,
      }
      findersOf({ ...leaf, phrase: { text: 'aa aa.* 한국 aa', goesOn: false } })
      findersOf({ ...leaf, phrase: { text: 'aa (aa', goesOn: true } })
      const words = ['aa', 'aa.*', 'aaa']
      const finders = findersOf({
        ...leaf,
        parts: [
          { kind: 'words', words, goesOn: false },
          { kind: 'words', words, goesOn: true },
          { kind: 'stretch', text: '한국한국' },
        ],
      })
      for (const { patternFor } of finders) for (const text of ['aa', 'a\u0301a']) patternFor(text)
    },
  },
  'src/text/text-fragment.ts': {
    places: 2,
    async run() {
      const { textFragmentLink } = await import('../../src/text/text-fragment')
      const words = `aa (bb) cc ${'x '.repeat(200)}dd ee. ff`
      textFragmentLink('https://a.example/', words, { start: 0, end: words.length })
      textFragmentLink('https://a.example/', 'aa bb cc aa 한국 aa dd', { start: 9, end: 11 })
    },
  },
}

/** The patterns that such code makes, as they would be written. */
export async function patternsMade(): Promise<readonly string[]> {
  const heard: string[] = []
  const { RegExp: real } = globalThis
  globalThis.RegExp = new Proxy(real, {
    construct(target, args: [string | RegExp, string?], by) {
      const made = Reflect.construct(target, args, by) as RegExp
      heard.push(String(made))
      return made
    },
  })
  try {
    for (const { run } of Object.values(MAKERS)) await run()
  } finally {
    globalThis.RegExp = real
  }
  return heard
}

/** Every pattern, once, in order. */
export async function allPatterns(): Promise<readonly string[]> {
  const written = patternsOfSources().flatMap(({ pattern }) => pattern ?? [])
  return [...new Set([...written, ...(await patternsMade())])].sort()
}
