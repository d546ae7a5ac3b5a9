// Owns how the quotes, articles and sections of a paper look as markup: for the page that is printed and for the chapters of a book. Leaves the
// rest of their files to these.
import { escapeHtml } from '../../text/html-escape'
import type { Block, Paper, PaperArticle, PaperQuote, PaperSource } from '../paper/paper'
import { drawBlocks, drawInlines, type Markup } from './draw-blocks'

export type PaperMarkup = Pick<Markup, 'srcOf' | 'noteMark'> & {
  /** The level of the element that a section of the first level is. */
  readonly firstLevel: number
}

const whole = (paper: Paper, { srcOf, noteMark, firstLevel }: PaperMarkup): Markup => {
  const markup: Markup = {
    srcOf,
    noteMark,
    special: (block) => {
      if (block.kind === 'heading') return drawHeading(block, firstLevel)
      return block.kind === 'article' ? drawArticle(block, paper, markup) : drawQuote(block, paper, markup)
    },
  }
  return markup
}

/** Draw blocks of a paper. */
export const drawPaperBlocks = (blocks: readonly Block[], paper: Paper, markup: PaperMarkup): string =>
  drawBlocks(blocks, whole(paper, markup))

const bdi = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`

function drawHeading(
  { id, level, number, text }: Extract<Block, { readonly kind: 'heading' }>,
  firstLevel: number,
): string {
  const tag = `h${firstLevel + level - 1}`
  return `<${tag} id="${id}"><span class="number">${escapeHtml(number)}</span> ${bdi(text)}</${tag}>`
}

/** Languages of a quote's words, for hyphenation, fonts and screen readers. */
const languageOf = ({ lang, dir }: Pick<PaperQuote, 'lang' | 'dir'>): string =>
  `${lang === '' ? '' : ` lang="${lang}" xml:lang="${lang}"`} dir="${dir}"`

function drawArticle(article: PaperArticle, { words }: Paper, markup: Markup): string {
  const below = article.isLost
    ? `<p class="lost">${escapeHtml(words.lostArticle)}</p>`
    : `<p class="cited" dir="auto">${drawInlines(article.cited, markup)}</p>`
  return `<div class="article" id="${article.id}"><p class="name"${languageOf(article)}>${bdi(article.title)}</p>${below}</div>`
}

function drawQuote(quote: PaperQuote, { words }: Paper, markup: Markup): string {
  const lines = quote.words.split('\n')
  const after = [
    quote.inText === null ? '' : ` ${bdi(quote.inText)}`,
    quote.note === null ? '' : markup.noteMark(quote.note, true),
  ].join('')
  const said = lines.map((line, i) => `<p>${escapeHtml(line)}${i === lines.length - 1 ? after : ''}</p>`)
  const caption = [
    quote.isLost ? `<p class="lost">${escapeHtml(words.lost)}</p>` : '',
    quote.speaker === null ? '' : `<p class="speaker">— ${bdi(quote.speaker)}</p>`,
    quote.tags.length === 0
      ? ''
      : `<p class="tags">${escapeHtml(words.tags)}: ${quote.tags.map(bdi).join(', ')}</p>`,
    quote.remark.length === 0
      ? ''
      : `<div class="remark"><p class="label">${escapeHtml(words.remark)}</p>${drawBlocks(quote.remark, markup)}</div>`,
  ].join('')
  return `<figure class="quote" id="${quote.id}"><blockquote${languageOf(quote)}>${said.join('')}</blockquote>${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
}

/** Draw the list of sources, without its heading. */
export const drawSources = (sources: readonly PaperSource[], paper: Paper, markup: PaperMarkup): string =>
  `<ul class="sources">${sources
    .map(
      ({ number, inlines, kept }) =>
        `<li id="source-${number}"><p dir="auto">${drawInlines(inlines, whole(paper, markup))}</p><p class="kept">${escapeHtml(kept)}</p></li>`,
    )
    .join('')}</ul>`

/** Draw what stands below the title: by whom it is, what it is made of, what it says in short. */
export const drawAbout = ({ by, about, abstract }: Paper): string =>
  [
    by.length === 0 ? '' : `<p class="by">${by.map(bdi).join('<br />')}</p>`,
    `<p class="about">${about.map(escapeHtml).join('<br />')}</p>`,
    abstract.length === 0
      ? ''
      : `<div class="abstract">${abstract.map((text) => `<p dir="auto">${escapeHtml(text)}</p>`).join('')}</div>`,
  ].join('')

/** Draw a title. */
export const drawTitle = ({ title }: Paper): string => bdi(title)
