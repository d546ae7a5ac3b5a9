// Owns clipping the tab that is shown: what is kept of it already, what the person says of it, and what came of it. Leaves clipping to
// `clip.ts`.
import type { FindAnswer } from '../../src/companion/requests'
import type { Asked } from './app'
import { browser, word, type Tab } from './browser'
import { clipTab, deliver, find, runIn, type Outcome } from './clip'
import { colourField } from './colour-field'
import { button, labelled, make } from './elements'
import { forgetRefused, keepPairing, readKept } from './kept'
import { takeSelection } from './take-page'

const SHOWN_OF_SELECTION = 160
const LONGEST_NOTE = 10_000
const LONGEST_TAGS = 500

/** Show the tab that is active. @param again  shows all of it anew */
export async function clipView(again: () => void): Promise<HTMLElement> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  // What waits goes first: what is shown is then how it stands.
  const { waiting } = await readKept()
  if (waiting.length > 0) await deliver()
  const taken = tab?.id === undefined ? null : await runIn(tab.id, takeSelection)
  const known = tab?.id === undefined || taken === null ? null : await find(tab.id, taken.url)
  return make(
    'section',
    { class: 'face' },
    await noticesView(known, again),
    tab?.id === undefined || taken === null
      ? make('p', { class: 'hint', text: word('noPage') })
      : clipForm(tab, tab.id, taken.selection?.exact ?? null, known),
    make(
      'div',
      { class: 'foot' },
      button(word('unpair'), () => void keepPairing(null).then(again), 'quiet'),
    ),
  )
}

/** What waits, what was refused, and whether the app answers. */
async function noticesView(known: Asked<FindAnswer> | null, again: () => void): Promise<HTMLElement> {
  const { waiting, refused } = await readKept()
  const notice = (text: string, isBad = false): HTMLElement =>
    make('p', { class: isBad ? 'notice bad' : 'notice', text, attributes: { role: 'status' } })
  const list = make('div', { class: 'notices' })
  if (known?.kind === 'closed') list.append(notice(word('closed')))
  if (known?.kind === 'forbidden')
    list.append(
      notice(word('forbidden'), true),
      button(word('pairAgain'), () => void keepPairing(null).then(again)),
    )
  if (waiting.length > 0) list.append(notice(word('waiting', String(waiting.length))))
  if (refused.length > 0)
    list.append(
      notice(word('refused', String(refused.length), refused.map(({ title }) => title).join(', ')), true),
      button(word('seen'), () => void forgetRefused().then(again), 'quiet'),
    )
  return list
}

function clipForm(
  tab: Tab,
  tabId: number,
  selection: string | null,
  known: Asked<FindAnswer> | null,
): HTMLElement {
  const tags = make('input', {
    attributes: { maxlength: String(LONGEST_TAGS), placeholder: word('tagsHint') },
  })
  const note = make('textarea', { attributes: { rows: '3', maxlength: String(LONGEST_NOTE) } })
  const isQuoted = make('input', { attributes: { type: 'checkbox' } })
  isQuoted.checked = selection !== null
  const colour = colourField()
  const told = make('div', { class: 'told', attributes: { role: 'status' } })
  const there = make('div', {}, knownView(known))
  const clip = button(word('clip'), () => void send(), 'primary')
  clip.setAttribute('data-first', '')
  async function send(): Promise<void> {
    clip.disabled = true
    told.replaceChildren(make('p', { class: 'hint', text: word('working') }))
    const outcome = await clipTab(tabId, {
      tags: tagsOf(tags.value),
      note: note.value,
      quote: isQuoted.checked && selection !== null ? { colour: colour.value() } : null,
    })
    clip.disabled = false
    told.replaceChildren(outcomeView(outcome))
    if (outcome.kind === 'kept' && 'article' in outcome.answer) {
      const value: FindAnswer = { saved: true, article: outcome.answer.article }
      there.replaceChildren(knownView({ kind: 'answer', value }) ?? '')
    }
  }
  return make(
    'div',
    { class: 'form' },
    make('h1', { text: tab.title ?? tab.url ?? '' }),
    there,
    selection === null ? null : selectionView(selection, isQuoted, colour.element),
    labelled(word('tags'), tags),
    labelled(word('note'), note),
    make('div', { class: 'buttons' }, clip),
    told,
  )
}

/** Tags are typed with commas between them. */
const tagsOf = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')

function selectionView(selection: string, isQuoted: HTMLInputElement, colours: HTMLElement): HTMLElement {
  const shown =
    selection.length > SHOWN_OF_SELECTION ? `${selection.slice(0, SHOWN_OF_SELECTION)}…` : selection
  return make(
    'div',
    { class: 'selection' },
    make('label', { class: 'check' }, isQuoted, make('span', { text: word('asQuote') })),
    make('blockquote', { text: shown }),
    colours,
  )
}

function knownView(known: Asked<FindAnswer> | null): HTMLElement | null {
  if (known?.kind !== 'answer') return null
  if (!known.value.saved) return make('p', { class: 'hint', text: word('notSaved') })
  const { quotes, versions, tags, link } = known.value.article
  const facts = [word('versions', String(versions.length)), word('quotes', String(quotes)), ...tags]
  return make(
    'p',
    { class: 'saved' },
    make('span', { text: `${word('saved')} · ${facts.join(' · ')} ` }),
    linkTo(link),
  )
}

const linkTo = (link: string): HTMLElement =>
  make('a', { text: word('open'), attributes: { href: link, target: '_blank' } })

function outcomeView(outcome: Outcome): HTMLElement {
  if (outcome.kind === 'waits') return make('p', { class: 'hint', text: word('waits') })
  if (outcome.kind === 'failed') return make('p', { class: 'bad', text: failureWord(outcome.error) })
  const { answer } = outcome
  if (!('article' in answer)) return make('p', { class: 'good', text: word('kept_queued') })
  const { quote } = answer
  return make(
    'div',
    {},
    make('p', { class: 'good', text: word(`kept_${answer.outcome.replaceAll('-', '_')}`) }),
    quote === null
      ? null
      : make('p', { class: quote.kept ? 'good' : 'bad', text: word(quote.kept ? 'quoted' : 'quoteLost') }),
  )
}

/** Failures that have words of their own. */
const TOLD: ReadonlySet<string> = new Set([
  'no-page',
  'no-room',
  'no-article',
  'too-large',
  'forbidden',
  'not-paired',
])

const failureWord = (error: string): string =>
  TOLD.has(error) ? word(`failed_${error.replaceAll('-', '_')}`) : word('failed', error)
