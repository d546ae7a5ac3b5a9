// Owns what a new library begins with: an article, two quotes and a dossier that show the whole idea, and can be deleted.
import sampleHtml from '../../resources/sample/new-year-offer.html?raw'
import { blockId } from '../model/ids'
import type { Quote } from '../model/quote'
import type { Colour } from '../model/quote-kinds'
import { clipFile } from './clip-article'
import { spanOfWords } from './quote-by-words'
import type { Workspace } from './workspace'

type SampleQuote = {
  readonly exact: string
  readonly colour: Colour
  readonly tag: string
  readonly note: string
}

const PLEDGE: SampleQuote = {
  exact: 'South Korea was ready to act as a facilitator if the United States and North Korea return to talks',
  colour: 'yellow',
  tag: 'pledge',
  note: 'The pledge, with its condition. Reported speech: the address itself would be the better source.',
}
const RATIONALE: SampleQuote = {
  exact: 'Peace on the peninsula, he argued, is a condition for growth',
  colour: 'green',
  tag: 'rationale',
  note: '',
}

/** Put the sample into a library. */
export async function makeSample(workspace: Workspace): Promise<void> {
  const bytes = new TextEncoder().encode(sampleHtml)
  const { article } = await clipFile(workspace, { name: 'new-year-offer.html', bytes }, { sample: true })
  const text = await workspace.library.articles.readText(article.id, 1)
  const add = ({ exact, colour, tag, note }: SampleQuote): Promise<Quote> =>
    workspace.library.quotes.add({
      articleId: article.id,
      version: 1,
      ...spanOfWords(text, { exact }),
      exact,
      colour,
      tags: [tag],
      note,
    })
  const pledge = await add(PLEDGE)
  const rationale = await add(RATIONALE)
  const dossier = await workspace.library.dossiers.create('Seoul as facilitator (sample)', { sample: true })
  const id = (): ReturnType<typeof blockId.parse> => blockId.parse(workspace.newId())
  const quoteBlock = (quote: Quote) =>
    ({
      kind: 'quote',
      id: id(),
      quoteId: quote.id,
      articleId: quote.articleId,
      words: quote.selector.exact,
    }) as const
  await workspace.library.dossiers.edit(dossier.id, (empty) => ({
    ...empty,
    blocks: [
      { kind: 'section', id: id(), level: 1, title: 'The offer' },
      {
        kind: 'text',
        id: id(),
        text: 'The offer supports talks between others; it is *not* a plan for mediation. Its condition is part of it:',
      },
      quoteBlock(pledge),
      { kind: 'section', id: id(), level: 1, title: 'The reason given' },
      quoteBlock(rationale),
      {
        kind: 'text',
        id: id(),
        text: 'This dossier is a sample. Export it to see what a reader gets, or delete it: nothing else depends on it.',
      },
    ],
  }))
  // A person begins with nothing to undo.
  workspace.library.undo.forget()
}
