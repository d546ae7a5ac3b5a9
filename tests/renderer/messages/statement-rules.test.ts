// Each rule that finds a statement is told in words: a person has to be able to check a suggestion.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../../../renderer/messages/en'
import { ko } from '../../../renderer/messages/ko'
import { suggestStatements } from '../../../src/actions/suggest-statements'
import { labelledTexts } from '../../helpers/labelled-statements'

const SETS = [
  ['korean', 'ko'],
  ['english-kinds', 'en'],
  ['german', 'de'],
] as const
const texts = SETS.flatMap(([set, language]) =>
  (['measured', 'mended'] as const).flatMap((half) =>
    labelledTexts(set, half).map(({ text }) => ({ text, language: language })),
  ),
)
/** The sentences that the rules of English are tested by. */
const SOURCES = join(import.meta.dirname, '../../src/statements')
const english = readdirSync(SOURCES)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => readFileSync(join(SOURCES, name), 'utf8').split('\n'))
  .join('\n')

it('is told in both languages by every rule that our sentences meet', () => {
  const found = [...texts, { text: english, language: null }].flatMap((text) => [
    ...suggestStatements({ ...text, published: null }).statements,
  ])
  const rules = [...new Set(found.flatMap((statement) => statement.rules))].sort()
  expect(rules.length).toBeGreaterThan(15)
  expect(rules.filter((rule) => en.statements.rule(rule) === rule)).toEqual([])
  expect(rules.filter((rule) => ko.statements.rule(rule) === rule)).toEqual([])
})
