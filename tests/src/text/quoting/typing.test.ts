import { describe, expect, it } from 'vitest'
import { leaveOut, putInBrackets, type TypedSelection } from '../../../../src/text/quoting/typing'

/** `|` stands where the selection begins and ends. */
function at(marked: string): TypedSelection {
  const start = marked.indexOf('|')
  const end = marked.lastIndexOf('|') - 1
  return { text: marked.replaceAll('|', ''), start, end: Math.max(start, end) }
}
const marked = ({ text, start, end }: TypedSelection): string =>
  `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`

describe('leaveOut', () => {
  it.each([
    ['He did |not| say', 'He did […]|| say'],
    ['He did| not |say', 'He did […]|| say'],
    ['He d|id n|ot say', 'He […]|| say'],
    ['He don|’|t say', 'He […]|| say'],
    ['He [really] d|id| say […] so', 'He [really] […]|| say […] so'],
    ['He […] |did| say', 'He […]|| say'],
    ['He |did| […] say', 'He […]|| say'],
    ['He [rea|lly] did| say', 'He […]|| say'],
    ['He did [rea|lly|] say', 'He did […]|| say'],
    ['他|不想|说', '他[…]||说'],
    ['정부는 돕지 않|겠|다', '정부는 돕지 […]||'],
  ])('makes “%s” “%s”', (typed, expected) => {
    expect(marked(leaveOut(at(typed)))).toBe(expected)
  })

  it('changes nothing where nothing is selected', () => {
    expect(leaveOut(at('He || did'))).toEqual(at('He || did'))
  })
})

describe('putInBrackets', () => {
  it.each([
    ['He |really |did', 'He [|really|] did'],
    ['He ||did', 'He [||] did'],
    ['the minister|| said', 'the minister[||] said'],
    ['||he said', '[||] he said'],
    ['he said||', 'he said[||]'],
    ['|t|he plan', '[|t|]he plan'],
  ])('makes “%s” “%s”', (typed, expected) => {
    expect(marked(putInBrackets(at(typed)))).toBe(expected)
  })
})
