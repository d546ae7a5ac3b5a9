// Owns gathering every word of the window in Korean, and those that belong to no one place.
import type { Messages } from './en'
import { describeErrorKo } from './ko/errors'
import { koFrame } from './ko/frame'
import { koLibrary } from './ko/library'
import { koReading } from './ko/reading'
import { koDossier } from './ko/dossier'
import { koDetails } from './ko/details'
import { koBrowsers } from './ko/browsers'
import { koCaptures } from './ko/captures'
import { koCitations } from './ko/citations'
import { koCopies } from './ko/copies'
import { koImport } from './ko/import'
import { koConflicts } from './ko/conflicts'
import { koChosen } from './ko/chosen'
import { koApp } from './ko/app'
import { koCommands } from './ko/commands'
import { koQuoting } from './ko/quoting'
import { koSearch } from './ko/search'
import { koTags } from './ko/tags'
import { koNotes } from './ko/notes'
import { koVersions } from './ko/versions'
import { koWays } from './ko/ways'
import { koFront } from './ko/front'
import { koTemplates } from './ko/templates'
import { koViews } from './ko/views'
import { koProse } from './ko/prose'
import { koStatements } from './ko/statements'
import { koSigning } from './ko/signing'
import { koTrouble } from './ko/trouble'
import { koVerify } from './ko/verify'
import { koWording } from './ko/wording'
import { koCompiling } from './ko/compiling'
import { number, quotes } from './ko/words'

/** The Korean catalogue. */
export const ko = {
  describeError: describeErrorKo,
  close: '닫기',
  cancel: '취소',
  undo: '실행 취소',
  copy: '복사',
  copied: '복사함',
  saved: '저장됨',
  saving: '저장 중',
  notices: '알림',
  failed: 'Cuttings를 시작하지 못했습니다',
  tryAgain: '다시 시도',
  quotes,
  articles: (n: number) => `기사 ${number(n)}건`,
  minutes: (n: number) => `${number(n)}분`,
  quoted: (words: string) => `“${words}”`,
  colours: {
    yellow: '노랑',
    red: '빨강',
    green: '초록',
    blue: '파랑',
    purple: '보라',
    magenta: '자홍',
    orange: '주황',
    gray: '회색',
  },
  numbered: (name: string, n: number) => `${name} (${String(n)})`,
  ...koFrame,
  ...koReading,
  ...koDossier,
  ...koApp,
  ...koCommands,
  ...koLibrary,
  ...koConflicts,
  ...koCopies,
  ...koCitations,
  ...koImport,
  ...koBrowsers,
  ...koCaptures,
  ...koChosen,
  ...koDetails,
  ...koQuoting,
  ...koSearch,
  ...koTags,
  ...koNotes,
  ...koVersions,
  ...koWays,
  ...koFront,
  ...koTemplates,
  ...koViews,
  ...koProse,
  ...koSigning,
  ...koStatements,
  ...koTrouble,
  ...koVerify,
  ...koWording,
  ...koCompiling,
} satisfies Messages
