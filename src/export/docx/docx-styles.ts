// Owns how a paper looks as a Word document: its styles, fonts, languages and numbered headings. All of it is in styles, so that whoever
// is handed the document can set it their own way.
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type ILevelsOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx'

/** Points, as Word counts text: halves of them. */
const pt = (points: number): number => points * 2
/** Twentieths of a point. */
const twips = (points: number): number => points * 20

export const HEADINGS = 'headings'
export const BULLETS = 'bullets'
/** The list that begins with a number. */
export const numbersFrom = (start: number): string => `numbers-${start}`
/** As deep as Word counts. */
export const DEEPEST_LIST = 8

/** Names of the styles that aren't Word's own. */
export const STYLES = {
  quote: 'Quote',
  quoteSource: 'QuoteSource',
  remark: 'QuoteNote',
  caption: 'Caption',
  code: 'CodeBlock',
  listed: 'ListContinue',
  sources: 'Bibliography',
  subtitle: 'Subtitle',
  abstract: 'Abstract',
  backHeading: 'BackHeading',
} as const

type East = { readonly tag: string; readonly font: string; readonly headings: string }

/** Fonts that the systems of a language come with. */
const EAST: Readonly<Record<string, East>> = {
  ko: { tag: 'ko-KR', font: 'Batang', headings: 'Malgun Gothic' },
  ja: { tag: 'ja-JP', font: 'Yu Mincho', headings: 'Yu Gothic' },
  zh: { tag: 'zh-CN', font: 'SimSun', headings: 'Microsoft YaHei' },
}
const TAGS: Readonly<Record<string, string>> = {
  en: 'en-US',
  ar: 'ar-SA',
  he: 'he-IL',
  ru: 'ru-RU',
  th: 'th-TH',
  hi: 'hi-IN',
}

const BODY = 'Times New Roman'
const HEAD = 'Arial'
const FALLBACK = { tag: 'ko-KR', font: 'Batang', headings: 'Malgun Gothic' }

const eastOf = (lang: string): East | null => EAST[lang.slice(0, 2).toLowerCase()] ?? null

/** What words of a language are set with: its tag for spelling and hyphenation, and its fonts. Nothing for what we know nothing of. */
export function runOfLanguage(lang: string): IRunStylePropertiesOptions {
  const east = eastOf(lang)
  if (east !== null)
    return {
      language: { value: 'en-US', eastAsia: lang.includes('-') ? lang : east.tag },
      font: { ascii: BODY, hAnsi: BODY, cs: BODY, eastAsia: east.font },
    }
  const tag = lang.includes('-') ? lang : (TAGS[lang.toLowerCase()] ?? lang)
  return tag === ''
    ? {}
    : { language: /^(?:ar|he|fa|ur)/i.test(tag) ? { bidirectional: tag } : { value: tag } }
}

/** The styles, for a paper whose commentary is in a language. */
export function docxStyles(lang: string): IStylesOptions {
  const east = eastOf(lang) ?? FALLBACK
  const value = eastOf(lang) === null ? (TAGS[lang] ?? 'en-US') : 'en-US'
  const body = { ascii: BODY, hAnsi: BODY, cs: BODY, eastAsia: east.font }
  const head = { ascii: HEAD, hAnsi: HEAD, cs: HEAD, eastAsia: east.headings }
  const heading = (size: number, before: number) => ({
    run: { font: head, size: pt(size), bold: true, color: '000000' },
    paragraph: { spacing: { before: twips(before), after: twips(6) }, keepNext: true },
  })
  const after = (name: string, id: string, more: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...more,
  })
  return {
    default: {
      document: {
        run: {
          font: body,
          size: pt(11),
          language: { value, eastAsia: east.tag, bidirectional: lang === 'he' ? 'he-IL' : 'ar-SA' },
        },
        paragraph: { spacing: { after: twips(8), line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: head, size: pt(22), bold: true, color: '000000' },
        paragraph: {
          spacing: { after: twips(6), line: 264, lineRule: LineRuleType.AUTO },
          alignment: AlignmentType.START,
        },
      },
      heading1: heading(15, 22),
      heading2: heading(12.5, 16),
      heading3: heading(11, 12),
      footnoteText: {
        run: { size: pt(9) },
        paragraph: { spacing: { after: twips(2), line: 240, lineRule: LineRuleType.AUTO } },
      },
      hyperlink: { run: { color: '1F4E79', underline: { type: 'single' } } },
      caption: {
        run: { size: pt(9), color: '444444' },
        paragraph: { spacing: { after: twips(6) } },
      },
    },
    paragraphStyles: [
      after('Quote', STYLES.quote, {
        paragraph: {
          indent: { start: twips(28), end: twips(14) },
          spacing: { after: twips(3) },
        },
      }),
      after('Quote Source', STYLES.quoteSource, {
        run: { size: pt(9.5), color: '444444' },
        paragraph: {
          indent: { start: twips(28), end: twips(14) },
          spacing: { after: twips(2), line: 252, lineRule: LineRuleType.AUTO },
        },
      }),
      after('Quote Note', STYLES.remark, {
        run: { size: pt(10), color: '333333' },
        paragraph: {
          indent: { start: twips(42), end: twips(14) },
          spacing: { after: twips(6), line: 252, lineRule: LineRuleType.AUTO },
        },
      }),
      after('Subtitle', STYLES.subtitle, {
        run: { size: pt(10), color: '444444' },
        paragraph: { spacing: { after: twips(2) } },
      }),
      after('Abstract', STYLES.abstract, {
        run: { size: pt(10.5) },
        paragraph: { indent: { start: twips(24), end: twips(24) }, spacing: { after: twips(6) } },
      }),
      after('Back Heading', STYLES.backHeading, {
        ...heading(15, 22),
        basedOn: 'Heading1',
        next: 'Normal',
      }),
      after('Bibliography', STYLES.sources, {
        run: { size: pt(10) },
        paragraph: {
          indent: { start: twips(24), hanging: twips(24) },
          spacing: { after: twips(6), line: 252, lineRule: LineRuleType.AUTO },
        },
      }),
      after('List Continue', STYLES.listed, {}),
      after('Code Block', STYLES.code, {
        run: { font: 'Courier New', size: pt(9) },
        paragraph: {
          indent: { start: twips(14) },
          spacing: { after: twips(8), line: 240, lineRule: LineRuleType.AUTO },
        },
      }),
    ],
  }
}

const indentOf = (level: number) => ({
  paragraph: { indent: { start: twips(18) * (level + 1), hanging: twips(18) } },
})

/** Between a quote or an article and what stands around it, in twentieths of a point. */
export const GAP = 180

/** How far a paragraph that belongs to an item of a list is set in. */
export const listIndent = (level: number): { readonly start: number } => ({ start: twips(18) * (level + 1) })

/** The levels of the headings: `1`, `2.1`, counted by Word. */
export const headingLevels: readonly ILevelsOptions[] = ['%1', '%1.%2', '%1.%2.%3'].map((text, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 0, hanging: 0 } } },
  suffix: 'space',
}))

export const bulletLevels: readonly ILevelsOptions[] = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: LevelFormat.BULLET,
  text: level % 2 === 0 ? '•' : '–',
  alignment: AlignmentType.START,
  style: indentOf(level),
}))

/** The levels of a list whose first number is another than 1 on the level where it stands. */
export const numberLevels = (start: number): readonly ILevelsOptions[] =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: indentOf(level),
  }))
