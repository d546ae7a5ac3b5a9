// Owns the payloads that exports are tried with: scripts, formulas, controls, directions, and strings that break programs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicAttacks } from '../helpers/attacks'
import { corpus } from '../helpers/corpora'

/** Beyond what the collections have. */
export const OWN_PAYLOADS: readonly string[] = [
  '=HYPERLINK("https://beacon.example","x")',
  "+cmd|' /C calc'!A0",
  '＝1+1',
  '@SUM(1)',
  '\t=1',
  '{ INCLUDETEXT "https://beacon.example/x" }',
  '</w:t><w:instrText>DDEAUTO c:\\\\windows</w:instrText>',
  '[x](javascript:alert(1)) [y]: javascript:alert(1)',
  '![x](https://beacon.example/p.png) ![y][z]\n\n[z]: https://beacon.example/p.png',
  '\u202eevil\u2066more',
  '\u0000\u0001\u001b[31m\u007f\u0085\ud800\uffff',
  '<https://ok.example/"onx=1> <javascript:alert(1)> https://ok.example/\'"><script>',
  '{{7*7}} ${7*7} <% 7 %> $x^2$ @doe99',
  '---\ntitle: other\n---',
  '```\n<script>\n```\n~~~',
  '> '.repeat(200) + 'deep',
]

/** Every payload, each once; `null` where the collections aren't at hand. */
export function exportPayloads(): readonly string[] | null {
  const attacks = publicAttacks()
  const folder = corpus('naughty-strings')
  if (attacks === null || folder === null) return null
  const naughty = JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8')) as readonly string[]
  return [...new Set([...OWN_PAYLOADS, ...naughty, ...attacks])]
}
