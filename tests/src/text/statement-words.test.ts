import { expect, it } from 'vitest'
import { isSameStatement, statementWords } from '../../../src/text/statement-words'

const same = (a: string, b: string): boolean => isSameStatement(statementWords(a), statementWords(b))

it('knows a statement again by its words, whatever marks, spaces and capitals a new version has', () => {
  expect(same('“We will talk,”', '‘We will   talk’')).toBe(true)
  expect(same('THAT it was old', 'that it was old.')).toBe(true)
  expect(same('대화를 도울 준비가 되어 있다', '“대화를 도울 준비가 되어 있다”')).toBe(true)
})

it('takes nearly all of the words for the same, and fewer for others', () => {
  expect(same('that the hotline would reopen in March', 'the hotline would reopen in March')).toBe(true)
  expect(same('the hotline would reopen in March', 'the hotline would reopen in May')).toBe(false)
  expect(same('the hotline would', 'that the hotline would')).toBe(false)
  expect(same('it was new', 'it was new and cost the ministry nothing at all last year')).toBe(false)
  expect(same('', '')).toBe(false)
})
