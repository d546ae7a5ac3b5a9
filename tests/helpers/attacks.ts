// Owns the attacks of public collections, one a piece of HTML.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpus } from './corpora'

/** Every attack of the collections on this machine, each once; `null` where there are none. */
export function publicAttacks(): readonly string[] | null {
  const folder = corpus('xss')
  if (folder === null) return null
  const lists = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.startsWith('LICENSE'))
  const lines = lists.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  return [
    ...new Set([...lines, ...dompurifyCases(), ...html5libCases()].filter((line) => line.includes('<'))),
  ]
}

function dompurifyCases(): readonly string[] {
  const folder = corpus('dompurify')
  if (folder === null) return []
  const cases = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')) as readonly {
    payload?: unknown
  }[]
  return cases.flatMap(({ payload }) => (typeof payload === 'string' ? [payload] : []))
}

function html5libCases(): readonly string[] {
  const folder = corpus('html5lib')
  if (folder === null) return []
  const trees = join(folder, 'tree-construction')
  return readdirSync(trees)
    .filter((name) => name.endsWith('.dat'))
    .flatMap((name) => readFileSync(join(trees, name), 'utf8').split('#data\n'))
    .map((text) => text.split('\n#errors')[0] ?? '')
}
