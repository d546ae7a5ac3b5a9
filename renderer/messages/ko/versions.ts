// Owns the words of versions, of asking sources again, and of quotes whose words have changed, in Korean.
import type { VersionsMessages } from '../en/versions'
import { number } from './words'

const words = (n: number): string => `단어 ${number(n)}개가 다름`

/** These words in Korean. */
export const koVersions = {
  versions: {
    tab: '버전',
    title: (n) => `버전 ${number(n)}`,
    open: (n) => `버전 ${number(n)} 열기`,
    shown: '지금 보는 버전',
    first: '처음 스크랩한 버전',
    changed: (n, affected) =>
      [n === 0 ? '달라진 단어 없음' : words(n), affected === 0 ? '' : `인용문 ${number(affected)}개에 영향`]
        .filter((part) => part !== '')
        .join(' · '),
    isPart: '앞 버전보다 기사 내용이 적습니다. 여기에서 빠진 구절도 원문에는 그대로 있을 수 있습니다.',
    compareWith: (n) => `버전 ${number(n)} 기준으로 비교`,
    only: '버전이 하나뿐입니다. 원문이 바뀌면 새 버전을 이 버전 옆에 함께 보관합니다.',
    asked: (when) => `마지막 원문 확인: ${when}`,
  },
  compare: {
    label: '두 버전 비교',
    before: '앞 버전',
    after: '뒤 버전',
    viewAs: '비교 방식',
    views: { inline: '한 글로', beside: '나란히' },
    next: '다음 변경',
    previous: '이전 변경',
    at: (n, of) => `${number(of)}곳 중 ${number(n)}번째`,
    changes: (n) => `변경 ${number(n)}곳`,
    close: '기사로 돌아가기',
    summary: (n, affected, total) =>
      [
        n === 0 ? '달라진 단어가 없습니다.' : `${words(n)}.`,
        total === 0
          ? ''
          : affected === 0
            ? `인용문 ${number(total)}개는 모두 그대로입니다.`
            : `인용문 ${number(total)}개 중 ${number(affected)}개에 영향이 있습니다.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    same: '두 버전은 단어 하나까지 같습니다. 문장 부호 모양이나 배치, 이미지는 다를 수 있습니다.',
    isPart: '뒤 버전은 앞 버전보다 기사 내용이 적습니다. 빠진 구절도 원문에는 그대로 있을 수 있습니다.',
    unchanged: (n) => `바뀌지 않은 문단 ${number(n)}개`,
    withQuotes: (n) => `인용문 ${number(n)}개 포함`,
    stoodHere: '원래 있던 자리',
    standsHere: '옮겨 온 자리',
    quote: {
      identical: '인용문',
      cosmetic: '인용문',
      reworded: '인용문, 표현이 바뀜',
      shortened: '인용문, 짧아짐',
      moved: '인용문, 옮겨짐',
      removed: '인용문, 없어짐',
    },
  },
  change: {
    statuses: {
      reworded: (n) => `버전 ${number(n)}에서 표현이 바뀌었습니다`,
      shortened: (n) => `버전 ${number(n)}에서 짧아졌습니다`,
      moved: (n) => `버전 ${number(n)}에서 자리가 바뀌었습니다`,
      removed: (n) => `버전 ${number(n)}에는 없습니다`,
    },
    unsure: (n) =>
      `버전 ${number(n)}에는 온전히 들어 있지 않지만, 그 버전은 기사의 일부뿐입니다. 원문이 아직 이렇게 말하는지는 알 수 없습니다.`,
    was: '이전 표현과 새 표현',
    adopt: '새 표현을 새 인용문으로 보관',
    adopted: '새 표현을 따로 인용문으로 보관했습니다.',
    adoptedBefore: '새 표현은 이미 인용문으로 보관되어 있습니다.',
    compare: '버전 비교',
  },
  sources: {
    check: '원문 다시 확인',
    checkDossier: '출처 다시 확인',
    checkCited: '인용한 출처 다시 확인',
    asking: (n) => (n === 1 ? '원문을 다시 확인합니다.' : `출처 ${number(n)}곳을 다시 확인합니다.`),
    askedAlready: '이미 확인하고 있습니다.',
    without: (n) => `기사 ${number(n)}건은 웹에서 가져오지 않아 확인할 원문이 없습니다.`,
    nothing: '확인할 원문이 없습니다.',
    nothingHint: '웹에서 가져온 기사만 원문을 다시 확인할 수 있습니다.',
    done: (n) => (n === 1 ? '원문을 확인했습니다' : '출처를 모두 확인했습니다'),
    totals: (n) => `변경됨 ${number(n)}건`,
    unchangedSince: (when) => `${when} 이후 변경 없음`,
    isPart: (reason, n) =>
      n === 0
        ? `기사의 일부만 왔습니다: ${reason}`
        : `기사의 일부만 와서 인용문 ${number(n)}개가 보이지 않습니다. 원문이 아직 그렇게 말하는지는 알 수 없습니다: ${reason}`,
    reworded: (n, of) => `인용문 ${number(of)}개 중 ${number(n)}개의 표현이 바뀜`,
    example: (before, after) => `‘${before}’ → ‘${after}’`,
    shortened: (n, of) => `인용문 ${number(of)}개 중 ${number(n)}개가 짧아짐`,
    removed: (n, of) => `인용문 ${number(of)}개 중 ${number(n)}개가 없어짐`,
    moved: (n, of) => `인용문 ${number(of)}개 중 ${number(n)}개의 자리가 바뀜`,
    near: (n) => `인용문은 그대로이고 그 주변 글이 바뀜(${words(n)})`,
    elsewhere: (n) => `인용문은 그대로이고 다른 부분이 바뀜(${words(n)})`,
    text: words,
    noWord: '달라진 단어는 없고 문장 부호 모양이나 배치, 이미지가 다름',
    compare: '비교',
    compareOf: (title) => `‘${title}’ 버전 비교`,
    schedule: '인용한 출처 다시 확인',
    schedules: { never: '하지 않음', weekly: '매주', monthly: '매달' },
    scheduleHint:
      'Cuttings가 켜져 있는 동안, 인용문이 있는 기사의 원문을 사이트에 부담을 주지 않도록 차례로 확인합니다.',
  },
} satisfies VersionsMessages
