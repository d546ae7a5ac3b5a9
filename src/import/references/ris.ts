// Owns reading references in RIS. Source: the RIS format specification of 2011, and what Zotero writes beside it (`L1` for files).
import { filesNamed, isReadFile, itemOfReference, nameFromInverted } from './reference'
import { refused, stopIfCancelled, unreadable, type Tally } from '../entries'
import { folderOfPath, MOST_ITEMS, readAnyText } from '../export-text'
import { readsFileByFile } from '../file-by-file'
import type { ForeignEntry, ForeignFiles } from '../reader'
import { dateOf, instantOf, listOf, webAddressOf } from '../values'

/** By their CSL names; any other is a document. */
const TYPES: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  BLOG: 'post-weblog',
  ELEC: 'webpage',
  WEB: 'webpage',
  ICOMM: 'personal_communication',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  GOVDOC: 'report',
  VIDEO: 'broadcast',
  SOUND: 'broadcast',
  MPCT: 'motion_picture',
  BOOK: 'book',
  EBOOK: 'book',
  CHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  BILL: 'bill',
  STAT: 'legislation',
  LEGAL: 'legislation',
  CASE: 'legal_case',
}

export const ris = readsFileByFile({
  tool: 'ris',
  endings: ['.ris', '.txt'],
  isOurs,
  async *entries({ files, path, tools, tally }) {
    let count = 0
    for (const record of recordsOf(await readAnyText(files, path), path)) {
      stopIfCancelled(tools)
      if (++count > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many entries')
      yield* await entriesOf(record, folderOfPath(path), files, tally)
    }
  },
})

function isOurs(begin: string): boolean {
  return begin
    .split('\n', 50)
    .some((line) => tagOf(line.startsWith('\ufeff') ? line.slice(1) : line) === 'TY')
}

/** Values by their tags, in the order in which they stand. */
type RisRecord = { readonly fields: ReadonlyMap<string, readonly string[]>; readonly isWhole: boolean }

/** @throws {AppError} unreadable-file for a text without any */
function* recordsOf(text: string, path: string): Generator<RisRecord> {
  let fields: Map<string, string[]> | null = null
  let last: string[] = []
  let found = false
  for (const line of text.split('\n')) {
    const tag = tagOf(line)
    const value = tag === null ? line.trim() : line.slice(5).trim()
    if (tag === 'TY') {
      if (fields !== null) yield { fields, isWhole: false }
      fields = new Map([['TY', [value]]])
      found = true
    } else if (fields !== null && tag === 'ER') {
      yield { fields, isWhole: true }
      fields = null
    } else if (fields !== null && tag === null) {
      // A value goes on in lines without a tag.
      const at = last.length - 1
      if (at >= 0 && value !== '') last[at] = `${last[at] ?? ''}\n${value}`
    } else if (fields !== null && tag !== null) {
      last = fields.get(tag) ?? []
      last.push(value)
      fields.set(tag, last)
    }
  }
  if (fields !== null) yield { fields, isWhole: false }
  if (!found) throw unreadable(path, 'damaged', 'no entries')
}

/** The tag that a line begins with: two signs, two spaces and a hyphen. */
function tagOf(line: string): string | null {
  if (line.slice(2, 5) !== '  -') return null
  const tag = line.slice(0, 2)
  return isSign(tag.charAt(0)) && isSign(tag.charAt(1)) ? tag : null
}

const isSign = (sign: string): boolean => (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')

const PLACED = new Set(
  'TY ID AU A1 TI T1 T2 JO JF JA PB PY Y1 DA UR L1 L2 Y2 LA KW AB N2 N1 DO DB DP ER'.split(' '),
)

async function entriesOf(
  { fields, isWhole }: RisRecord,
  folder: string,
  files: ForeignFiles,
  tally: Tally,
): Promise<readonly ForeignEntry[]> {
  const all = (...tags: string[]): readonly string[] => listOf(tags.flatMap((tag) => fields.get(tag) ?? []))
  const first = (...tags: string[]): string | null => all(...tags)[0] ?? null
  const title = first('TI', 'T1')
  const url = all('UR', 'L2', 'L1').find((one) => webAddressOf(one) !== null) ?? null
  const name = title ?? url ?? first('ID') ?? first('TY') ?? ''
  if (!isWhole) return [refused(unreadable(name, 'truncated'))]
  if (title === null && url === null && first('DO') === null)
    return [refused(unreadable(name, 'damaged', 'neither title nor address'))]
  for (const [tag, values] of fields) if (!PLACED.has(tag)) for (const value of values) tally.add(tag, value)
  const named = all('L1', 'L2').filter((one) => webAddressOf(one) === null && isReadFile(one))
  const { contents, failures } = await filesNamed(files, folder, named, tally)
  const item = itemOfReference('ris', {
    id: first('ID'),
    url,
    doi: first('DO'),
    title,
    authors: all('AU', 'A1').map(nameFromInverted),
    container: first('T2', 'JO', 'JF', 'JA'),
    publisher: first('PB'),
    publishedAt: dateOf(first('DA')) ?? dateOf(first('PY', 'Y1')),
    accessedAt: instantOf(dateOf(first('Y2'))),
    lang: first('LA'),
    abstract: first('AB', 'N2'),
    type: TYPES[first('TY') ?? ''] ?? 'document',
    tags: all('KW')
      .flatMap((one) => one.split(';'))
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    note: all('N1').join('\n\n'),
    contents,
  })
  return [{ kind: 'item', item }, ...failures]
}
