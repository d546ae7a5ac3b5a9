// Owns a report of a verification as one HTML file: no scripts, no requests, to be read on a screen and printed.
import reportStyle from '../../../resources/dossier/report.css?raw'
import palette from '../../../resources/dossier/style-palette.css?raw'
import type { HashOf } from '../../ports'
import { hexToBase64 } from '../../text/base64'
import { escapeHtml } from '../../text/html-escape'
import {
  makeReport,
  type ReportFacts,
  type ReportPage,
  type ReportRow,
  type ReportState,
} from './make-report'

const style = palette + reportStyle

const SIGNS: Readonly<Record<ReportState, string>> = { good: '✓', bad: '✗', note: '·' }

/** The file. */
export function reportToHtml(facts: ReportFacts, hashOf: HashOf): string {
  const page = makeReport(facts)
  const policy = `default-src 'none'; style-src 'sha256-${hexToBase64(hashOf(style))}'; form-action 'none'; base-uri 'none'`
  return [
    '<!doctype html>',
    `<html lang="${page.language}">`,
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(`${page.title}: ${page.dossier}`.replaceAll('\n', ' '))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...drawPage(page),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const drawPage = (page: ReportPage): readonly string[] => [
  `<p class="kind">${escapeHtml(page.title)}</p>`,
  `<h1><bdi>${escapeHtml(page.dossier)}</bdi></h1>`,
  `<p class="verdict ${page.isGood ? 'good' : 'bad'}">${sign(page.isGood ? 'good' : 'bad')}<span>${escapeHtml(page.verdict)}</span></p>`,
  '<dl>',
  ...page.facts.map(
    ([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd></div>`,
  ),
  '</dl>',
  ...page.groups.flatMap(({ heading, rows }) => [
    `<h2>${escapeHtml(heading)}</h2>`,
    '<ul class="rows">',
    ...rows.map(drawRow),
    '</ul>',
  ]),
  `<p class="meaning">${escapeHtml(page.meaning)}</p>`,
]

const sign = (state: ReportState): string => `<b class="sign" aria-hidden="true">${SIGNS[state]}</b>`

function drawRow({ state, number, what, isQuote, says }: ReportRow): string {
  const words = isQuote
    ? `<blockquote><bdi>“${escapeHtml(what)}”</bdi></blockquote>`
    : `<p class="what">${number === undefined ? '' : `${String(number)}. `}<bdi>${escapeHtml(what)}</bdi></p>`
  const lines = says.map(
    (said) => `<li class="${said.state}">${sign(said.state)}<bdi>${escapeHtml(said.text)}</bdi></li>`,
  )
  const told = lines.length === 0 ? '' : `<ul class="says">${lines.join('')}</ul>`
  return `<li class="row ${state}">${words}${told}</li>`
}
