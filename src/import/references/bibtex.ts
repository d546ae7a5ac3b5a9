// Owns reading references in BibTeX and BibLaTeX. Source: the manual of biblatex, section 2; `file` as Zotero and JabRef write it.
import { bibtexEntries, type BibtexEntry } from './bibtex-entries'
import { filesNamed, isReadFile, itemOfReference, nameFromInverted } from './reference'
import { texWords } from './tex-words'
import { refused, stopIfCancelled, unreadable, type Tally } from '../entries'
import { folderOfPath, MOST_ITEMS, readAnyText } from '../export-text'
import { readsFileByFile } from '../file-by-file'
import type { ForeignEntry, ForeignFiles } from '../reader'
import { dateOf, datePartsOf, instantOf, listOf, wordsOf } from '../values'

/** By their CSL names; any other is a document. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  misc: 'document',
  techreport: 'report',
  report: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  legislation: 'legislation',
  unpublished: 'manuscript',
  video: 'motion_picture',
  movie: 'motion_picture',
}

const SUBTYPES: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  blog: 'post-weblog',
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export const bibtex = readsFileByFile({
  tool: 'bibtex',
  endings: ['.bib', '.bibtex'],
  isOurs,
  async *entries({ files, path, tools, tally }) {
    let count = 0
    for (const part of bibtexEntries(await readAnyText(files, path), path)) {
      stopIfCancelled(tools)
      if (++count > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many entries')
      if (part instanceof Error) yield refused(part)
      else yield* await entriesOf(part, folderOfPath(path), files, tally)
    }
    if (count === 0) throw unreadable(path, 'damaged', 'no entries')
  },
})

/** An entry of a known kind begins a line. */
function isOurs(begin: string): boolean {
  return begin.split('\n').some((line) => {
    const trimmed = line.trim().toLowerCase()
    return (
      trimmed.startsWith('@') &&
      [...Object.keys(TYPES), 'string', 'comment'].some((kind) => trimmed.startsWith(`@${kind}`))
    )
  })
}

const PLACED = new Set('author title journal journaltitle booktitle institution organization school publisher date year month day url urldate doi language langid keywords abstract note annote annotation file entrysubtype howpublished shorttitle'.split(' ')) // prettier-ignore

async function entriesOf(
  { kind, key, fields }: BibtexEntry,
  folder: string,
  files: ForeignFiles,
  tally: Tally,
): Promise<readonly ForeignEntry[]> {
  const words = (...names: string[]): string | null =>
    names.map((name) => wordsOf(texWords(fields.get(name) ?? ''))).find((one) => one !== null) ?? null
  const title = words('title')
  const url = addressIn(fields)
  const doi = wordsOf(fields.get('doi'))
  if (title === null && url === null && doi === null)
    return [refused(unreadable(key, 'damaged', 'neither title nor address'))]
  for (const [name, value] of fields) if (!PLACED.has(name)) tally.add(name, value)
  const { contents, failures } = await filesNamed(files, folder, pathsIn(fields.get('file') ?? ''), tally)
  const item = itemOfReference('bibtex', {
    id: wordsOf(key),
    url,
    doi,
    title,
    authors: namesIn(fields.get('author') ?? ''),
    container: words('journal', 'journaltitle', 'booktitle'),
    publisher: words('publisher', 'institution', 'organization', 'school'),
    publishedAt: dateIn(fields),
    accessedAt: instantOf(dateOf(fields.get('urldate'))),
    lang: words('langid', 'language'),
    abstract: words('abstract'),
    type: SUBTYPES[fields.get('entrysubtype')?.toLowerCase() ?? ''] ?? TYPES[kind] ?? 'document',
    tags: listOf(
      (fields.get('keywords') ?? '')
        .split(';')
        .flatMap((one) => one.split(','))
        .map(texWords),
    ),
    note: ['note', 'annote', 'annotation']
      .map((name) => words(name))
      .filter((one) => one !== null)
      .join('\n\n'),
    contents,
  })
  return [{ kind: 'item', item }, ...failures]
}

/** An address isn't TeX, but for the signs that some programs protect. */
function addressIn(fields: ReadonlyMap<string, string>): string | null {
  const given = fields.get('url') ?? between(fields.get('howpublished') ?? '', String.raw`\url{`, '}')
  return wordsOf(given?.replace(/\\([&%_#~{}])/g, '$1'))
}

function between(text: string, begin: string, end: string): string | null {
  const at = text.indexOf(begin)
  const until = at < 0 ? -1 : text.indexOf(end, at + begin.length)
  return until < 0 ? null : text.slice(at + begin.length, until)
}

/** Names parted by `and` outside of braces; one in braces stays whole. */
function namesIn(tex: string): readonly string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const word of tex.replace(/\s+/g, ' ').split(' ')) {
    if (depth === 0 && word === 'and') {
      names.push(name)
      name = ''
      continue
    }
    for (const sign of word) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    name += `${name === '' ? '' : ' '}${word}`
  }
  return listOf(
    [...names, name].map((one) =>
      one.startsWith('{') && one.endsWith('}') ? texWords(one) : nameFromInverted(texWords(one)),
    ),
  ).filter((one) => one !== 'others')
}

function dateIn(fields: ReadonlyMap<string, string>): string | null {
  const [date] = (fields.get('date') ?? '').split('/')
  if (date !== undefined && date !== '') return dateOf(date)
  const said = fields.get('month')?.trim().toLowerCase() ?? ''
  const named = MONTHS.findIndex((month) => said.startsWith(month)) + 1
  return datePartsOf([
    fields.get('year')?.trim(),
    named > 0 ? named : said === '' ? undefined : said,
    fields.get('day'),
  ])
}

/** `Title:files/12/a.pdf:application/pdf` between semicolons, or a path alone. */
const pathsIn = (file: string): readonly string[] =>
  file.split(';').flatMap((one) => {
    const parts = one.split(':')
    const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : one
    return isReadFile(path.trim()) ? [path.trim()] : []
  })
