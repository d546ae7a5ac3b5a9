// Owns the parts of the file that are about the file: title, outline, how to check it.
import type { DossierDocument } from '../../model/dossier-document'
import { bylinesOf } from '../../model/front-matter'
import { MANIFEST_ID, SEAL_PLACES, textBlockId } from '../../model/dossier-file'
import type { HashOf } from '../../ports'
import { escapeHtml } from '../../text/html-escape'
import { keyFingerprint } from '../../text/key-fingerprint'
import { readableDate, readableInstant } from '../citation'
import { independentWords } from '../copy-words'
import type { Part } from './blocks'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** The head of the document: title, what is in it, when it was made. */
export function drawTitle(document: DossierDocument): Part {
  const quotes = document.blocks.filter((block) => block.kind === 'quote').length
  return {
    id: 'title',
    open: '<header class="title" data-part="title">',
    close: '</header>',
    html: [
      '<p class="kind">Dossier</p>',
      `<h1><bdi>${escapeHtml(document.title)}</bdi></h1>`,
      drawFront(document),
      `<p class="about">${count(quotes, 'quote', 'quotes')}${articlesIn(document)} from ${count(document.sources.length, 'sealed source', 'sealed sources')}${independentWords(document.sources.length, document.copies?.independent ?? null)}<br>`,
      `Compiled since ${escapeHtml(readableDate(document.createdAt))}, exported <time datetime="${escapeHtml(document.exportedAt)}">${escapeHtml(readableInstant(document.exportedAt))}</time> with ${escapeHtml(document.generator)}</p>`,
    ].join(''),
  }
}

function articlesIn({ blocks }: DossierDocument): string {
  const articles = blocks.filter(({ kind }) => kind === 'article').length
  return articles === 0 ? '' : ` and ${count(articles, 'whole article', 'whole articles')}`
}

function drawFront({ front }: DossierDocument): string {
  const by = bylinesOf(front)
    .filter((line) => line !== '')
    .map((line) => `<bdi>${escapeHtml(line)}</bdi>`)
    .join('<br>')
  const paragraphs = front.abstract
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => `<p><bdi>${escapeHtml(text)}</bdi></p>`)
  return [
    by === '' ? '' : `<p class="by">${by}</p>`,
    front.abstract === '' ? '' : `<div class="abstract">${paragraphs.join('')}</div>`,
  ].join('')
}

/** The outline with links to its sections. */
export function drawOutline(document: DossierDocument): Part {
  const entry = (href: string, depth: number, number: string, title: string): string =>
    `<li class="depth-${depth}"><a href="#${href}">${number === '' ? '' : `<span class="number">${escapeHtml(number)}</span> `}<bdi>${escapeHtml(title)}</bdi></a></li>`
  const sections = document.blocks.flatMap((block) =>
    block.kind === 'section'
      ? [entry(`section-${block.id}`, block.number.split('.').length, block.number, block.title)]
      : [],
  )
  const ends = [
    ...(document.citations === null ? [] : [entry('bibliography', 1, '', 'Bibliography')]),
    entry('sources', 1, '', 'Sources'),
    entry('check', 1, '', 'How to check this file'),
  ]
  return {
    id: 'outline',
    open: '<nav class="outline" aria-labelledby="outline-title" data-part="outline">',
    close: '</nav>',
    html: `<h2 id="outline-title">Contents</h2><ol>${[...sections, ...ends].join('')}</ol>`,
  }
}

/** The heading over the sources. */
export const drawSourcesHeading = (): Part => ({
  id: 'sources',
  open: '<div class="section" id="sources" data-part="sources">',
  close: '</div>',
  html: '<h2>Sources</h2><p class="lead">Each source is carried in this file as it was captured: its text, which the quotes are checked against, and its readable page. Nothing is fetched from the network.</p>',
})

/** The section that says what is proved and how a reader repeats the proof. */
export function drawCheck(document: DossierDocument, hashOf: HashOf): Part {
  const [, seal] = SEAL_PLACES
  const block = (id: string): string =>
    escapeHtml(`sed -n 's|^<script type="application/json" id="${id}">\\(.*\\)</script>$|\\1|p' FILE.html`)
  return {
    id: 'check',
    open: '<section class="check" id="check" data-part="check" aria-labelledby="check-title">',
    close: '</section>',
    html: [
      '<h2 id="check-title">How to check this file</h2>',
      '<p><strong>By opening it.</strong> Where scripts may run, a short one at the end of this file compares every quote with the sealed text of its source, recomputes the hash of each text, snapshot and image, and shows the outcome at the top and beside each quote. It makes no request.</p>',
      '<p><strong>With Cuttings.</strong> <code>cuttings verify FILE.html</code> repeats all of this outside the browser, and also finds changes to the script and to the look of the page, which no script can find about itself.</p>',
      '<p><strong>By hand.</strong> The list of all hashes, and the text of each source, stand at the end of the file, each on a line of its own. These two commands print the seal below and the hash of the text of source 1 as listed under Sources:</p>',
      `<pre><code>${block(MANIFEST_ID)} | tr -d '\\n' | sha256sum\n${block(textBlockId(1))} | jq -j . | sha256sum</code></pre>`,
      `<p>Seal of this file (SHA-256 of its list of hashes):<br>${seal.before}${seal.after}</p>`,
      drawSignature(document, hashOf),
      `<p><strong>What this proves.</strong> That the quotes are, word for word and but for what stands in brackets, in the texts that were captured, and that nothing in this file has changed since it was exported, as long as ${document.signing === undefined ? 'the seal is the one' : 'the key is the one'} that its author gave you. It does not prove that a page was really published, and someone who rewrites the whole file can give it a new seal${document.signing === undefined ? '' : ' and sign it with a key of their own'}: when it matters, ask the author for the ${document.signing === undefined ? 'seal' : 'fingerprint of the key'} by another way.</p>`,
    ].join(''),
  }
}

function drawSignature({ signing }: DossierDocument, hashOf: HashOf): string {
  if (signing === undefined) return ''
  const stamp = signing.isTimeStamped
    ? ' An authority for time stamps vouches that it was not made later than it says: <code>cuttings verify</code> tells when, and <code>openssl ts -verify</code> checks the same.'
    : ''
  return `<p><strong>By whom.</strong> The seal is signed (Ed25519) by the key of the library that this was exported from. Fingerprint of that key:<br><code class="fingerprint">${escapeHtml(keyFingerprint(signing.publicKey, hashOf))}</code>.${stamp}</p>`
}
