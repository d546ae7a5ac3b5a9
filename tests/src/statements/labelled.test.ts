// Owns the test that figures on sentences labelled by hand stay where they are. Leaves the plain pattern beside them to
// `npm run bench -- statements`, labels to tests/fixtures/statements.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../../src/statements/find-statements'
import { measureLabels } from '../../helpers/label-measures'
import { labelledTexts } from '../../helpers/labelled-statements'

const measured = (set: string, language: string) =>
  measureLabels(labelledTexts(set, 'measured'), (text) => findStatements(text, language))

describe('sentences that no rule was mended by', () => {
  it('are read in Korean: statements, contents, sources, kinds', () => {
    const { found, content, source, kindMicro, kindMacroF1 } = measured('korean', 'ko')
    for (const f1 of [found.f1, content.f1, source.f1, kindMicro.f1, kindMacroF1])
      expect(f1).toBeGreaterThanOrEqual(0.85)
  })

  it('are read in German: statements, contents, sources', () => {
    const { found, content, source } = measured('german', 'de')
    for (const f1 of [found.f1, content.f1, source.f1]) expect(f1).toBeGreaterThanOrEqual(0.8)
  })

  it('are told apart by kind in English', () => {
    const { kindMicro, kindMacroF1, conditions, deadlines } = measured('english-kinds', 'en')
    for (const f1 of [kindMicro.f1, kindMacroF1, conditions.f1, deadlines.f1])
      expect(f1).toBeGreaterThanOrEqual(0.85)
  })
})
