// Takes the citation styles and locales that the app ships from an unpacked package of the CSL project's data, such as Debian's
// citation-style-language-styles and citation-style-language-locales:
//
//   node scripts/refresh-citation-data.mjs UNPACKED/usr/share/citation-style-language "NAME AND VERSION OF THE PACKAGE"
//
// Files are taken as they are, with their authors and licence in them; their SHA-256 are written to resources/citation/sources.json,
// which a test compares.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const HERE = join(import.meta.dirname, '..', 'resources', 'citation')
const STYLES = [
  'apa',
  'bluebook-law-review',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'harvard-cite-them-right',
  'ieee',
  'modern-language-association',
  'oscola',
  'vancouver',
]
const LOCALES = ['de-DE', 'en-GB', 'en-US', 'fr-FR', 'ja-JP', 'ko-KR', 'zh-CN', 'zh-TW']

const [from, packages] = process.argv.slice(2)
if (from === undefined || packages === undefined) {
  process.stderr.write('usage: node scripts/refresh-citation-data.mjs FOLDER "NAME AND VERSION"\n')
  process.exit(2)
}

const files = [
  ...STYLES.map((name) => `styles/${name}.csl`),
  ...LOCALES.map((tag) => `locales/locales-${tag}.xml`),
]
/** @type {Record<string, string>} */
const sha256 = {}
for (const file of files) {
  const bytes = readFileSync(join(from, file))
  if (/rel="independent-parent"/.test(bytes.toString('utf8')))
    throw new Error(`${file} is a dependent style: name its parent instead`)
  const target = join(HERE, file)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  sha256[file] = createHash('sha256').update(bytes).digest('hex')
}
writeFileSync(
  join(HERE, 'sources.json'),
  `${JSON.stringify({ project: 'https://citationstyles.org/', packages, license: 'CC-BY-SA-3.0', sha256 }, null, 2)}\n`,
)
process.stdout.write(`${String(files.length)} files\n`)
