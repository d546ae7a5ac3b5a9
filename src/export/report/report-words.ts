// Owns what a report of a verification says, in the languages that we speak. Leaves putting it on a page to the files beside this one.
import type { Mismatch } from '../../model/dossier-document'
import type { FileFinding } from '../../model/dossier-bundle'
import type { ChangedStatus } from '../../model/quote-kinds'
import type { SourceRecheck } from '../../model/source-standing'

export type ReportLanguage = 'en' | 'ko'

export type ReportWords = {
  readonly title: string
  readonly good: (quotes: number, sources: number) => string
  readonly bad: (failed: number) => string
  readonly none: string
  readonly checked: string
  readonly program: string
  readonly subject: string
  readonly library: string
  readonly file: string
  readonly signature: string
  readonly unsigned: string
  readonly stamp: string
  readonly stamped: (at: string, authority: string, isKnown: boolean) => string
  readonly log: string
  readonly logHolds: (lines: number) => string
  readonly logBroken: (line: number) => string
  readonly whole: string
  readonly quotes: string
  /** Referred to as a whole. */
  readonly articles: string
  readonly articleHolds: string
  readonly goodArticles: (articles: number) => string
  readonly sources: string
  readonly files: string
  readonly source: (n: number) => string
  readonly verbatim: string
  readonly shortened: string
  readonly sealed: (files: number, absent: number) => string
  readonly captured: (at: string) => string
  readonly inLog: (line: number) => string
  readonly notInLog: string
  readonly recheck: (recheck: SourceRecheck) => string
  readonly now: Readonly<Record<ChangedStatus, string>>
  readonly problems: Readonly<Record<Mismatch, string>>
  readonly findings: Readonly<Record<FileFinding['problem'], string>>
  readonly meaning: string
}

const count = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`

const en: ReportWords = {
  title: 'Report of a verification',
  good: (quotes, sources) =>
    `${count(quotes, 'quote')} checked against ${count(sources, 'sealed source')}: every word is as it was captured.`,
  bad: (failed) =>
    failed > 0 ? `${count(failed, 'finding')}: do not rely on what is marked below.` : 'It does not verify.',
  none: 'There are no quotes in it.',
  checked: 'Checked',
  program: 'Program',
  subject: 'What was checked',
  library: 'a dossier in the library, with all that is sealed there',
  file: 'an exported file',
  signature: 'Signature',
  unsigned: 'none',
  stamp: 'Time stamp',
  stamped: (at, authority, isKnown) =>
    `not made after ${at}, says ${authority}${isKnown ? '' : ' (nobody known here vouches for them)'}`,
  log: 'Log of the library',
  logHolds: (lines) => `${count(lines, 'line')}: each carries the hash of the one before`,
  logBroken: (line) => `line ${String(line)} doesn’t carry the hash of the line before: the log was changed`,
  whole: 'The whole',
  quotes: 'Quotes',
  articles: 'Whole articles',
  articleHolds: 'as sealed',
  goodArticles: (articles) =>
    `${count(articles, 'article')} referred to as a whole: each is as it was captured.`,
  sources: 'Sources',
  files: 'Files beside it',
  source: (n) => `Source ${String(n)}`,
  verbatim: 'word for word',
  shortened: 'shortened or added to in brackets; all else is word for word',
  sealed: (files, absent) =>
    `${count(files, 'sealed file')} as sealed${absent === 0 ? '' : `; ${String(absent)} never came with the dossier that it was imported from`}`,
  captured: (at) => `Captured ${at}`,
  inLog: (line) => `Line ${String(line)} of the log tells of this capture, with the same hashes`,
  notInLog: 'No line of the log tells of this capture',
  recheck: (recheck) => {
    switch (recheck.state) {
      case 'never':
        return 'The source was not asked again since'
      case 'unchanged':
        return `Asked again ${recheck.at}: unchanged`
      case 'changed':
        return `The page has changed since; first seen ${recheck.at}`
      case 'gone':
        return `The quoted words are gone from the page; first seen ${recheck.at}`
    }
  },
  now: {
    reworded: 'the page words it otherwise now',
    shortened: 'a part of it is left on the page now',
    moved: 'it stands elsewhere on the page now',
    removed: 'it is gone from the page now',
  },
  problems: {
    'words-differ': 'the sealed text reads otherwise at that place',
    'shown-words-differ': 'the words shown are not the words that are proved',
    'edits-broken': 'what was left out and added doesn’t fit the words of the quote',
    'citation-changed': 'what is printed with the quote is not what was sealed',
    'text-changed': 'the text is not the one that was sealed',
    'content-changed': 'the readable snapshot is not the one that was sealed',
    'asset-changed': 'an image is not the one that was sealed',
    'manifest-changed': 'the list of proofs is not the one that was sealed',
    'signature-changed': 'the signature is missing, or is not by the key that the file names',
    'time-stamp-changed': 'the time stamp is missing, or is not about this file',
    'page-changed': 'something else on the page is not what was sealed',
    'source-missing': 'its source is missing',
    'source-changed': 'the page as received is not the one that was sealed',
    'original-changed': 'the original view is not the one that was sealed',
    'file-missing': 'a sealed file is missing',
    'log-broken': 'the log of the library was changed',
    'files-changed': 'a file beside the dossier is not what was sealed',
  },
  findings: {
    missing: 'is missing',
    changed: 'is not what was sealed',
    extra: 'is not a part of it: nothing vouches for it',
  },
  meaning:
    'A quote that verifies stands word for word in the text that was captured, and that text is the one whose SHA-256 was kept then. It is no proof that the page was true, or published by who it seems.',
}

const ko: ReportWords = {
  title: '검증 보고서',
  good: (quotes, sources) =>
    `인용문 ${String(quotes)}개를 봉인된 출처 ${String(sources)}개와 견주었고, 모두 캡처한 그대로입니다.`,
  bad: (failed) =>
    failed > 0
      ? `어긋난 곳이 ${String(failed)}군데 있습니다. 아래에 표시된 것은 믿지 마세요.`
      : '검증되지 않았습니다.',
  none: '인용문이 없습니다.',
  checked: '검증 시각',
  program: '프로그램',
  subject: '검증 대상',
  library: '라이브러리의 자료집과 그 봉인된 파일 전부',
  file: '내보낸 파일',
  signature: '서명',
  unsigned: '없음',
  stamp: '타임스탬프',
  stamped: (at, authority, isKnown) =>
    `${at} 이후에 만든 것이 아님: ${authority}${isKnown ? '' : ' (이 기관을 보증하는 곳이 여기에는 없음)'}`,
  log: '라이브러리 기록',
  logHolds: (lines) => `${String(lines)}줄: 줄마다 앞줄의 해시와 맞습니다`,
  logBroken: (line) => `${String(line)}번째 줄이 앞줄의 해시와 맞지 않습니다. 기록이 바뀌었습니다`,
  whole: '전체',
  quotes: '인용문',
  articles: '기사 전체',
  articleHolds: '봉인된 그대로',
  goodArticles: (articles) => `전체를 참조한 기사 ${String(articles)}건이 모두 저장한 때와 같습니다.`,
  sources: '출처',
  files: '함께 있는 파일',
  source: (n) => `출처 ${String(n)}`,
  verbatim: '글자까지 같음',
  shortened: '대괄호로 줄이거나 덧붙임, 나머지는 글자까지 같음',
  sealed: (files, absent) =>
    `봉인된 파일 ${String(files)}개가 그대로입니다${absent === 0 ? '' : `. ${String(absent)}개는 가져온 자료집에 처음부터 없었습니다`}`,
  captured: (at) => `캡처 시각 ${at}`,
  inLog: (line) => `기록의 ${String(line)}번째 줄에 같은 해시로 적혀 있습니다`,
  notInLog: '이 캡처를 적은 줄이 기록에 없습니다',
  recheck: (recheck) => {
    switch (recheck.state) {
      case 'never':
        return '그 뒤로 출처를 다시 확인하지 않았습니다'
      case 'unchanged':
        return `${recheck.at}에 다시 확인함: 바뀌지 않음`
      case 'changed':
        return `그 뒤로 페이지가 바뀌었습니다. 처음 확인한 시각 ${recheck.at}`
      case 'gone':
        return `인용한 구절이 페이지에서 사라졌습니다. 처음 확인한 시각 ${recheck.at}`
    }
  },
  now: {
    reworded: '지금은 페이지의 표현이 다릅니다',
    shortened: '지금은 페이지에 일부만 남아 있습니다',
    moved: '지금은 페이지의 다른 곳에 있습니다',
    removed: '지금은 페이지에서 사라졌습니다',
  },
  problems: {
    'words-differ': '봉인된 본문의 구절이 다릅니다',
    'shown-words-differ': '보이는 구절이 검증한 구절과 다릅니다',
    'edits-broken': '빼거나 덧붙인 곳이 인용문의 구절과 맞지 않습니다',
    'citation-changed': '인용과 함께 적힌 내용이 봉인된 것과 다릅니다',
    'text-changed': '봉인된 본문이 바뀌었습니다',
    'content-changed': '읽기용 스냅숏이 바뀌었습니다',
    'asset-changed': '이미지가 봉인된 것과 다릅니다',
    'manifest-changed': '검증 목록이 바뀌었습니다',
    'signature-changed': '서명이 없거나, 파일에 적힌 키로 한 서명이 아닙니다',
    'time-stamp-changed': '타임스탬프가 없거나, 이 파일에 대한 것이 아닙니다',
    'page-changed': '그 밖에 화면에 보이는 내용이 봉인된 것과 다릅니다',
    'source-missing': '출처가 없습니다',
    'source-changed': '받은 그대로의 페이지가 봉인된 것과 다릅니다',
    'original-changed': '원본 화면이 봉인된 것과 다릅니다',
    'file-missing': '봉인된 파일이 없습니다',
    'log-broken': '라이브러리 기록이 바뀌었습니다',
    'files-changed': '함께 있는 파일이 봉인된 것과 다릅니다',
  },
  findings: {
    missing: '없습니다',
    changed: '봉인된 것과 다릅니다',
    extra: '자료집에 속하지 않습니다. 아무것도 이 파일을 보증하지 않습니다',
  },
  meaning:
    '검증된 인용문은 캡처한 본문에 글자까지 그대로 있으며, 그 본문은 당시 남긴 SHA-256과 일치합니다. 페이지의 내용이 사실이라거나 표시된 곳이 실제로 발행했다는 증명은 아닙니다.',
}

/** The words of a report. */
export const reportWords = (language: ReportLanguage): ReportWords => (language === 'ko' ? ko : en)
