// Owns the tests of what kind of statement English words make, on sentences of our own making.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../../src/statements/find-statements'

const kind = (text: string) => findStatements(text, 'en')[0]?.kind

describe('kindOf', () => {
  it('tells a promise by who will', () => {
    expect(kind('“We will pay,” Ruiz said.')).toBe('commitment')
    expect(kind('“If it rains, I’ll stay,” Ruiz said.')).toBe('commitment')
    expect(kind('Ruiz said she would pay the workers.')).toBe('commitment')
    expect(kind('Ruiz said his office will publish the list.')).toBe('commitment')
    expect(kind('Ruiz said it would rain.')).toBe('claim')
    expect(kind('Ruiz said the river will rise.')).toBe('claim')
  })

  it('tells a demand by what must be, and by an order', () => {
    expect(kind('“They have to pay,” Ruiz said.')).toBe('demand')
    expect(kind('“Open the bridge,” Ruiz said.')).toBe('demand')
    expect(kind('“I have to laugh at that bridge,” Ruiz said.')).not.toBe('demand')
    expect(kind('Ruiz asked the council to pay.')).toBe('demand')
    expect(kind('Ruiz asked whether the council had paid.')).toBe('question')
  })

  it('tells a denial by the speaker, and by what is false', () => {
    expect(kind('“I did not take the money,” Ruiz said.')).toBe('denial')
    expect(kind('“That is not true,” Ruiz said.')).toBe('denial')
    expect(kind('“The bridge did not fall,” Ruiz said.')).toBe('claim')
    expect(kind('Ruiz rejected the allegation.')).toBe('denial')
    expect(kind('Ruiz rejected the plan.')).toBe('assessment')
  })

  it('tells a judgement by its words', () => {
    expect(kind('“It was a mistake,” Ruiz said.')).toBe('assessment')
    expect(kind('Ruiz said the bridge might fall.')).toBe('assessment')
    expect(kind('Ruiz described the bridge as a jewel.')).toBe('assessment')
    expect(kind('“Two boats sank,” Ruiz said.')).toBe('claim')
  })
})
