// Owns the credit of a news agency and the place that a report is filed from, as they stand at a text's begin or end.
import { withoutEnd } from './cut-out'
import { foldText } from './fold-text'

/** Agencies by what they are called in credits. The value is the name that is kept. */
const AGENCIES: readonly (readonly [string, string])[] = [
  ['Reuters', 'Reuters'],
  ['로이터', 'Reuters'],
  ['AP', 'AP'],
  ['Associated Press', 'AP'],
  ['The Associated Press', 'AP'],
  ['AFP', 'AFP'],
  ['Agence France-Presse', 'AFP'],
  ['UPI', 'UPI'],
  ['dpa', 'dpa'],
  ['Yonhap', 'Yonhap'],
  ['Yonhap News', 'Yonhap'],
  ['Yonhap News Agency', 'Yonhap'],
  ['연합뉴스', '연합뉴스'],
  ['연합', '연합뉴스'],
  ['뉴시스', '뉴시스'],
  ['Newsis', '뉴시스'],
  ['뉴스1', '뉴스1'],
  ['News1', '뉴스1'],
  ['Xinhua', 'Xinhua'],
  ['新华社', 'Xinhua'],
  ['Kyodo', 'Kyodo'],
  ['Kyodo News', 'Kyodo'],
  ['共同', 'Kyodo'],
  ['Jiji', 'Jiji'],
  ['時事', 'Jiji'],
  ['EFE', 'EFE'],
  ['ANSA', 'ANSA'],
  ['TASS', 'TASS'],
  ['Interfax', 'Interfax'],
  ['PTI', 'PTI'],
  ['ANI', 'ANI'],
  ['AAP', 'AAP'],
  ['CP', 'The Canadian Press'],
  ['The Canadian Press', 'The Canadian Press'],
  ['PA Media', 'PA Media'],
  ['Bloomberg', 'Bloomberg'],
  ['KCNA', 'KCNA'],
  ['APA', 'APA'],
  ['ATS', 'Keystone-SDA'],
  ['Belga', 'Belga'],
  ['CNA', 'CNA'],
  ['Anadolu', 'Anadolu'],
  ['Anadolu Agency', 'Anadolu'],
]
const AGENCY_NAMES = new Map(AGENCIES.map(([called, name]) => [called.toLowerCase(), name]))

export type WireCredit = {
  readonly wire: string | null
  /** Place of the report, as printed. */
  readonly dateline: string | null
}

/** `SEOUL, Jan 2 (Reuters) - `, `WASHINGTON (AP) — `: a place, perhaps a date, an agency in brackets, a dash. */
const LATIN_DATELINE =
  /^(\p{Lu}[\p{L}.'’ /-]{1,40}(?:, \p{Lu}[\p{L}. ]{1,24}){0,2})(?:, (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}))?,? ?[(（]([^()（）]{2,30})[)）] ?(?:[-–—:]|\s)/u
/** `SEOUL, South Korea — `: a place in capitals and a dash, without an agency. */
const BARE_DATELINE =
  /^(\p{Lu}{2}[\p{Lu}.'’ -]{1,30}(?:, \p{Lu}[\p{L}. ]{1,24})?) ?(?:—|–|--) ?(?=\p{L}|[“"'‘])/u
/** `(서울=연합뉴스)`, `[도쿄=뉴시스]`: place and agency in brackets. */
const KOREAN_DATELINE = /^[([【〔]([가-힣·A-Z]{2,20}) ?= ?([가-힣A-Za-z0-9]{2,12})[)\]】〕]/u
/** `【新华社北京1月2日电】`, `新华社北京1月2日电`. */
const CHINESE_DATELINE = /^[（(【]?(新华社)(\p{Script=Han}{2,6}?)\d{1,2}月\d{1,2}日电/u
const BRACKETED = /[(（[]([^()（）[\]]{2,30})[)）\]]/gu

/** Read credit and place out of a text's first lines, its last ones, and the names in its byline. */
export function readWire(text: string, authors: readonly string[], source: string | null): WireCredit {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, 3)) {
    const found = fromDateline(line.slice(0, 160))
    if (found !== null) return { ...found, wire: found.wire ?? fromNames([...authors, source ?? '']) }
  }
  const wire = fromNames([...authors, source ?? '']) ?? fromCredit(lines.at(-1) ?? '')
  return { wire, dateline: null }
}

function fromDateline(line: string): WireCredit | null {
  const korean = KOREAN_DATELINE.exec(line)
  if (korean) return { dateline: korean[1] ?? null, wire: agencyOf(korean[2] ?? '') }
  const chinese = CHINESE_DATELINE.exec(line)
  if (chinese) return { dateline: chinese[2] ?? null, wire: agencyOf(chinese[1] ?? '') }
  const latin = LATIN_DATELINE.exec(line)
  const agency = agencyOf(latin?.[2] ?? '')
  if (latin !== null && agency !== null) return { dateline: foldText(latin[1]), wire: agency }
  const bare = BARE_DATELINE.exec(line)
  return bare === null ? null : { dateline: foldText(bare[1]), wire: null }
}

const agencyOf = (called: string): string | null => AGENCY_NAMES.get(called.trim().toLowerCase()) ?? null

const fromNames = (names: readonly string[]): string | null =>
  names.map((name) => agencyOf(name)).find((name) => name !== null) ?? null

/** A credit on a line of its own at the end: `(Reuters)`, `— AP`, `Source: dpa`. */
function fromCredit(line: string): string | null {
  if (line.length > 80) return null
  const bare = withoutEnd(line.replace(/^(?:[-–—©]|source:|출처 ?[:=])\s*/i, ''), /[.\s]/)
  const bracketed = [...line.matchAll(BRACKETED)].map((match) => agencyOf(match[1] ?? ''))
  return agencyOf(bare) ?? bracketed.find((name) => name !== null) ?? null
}
