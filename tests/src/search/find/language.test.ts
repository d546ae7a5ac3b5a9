// What each part of the language finds, over a small library made by the product's own stores.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchLibrary } from '../../../../src/actions/search-library'
import type { Workspace } from '../../../../src/actions/workspace'
import type { FoundKind } from '../../../../src/model/answers'
import { newVersion } from '../../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../../helpers/workspace'

let made: TestWorkspace
let workspace: Workspace
const names = new Map<string, string>()

type Given = {
  readonly title: string
  readonly text: string
  readonly lang?: string
  readonly published?: string
}

async function add(name: string, { title, text, lang = 'en', published = '2025-03-10' }: Given) {
  const version = newVersion({ title, text })
  const { capture } = version
  const metadata = {
    ...capture.metadata,
    lang,
    publishedAt: published,
    byline: `Ann ${name}`,
    siteName: `${name} Post`,
  }
  const article = await workspace.library.articles.add({ ...version, capture: { ...capture, metadata } })
  names.set(article.id, name)
  return article
}

beforeAll(async () => {
  made = await makeTestWorkspace()
  workspace = made.workspace
  const { articles, quotes, dossiers } = workspace.library
  const talks = await add('talks', {
    title: 'Seoul offers to help',
    text: 'The president will facilitate talks between both capitals. A café in Geneva was named. “Don’t wait,” he said of the border.',
  })
  await add('storm', {
    title: 'Storm delays ferry',
    text: 'The ferry stayed in port. Facilitation of travel was promised by the operator after talks about the weather at sea and, much later, the border.',
    published: '2024-11-02',
  })
  await add('korean', {
    title: '정상회담 준비',
    text: '대통령은 회담을 준비했다. 부대통령이 말했다. 2026년 KBS뉴스에서 전했다.',
    lang: 'ko',
    published: '2026',
  })
  const general = await add('general', {
    title: 'General generation',
    text: 'The general spoke of a generation. News travels.',
  })
  const quote = await quotes.add({
    articleId: talks.id,
    version: 1,
    start: 0,
    end: 40,
    exact: 'The president will facilitate talks betw',
    colour: 'green',
    tags: ['mediation/facilitative role'],
    note: 'compare with the harbour case',
  })
  await quotes.change(talks.id, quote.id, { speaker: 'Lee Jae-myung', saidOn: '2025-03-08' })
  await articles.change(general.id, { archived: true, readAt: '2026-01-01T00:00:00.000Z', tags: ['army'] })
  await articles.writeNote(general.id, 'Ask the archive about uniforms.\n')
  const dossier = await dossiers.create('Policy brief on mediation')
  await dossiers.edit(dossier.id, (old) => ({
    ...old,
    blocks: [
      { id: 'aaaaaaaaaaaa' as never, kind: 'text', text: 'Both sides asked for guarantees.' },
      {
        id: 'bbbbbbbbbbbb' as never,
        kind: 'quote',
        quoteId: quote.id,
        articleId: talks.id,
        words: quote.selector.exact,
      },
    ],
  }))
  names.set(quote.id, 'quote')
  names.set(dossier.id, 'dossier')
  await workspace.reconcile()
}, 60_000)
afterAll(() => made.remove())

const find = async (
  text: string,
  kind: FoundKind = 'article',
  isExact = false,
): Promise<readonly string[]> => {
  const { hits } = await searchLibrary(workspace, { text, limit: 50, kinds: [kind], isExact })
  return hits.map(({ id }) => names.get(id) ?? id).sort()
}

describe('a query', () => {
  it.each<[string, readonly string[]]>([
    ['facilitate', ['storm', 'talks']],
    ['facilitation', ['storm', 'talks']],
    ['=facilitate', ['talks']],
    ['"facilitate"', ['talks']],
    ['general', ['general']],
    ['generations', ['general']],
    ['news', ['general']],
    ['cafe', ['talks']],
    ['CAFÉ', ['talks']],
    ['"a cafe in"', []],
    ['"A CAFÉ in"', ['talks']],
    ['"Don’t wait"', ['talks']],
    ['don’t', ['talks']],
    ['faci*', ['storm', 'talks']],
    ['faci', []],
    ['talks -ferry', ['talks']],
    ['talks NOT ferry', ['talks']],
    ['ferry OR cafe', ['storm', 'talks']],
    ['(ferry OR cafe) talks border', ['storm', 'talks']],
    ['-talks', ['general', 'korean']],
    ['near("wait border", 5)', ['talks']],
    ['near("weather border", 3)', []],
    ['near("weather border", 9)', ['storm']],
    ['대통령', ['korean']],
    ['대통령은', ['korean']],
    ['통령', ['korean']],
    ['담', ['korean']],
    ['"부대통령"', ['korean']],
    ['KBS뉴스', ['korean']],
    ['2026', ['korean']],
    ['정상회담', ['korean']],
    ['정회', []],
  ])('%s finds %j', async (query, expected) => {
    expect(await find(query)).toEqual(expected)
  })

  it('leaves inflections out where that is asked', async () => {
    expect(await find('facilitate', 'article', true)).toEqual(['talks'])
  })

  it.each<[string, FoundKind, readonly string[]]>([
    ['title:seoul', 'article', ['talks']],
    ['title:talks', 'article', []],
    ['text:talks', 'article', ['storm', 'talks']],
    ['title:회담', 'article', ['korean']],
    ['text:정상', 'article', []],
    ['quote:facilitate', 'article', ['talks']],
    ['quote:facilitate', 'dossier', ['dossier']],
    ['note:uniforms', 'article', ['general']],
    ['note:harbour', 'quote', ['quote']],
    ['author:storm', 'article', ['storm']],
    ['source:"korean post"', 'article', ['korean']],
    ['source:talks', 'quote', ['quote']],
    ['title:seoul', 'quote', ['quote']],
    ['speaker:lee', 'quote', ['quote']],
    ['speaker:"Lee Jae-myung"', 'article', ['talks']],
    ['said:2025-03', 'quote', ['quote']],
    ['said:2025..', 'article', ['talks']],
    ['said:..2024', 'quote', []],
    ['before:2025-03-09', 'quote', ['quote']],
    ['tag:mediation', 'quote', ['quote']],
    ['tag:mediation', 'article', ['talks']],
    ['tag:"facilitative role"', 'quote', ['quote']],
    ['tag:"mediation/facilitative role"', 'quote', ['quote']],
    ['tag:role', 'quote', []],
    ['tag:arm*', 'article', ['general']],
    ['lang:ko', 'article', ['korean']],
    ['is:unread', 'article', ['korean', 'storm', 'talks']],
    ['is:archived', 'article', ['general']],
    ['is:cited', 'article', ['talks']],
    ['is:cited', 'quote', ['quote']],
    ['is:changed', 'article', []],
    ['has:quotes', 'article', ['talks']],
    ['has:note', 'article', ['general']],
    ['has:note', 'quote', ['quote']],
    ['has:pdf', 'article', []],
    ['has:version', 'article', []],
    ['in:"policy brief"', 'article', ['talks']],
    ['in:mediation', 'quote', ['quote']],
    ['in:nothing', 'quote', []],
    ['guarantees', 'dossier', ['dossier']],
    ['before:2025', 'article', ['storm']],
    ['after:2025-03-10', 'article', ['general', 'korean', 'talks']],
    ['after:2026-05', 'article', ['korean']],
    ['clipped:today', 'article', ['general', 'korean', 'storm', 'talks']],
    ['clipped:2020', 'article', []],
    ['kind:quote', 'article', []],
    ['kind:quote', 'quote', ['quote']],
    ['kind:article lang:en -is:archived', 'article', ['storm', 'talks']],
  ])('%s finds among things of the kind %s %j', async (query, kind, expected) => {
    expect(await find(query, kind)).toEqual(expected)
  })

  it('puts a title above a text, and gives the place of the words', async () => {
    const { hits } = await searchLibrary(workspace, { text: 'seoul OR ferry', limit: 5, kinds: ['article'] })
    expect(hits.map(({ id }) => names.get(id))).toHaveLength(2)
    const [hit] = (await searchLibrary(workspace, { text: 'geneva named', limit: 5 })).hits
    expect(hit?.at?.end).toBeGreaterThan(hit?.at?.start ?? Infinity)
    expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Geneva', 'named'])
  })

  it('takes a word that is still being typed for a begin', async () => {
    const typed = async (text: string) =>
      (await searchLibrary(workspace, { text, limit: 9, kinds: ['article'], isTyping: true })).hits
        .map(({ id }) => names.get(id))
        .sort()
    expect(await typed('fa')).toEqual(['storm', 'talks'])
    expect(await typed('facil')).toEqual(['storm', 'talks'])
    expect(await typed('fa ')).toEqual([])
    expect(await typed('"both cap')).toEqual(['talks'])
    expect(await typed('"both c')).toEqual(['talks'])
  })

  it.each([
    ['faciltate', 'facilitate'],
    ['presidnet cafe', 'president cafe'],
    ['대통랑은', '대통령은'],
    ['title:stomr', 'title:storm'],
  ])('%s is put right: %s', async (query, meant) => {
    expect((await searchLibrary(workspace, { text: query, limit: 5 })).meant).toBe(meant)
  })

  it('puts nothing right that is found, or that nothing is like', async () => {
    for (const text of ['facilitate', 'xyzzyxyzzy', '"faciltate"', 'fac'])
      expect((await searchLibrary(workspace, { text, limit: 5 })).meant, text).toBeNull()
  })
})
