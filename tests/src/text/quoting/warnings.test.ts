import { describe, expect, it } from 'vitest'
import { readEdited } from '../../../../src/text/quoting/read-edited'
import { attributionsIn, negationsIn, warningsOf } from '../../../../src/text/quoting/warnings'

const negations = (text: string): readonly string[] => negationsIn(text, { start: 0, end: text.length })
const attributions = (text: string): readonly string[] => attributionsIn(text, { start: 0, end: text.length })

/** What is warned of when words are typed for a sentence that stands alone. */
function warned(exact: string, typed: string, context = { prefix: '', suffix: '' }): readonly string[] {
  const read = readEdited(exact, typed)
  if (!read.isHonest) throw new Error(`${read.refusal.kind}: ${read.refusal.words}`)
  return warningsOf({ exact, ...context }, read.edits).map((warning) =>
    'words' in warning ? `${warning.kind}: ${warning.words.join(', ')}` : warning.kind,
  )
}

describe('negations', () => {
  it.each([
    ['We would never go, nor could we: it isn’t ours.', ['never', 'nor', 'isn’t']],
    ['hardly a plan, without a date, unless asked', ['hardly', 'without', 'unless']],
    ['He denied it and refused to go rather than wait', ['denied', 'refused', 'rather than']],
    ['Das ist nicht wahr, und niemand hat keine Zeit', ['nicht', 'niemand', 'keine']],
    ['Il n’a jamais dit cela, ni rien d’autre', ['n’a', 'jamais', 'ni', 'rien']],
    ['가지 않겠다고 했다', ['않겠다고']],
    ['안 가고 못 간다', ['안', '못']],
    ['그것은 사실이 아니라 소문이다', ['아니라']],
    ['조건 없이 열려 있다', ['없이']],
    ['그렇게 하지 말라고 했다', ['하지', '말라고']],
    ['참석は行わない。', ['ない。']],
    ['参加しません。', ['ません']],
    ['我们不会参加，也没有决定', ['不会参', '没有决']],
  ])('are found in “%s”', (text, expected) => {
    expect(negations(text)).toEqual(expected)
  })

  it.each([
    'Page No. 3 of the north-east (NE) note is known nowadays',
    'La décision dont il parle est notable',
    'Das Notebook kostet nun neun Euro',
    '틀림없이 잘못된 방안을 검토한 안건이다',
    '집 안에서 나눈 말은 괜찮다',
    '少ない人数で内閣が開かれた',
    '不仅如此，未来不断发展，非常特别，区别不过如此，莫斯科',
  ])('are not seen in “%s”', (text) => {
    expect(negations(text)).toEqual([])
  })
})

describe('attributions', () => {
  it.each([
    ['He said, according to aides, it was over', ['said', 'according to']],
    ['Das erklärte die Ministerin laut Bericht', ['erklärte', 'laut']],
    ['Selon lui, a déclaré le ministre', ['Selon', 'déclaré']],
    ['당국자에 따르면 그는 가겠다고 밝혔다', ['따르면', '가겠다고', '밝혔다']],
    ['政府によると、用意があると述べた。', ['による', 'と述べ']],
    ['他表示愿意参加', ['表示愿']],
  ])('are found in “%s”', (text, expected) => {
    expect(attributions(text)).toEqual(expected)
  })

  it.each(['The United States stood ready to add a state', '그 말은 짧았다', '根据数据，小说的名称很长'])(
    'are not seen in “%s”',
    (text) => {
      expect(attributions(text)).toEqual([])
    },
  )
})

describe('warningsOf', () => {
  it('warns of what is left out, also where something stands in its place, and of what is added', () => {
    expect(warned('We will not go.', 'We will […] go.')).toEqual(['negation-left-out: not'])
    expect(warned('We will not go.', 'We [would] go.')).toEqual(['negation-left-out: not'])
    expect(warned('We will go, he said.', 'We will go[…].')).toEqual(['attribution-left-out: said'])
    expect(warned('We will go.', 'We will [not] go.')).toEqual(['negation-added: not'])
    expect(warned('We are able.', 'We are [un]able.')).toEqual(['negation-added: un'])
    expect(warned('We are unable.', 'We are [still ]able.'.replace(' ]', ']'))).toEqual([
      'negation-left-out: unable, un',
    ])
    expect(warned('We will go now.', 'We will […] now.')).toEqual([])
  })

  it('warns of a quote that begins or ends within a clause, unless it says that something was left out there', () => {
    const within = { prefix: 'The envoy had ', suffix: ' in the hall.' }
    expect(warned('been seen', 'been seen', within)).toEqual(['begins-mid-clause', 'ends-mid-clause'])
    expect(warned('long been seen again', '[…] been seen […]', within)).toEqual([])
    const whole = { prefix: 'That was all. ', suffix: ' Then he left.' }
    expect(warned('He was seen.', 'He was seen.', whole)).toEqual([])
    const clause = { prefix: 'He said that ', suffix: ', and left.' }
    expect(warned('all was well', 'all was well', clause)).toEqual([])
    const said = { prefix: 'President Lee said ', suffix: '.\nMore' }
    expect(warned('all was well', 'all was well', said)).toEqual([])
    const speech = { prefix: 'He called it “', suffix: '” and left.' }
    expect(warned('a good day', 'a good day', speech)).toEqual([])
    const korean = { prefix: '대통령은 목요일 ', suffix: ' 일정은 없다.' }
    expect(warned('서울이 돕겠다고', '서울이 돕겠다고', korean)).toEqual(['begins-mid-clause'])
  })
})
