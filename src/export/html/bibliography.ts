// Owns the part of the file that lists the sources as the style of its citations does. Leaves their facts and snapshots to `sources.ts`.
import type { DossierDocument } from '../../model/dossier-document'
import { escapeHtml } from '../../text/html-escape'
import { citationHtml, type Part } from './blocks'

/** Draw the bibliography; none where citations are in our own form, which lists the sources alone. */
export function drawBibliography({ citations }: DossierDocument): readonly Part[] {
  if (citations === null) return []
  const entries = citations.bibliography.map(
    ({ sourceNumber, parts, archived }) =>
      `<li><p class="citation">${citationHtml(parts)}</p><p class="archived"><bdi>${archived.map(({ text }) => escapeHtml(text)).join('')}</bdi> <a href="#source-${sourceNumber}">Source ${sourceNumber}</a></p></li>`,
  )
  return [
    {
      id: 'bibliography',
      open: '<section class="bibliography" id="bibliography" data-part="bibliography" aria-labelledby="bibliography-title">',
      close: '</section>',
      html: `<h2 id="bibliography-title">Bibliography</h2><p class="lead">Cited by ${escapeHtml(citations.styleName)}.</p><ul class="entries">${entries.join('')}</ul>`,
    },
  ]
}
