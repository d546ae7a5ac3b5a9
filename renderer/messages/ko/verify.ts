// Owns the words of verifying dossiers, of their reports, and of dossiers that somebody handed over, in Korean.
import type { FileFinding } from '../../../src/model/dossier-bundle'
import type { Mismatch } from '../../../src/model/dossier-document'
import type { ChangedStatus } from '../../../src/model/quote-kinds'
import type { ReportFormat } from '../../../src/model/report-formats'
import type { Signer } from '../../../src/model/verification'
import type { VerifyMessages } from '../en/verify'
import { number } from './words'

const problems: Record<Mismatch, string> = {
  'words-differ': '봉인된 본문의 구절이 다릅니다',
  'shown-words-differ': '보이는 구절이 검증한 구절과 다릅니다',
  'edits-broken': '빼거나 덧붙인 곳이 인용문의 구절과 맞지 않습니다',
  'citation-changed': '인용과 함께 적힌 내용이 봉인된 것과 다릅니다',
  'signature-changed': '서명이 없거나, 파일에 적힌 키로 한 서명이 아닙니다',
  'time-stamp-changed': '타임스탬프가 없거나, 이 파일에 대한 것이 아닙니다',
  'page-changed': '그 밖에 화면에 보이는 내용이 봉인된 것과 다릅니다',
  'text-changed': '봉인된 본문이 바뀌었습니다',
  'content-changed': '읽기용 스냅숏이 바뀌었습니다',
  'asset-changed': '이미지가 바뀌었습니다',
  'manifest-changed': '검증 목록이 바뀌었습니다',
  'source-missing': '출처가 없습니다',
  'source-changed': '받은 그대로의 페이지가 바뀌었습니다',
  'original-changed': '원본 화면이 바뀌었습니다',
  'file-missing': '봉인된 파일이 없습니다',
  'log-broken': '라이브러리 기록이 바뀌었습니다',
  'files-changed': '함께 있는 파일이 봉인된 것과 다릅니다',
}
const now: Record<ChangedStatus, string> = {
  reworded: '지금은 페이지의 표현이 다름',
  shortened: '지금은 페이지에 일부만 남음',
  moved: '지금은 페이지의 다른 곳에 있음',
  removed: '지금은 페이지에서 사라짐',
}
const findings: Record<FileFinding['problem'], string> = {
  missing: '없습니다',
  changed: '봉인된 것과 다릅니다',
  extra: '자료집에 속하지 않습니다. 아무것도 이 파일을 보증하지 않습니다',
}
const standings: Record<Signer['standing'], string> = {
  own: '이 라이브러리의 키',
  met: '전에 가져온 자료집에 서명한 키',
  unknown: '이 라이브러리가 처음 보는 키입니다. 만든 이가 알려 준 지문과 견주어 보세요',
}
const formats: Record<ReportFormat, string> = { html: 'HTML 파일', text: '일반 텍스트', json: 'JSON 파일' }

/** These words in Korean. */
export const koVerify = {
  verify: {
    title: '검증 결과',
    running: '검증 중',
    ok: (n: number) => `인용문 ${number(n)}개가 모두 글자까지 같습니다.`,
    none: '아직 검증할 인용문이 없습니다.',
    bad: (failed: number, total: number) =>
      `인용문 ${number(total)}개 중 ${number(failed)}개가 맞지 않습니다.`,
    badSources: (n: number) => `출처 ${number(n)}개가 봉인한 그대로가 아닙니다.`,
    badWhole: '인용문은 맞지만, 다른 내용이 바뀌었습니다.',
    how: '모든 인용문을 출처의 봉인된 본문과 견주고, 봉인된 파일을 해시와 견주고, 기록을 한 줄씩 확인했습니다.',
    howFile: '모든 인용문을 파일에 든 봉인된 본문과 견주고, 파일의 각 부분을 해시와 견주었습니다.',
    quotes: '인용문',
    articles: '기사 전체',
    sources: '출처',
    files: '함께 있는 파일',
    source: (n: number) => `출처 ${number(n)}`,
    fine: '글자까지 같음',
    edited: '대괄호 안을 빼면 글자까지 같음',
    sealed: '봉인한 그대로',
    sealedFiles: (n: number) => `파일 ${number(n)}개가 봉인한 그대로`,
    absent: (n: number) => `봉인된 부분 ${number(n)}개는 가져온 자료집에 처음부터 없었음`,
    captured: (at: string) => `${at} 캡처`,
    inLog: (line: number) => `기록 ${number(line)}번째 줄`,
    notInLog: '이 캡처를 적은 줄이 기록에 없음',
    log: (lines: number) => `기록이 온전합니다. ${number(lines)}줄이 모두 앞줄의 해시와 맞습니다.`,
    logBroken: (line: number) => `기록이 바뀌었습니다. ${number(line)}번째 줄이 앞줄의 해시와 맞지 않습니다.`,
    recheck: {
      never: '그 뒤로 다시 확인하지 않음',
      unchanged: (at: string) => `${at}에 다시 확인함: 바뀌지 않음`,
      changed: (at: string) => `페이지가 바뀜, ${at} 확인`,
      gone: (at: string) => `인용한 구절이 페이지에서 사라짐, ${at} 확인`,
    },
    compare: '견주어 보기',
    compareWith: (title: string) => `최신 판과 견주어 보기: “${title}”`,
    signedBy: '서명한 키',
    unsigned: '서명이 없습니다.',
    standings,
    stamped: (at: string, who: string) => `타임스탬프: ${at} 이후에 만든 것이 아님 (${who})`,
    stampedBy: '이름이 없는 기관',
    strangeStamp: '이 기관을 보증하는 곳이 여기에는 없습니다.',
    problems,
    now,
    findings,
    report: '보고서 저장',
    reportAs: '보고서 저장 형식',
    formats,
    savedTo: (path: string) => `저장함: ${path}`,
  },
  received: {
    title: 'Cuttings 자료집',
    what: (name: string) => `Cuttings에서 내보낸 자료집입니다: ${name}`,
    ask: '먼저 검증해 보세요. 안에 든 인용문과 출처를 모두 확인하며, 그다음에 가져올 수 있습니다.',
    verify: '검증',
    clip: '페이지로 스크랩',
    import: '가져오기',
    importing: '가져오는 중',
    importHint: '기사와 인용문, 절을 지금 있는 것 옆에 더합니다. 원래 있던 것은 바뀌지 않습니다.',
    isHere: '이 자료집은 이미 라이브러리에 있습니다.',
    addMissing: '없는 것만 추가',
    addMissingHint: '없는 기사와 인용문만 추가하며, 자료집은 그대로 둡니다.',
    addCopy: '사본으로 추가',
    done: ({ title, dossier }) =>
      dossier === 'here' ? `“${title}” 자료집은 이미 라이브러리에 있습니다.` : `가져옴: “${title}”`,
    detail: ({ articles, quotes, without, unknownBlocks }) =>
      [
        articles.added + quotes.added > 0
          ? `기사 ${number(articles.added)}건과 인용문 ${number(quotes.added)}개를 추가했습니다.`
          : '',
        articles.here + quotes.here > 0
          ? `기사 ${number(articles.here)}건과 인용문 ${number(quotes.here)}개는 이미 있었습니다.`
          : '',
        without > 0
          ? `받은 그대로의 페이지 등 봉인된 부분 ${number(without)}개는 파일에 들어 있지 않습니다.`
          : '',
        unknownBlocks > 0
          ? `이 버전이 모르는 종류의 부분 ${number(unknownBlocks)}개는 가져오지 않았습니다.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    open: '열기',
    readOnly: '읽기만 할 수 있는 라이브러리라 가져올 수 없습니다.',
  },
} satisfies VerifyMessages
