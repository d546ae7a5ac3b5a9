// Owns the baseline for kinds and for Korean and German: what stands between marks, or before a word of saying, by the nearest
// name-like word, with a kind by a keyword anywhere in the sentence. Leaves English without kinds to `plain-statements.ts`.
import type { StatementKind } from '../../src/statements/statement'
import type { FoundLabel } from './label-measures'
import { plainStatements } from './plain-statements'

const KEYWORDS: readonly (readonly [StatementKind, RegExp])[] = [
  ['denial', /\b(?:den(?:y|ied|ies)|reject\w*|not true|never)\b|부인|일축|아니/u],
  ['question', /\b(?:ask\w*|wonder\w*)\b|\?|물었/u],
  ['demand', /\b(?:demand\w*|urge\w*|call\w* for|must|should)\b|촉구|요구|해야/u],
  ['commitment', /\b(?:promis\w*|pledg\w*|vow\w*|will)\b|약속|겠다/u],
  ['announcement', /\b(?:announc\w*|unveil\w*|declare\w*)\b|발표|밝혔/u],
  ['assessment', /\b(?:think\w*|believe\w*|predict\w*|criticiz\w*|prais\w*)\b|비판|평가|전망|지적/u],
]
const kindOf = (sentence: string): StatementKind =>
  KEYWORDS.find(([, keyword]) => keyword.test(sentence))?.[0] ?? 'claim'

const labelled = (
  text: string,
  content: readonly (readonly [number, number])[],
  source: readonly (readonly [number, number])[] | null,
  isQuoted: boolean,
): FoundLabel => ({
  content,
  source,
  cue: null,
  speaker: source?.[0] === undefined ? null : { name: text.slice(...source[0]), by: 'words' },
  mode: isQuoted ? 'direct' : 'indirect',
  kind: kindOf(text),
  conditions: [],
  deadlines: [],
})

const ENGLISH =
  /(?<source>(?:The |An? )?[A-Z][\w’.]*(?: \w+)?) (?:said|says|promised|demanded|denied|announced|believes?|predicted|asked|urged) (?<content>[^“”"]{8,}?)[.?]/gu

/** English: quotations, and what follows the commonest verbs. */
export const plainEnglishKinds = (text: string): readonly FoundLabel[] => [
  ...plainStatements(text).map(({ content, source }) => labelled(text, content, source, true)),
  ...told(text, ENGLISH),
]

const KOREAN =
  /(?<source>\S+(?: \S+)?)(?:은|는|이|가) (?<content>[^“”"‘’.]{4,}?)(?:고|며|는) \S*(?:했|혔|장)/gu
const KOREAN_QUOTED = /(?:(?<source>\S+(?: \S+)?)(?:은|는|이|가) )?[^“”"‘’.]*(?<content>["“‘][^"“”’]+["”’])/gu

/** Korean: quotations and clauses before a verb, by the first word with a particle of topic or subject. */
export const plainKorean = (text: string): readonly FoundLabel[] => [
  ...told(text, KOREAN_QUOTED, true),
  ...told(text, KOREAN),
]

const GERMAN_QUOTED = /(?<content>„[^“”]+[“”])(?:, \w+ (?<source>\p{Lu}\S+(?: \p{Lu}\S+)*))?/gu
const GERMAN =
  /(?<source>\p{Lu}\S+(?: \p{Lu}\S+)*) (?:sagte?|erklärte?|warnte?|betonte?|forderte?|behauptete?), (?<content>[^„“.]+)/gu

/** German: quotations, and the clause behind the commonest verbs. */
export const plainGerman = (text: string): readonly FoundLabel[] => [
  ...told(text, GERMAN_QUOTED, true),
  ...told(text, GERMAN),
]

function told(text: string, pattern: RegExp, isQuoted = false): readonly FoundLabel[] {
  return [...text.matchAll(pattern)].map(({ index, 0: all, groups }) => {
    const content = groups?.['content'] ?? ''
    const source = groups?.['source'] ?? ''
    const at = index + all.indexOf(content)
    const from = index + all.indexOf(source)
    return labelled(
      text,
      [[at, at + content.length]],
      source === '' ? null : [[from, from + source.length]],
      isQuoted,
    )
  })
}
