// Owns the tests of finding a quote's words in the other articles of a library.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipPaste } from '../../../src/actions/clip-paste'
import { quoteByWords } from '../../../src/actions/quote-by-words'
import { quoteElsewhere } from '../../../src/actions/quote-elsewhere'
import type { ArticleId } from '../../../src/model/ids'
import { CONTRADICTING, INDEPENDENT, REWRITTEN, SHORTENED, WIRE } from '../../helpers/wire-story'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
  await test.workspace.reconcile()
})
afterEach(() => test.remove())

const keep = async (text: string, title: string): Promise<ArticleId> =>
  (await clipPaste(test.workspace, { html: null, text }, { title, url: null })).article.id

async function elsewhere(article: ArticleId, exact: string) {
  const quote = await quoteByWords(test.workspace, article, {
    exact,
    colour: 'yellow',
    tags: [],
    note: '',
    version: null,
  })
  await test.workspace.askIndex()
  return quoteElsewhere(test.workspace, article, quote.id)
}

describe('quoteElsewhere', () => {
  it('finds the same words and variants, which of them are copies, and numbers that differ', async () => {
    const wire = await keep(WIRE, 'Wire')
    for (const [text, title] of [
      [SHORTENED, 'Short'],
      [REWRITTEN, 'Told'],
      [INDEPENDENT, 'Own'],
      [CONTRADICTING, 'County'],
    ] as const)
      await keep(text, title)
    const names = await elsewhere(
      wire,
      'Traders had gathered 20,000 names against the plan since the autumn, the largest petition that the town has seen.',
    )
    expect(
      names.articles.map(({ story, isSame, isCopy, numbers }) => [story.title, isSame, isCopy, numbers]),
    ).toEqual([
      ['Short', true, true, []],
      ['Told', false, true, []],
      ['County', false, false, [{ ours: '20,000', theirs: '30,000' }]],
    ])
    expect(names.independent).toBe(1)
    const said = await elsewhere(
      wire,
      '“We will pay for every stall that moves, and nobody will lose a licence over it,”',
    )
    expect(said.articles.map(({ story, isSame }) => [story.title, isSame])).toEqual([
      ['Short', true],
      ['Own', true],
    ])
  })

  it('finds words in Korean that bear other endings', async () => {
    const own = await keep(
      '장관은 월요일에 기자들을 만났다. 정부는 첫눈이 내리기 전에 담요 2만 장을 해안으로 보내겠다고 했다.',
      '하나',
    )
    await keep(
      '겨울이 온다. 정부가 첫눈이 내리기 전에 담요 3만 장을 해안에 보내겠다는 것이다. 주민은 기다린다.',
      '둘',
    )
    await keep('도서관이 문을 열었다. 주민들은 책을 빌려 읽고 아이들은 그림을 그렸다.', '셋')
    const { articles } = await elsewhere(own, '정부는 첫눈이 내리기 전에 담요 2만 장을 해안으로 보내겠다')
    expect(articles.map(({ story, numbers }) => [story.title, numbers])).toEqual([
      ['둘', [{ ours: '2', theirs: '3' }]],
    ])
  })

  it('has nothing to say of words that are too few, and of those that stand nowhere else', async () => {
    const wire = await keep(WIRE, 'Wire')
    await keep(INDEPENDENT, 'Own')
    expect(await elsewhere(wire, 'the town has seen')).toEqual({ articles: [], independent: 0 })
    expect(
      (await elsewhere(wire, 'An inspection last year found that 60 of its 112 iron columns had rusted'))
        .articles,
    ).toEqual([])
  })
})
