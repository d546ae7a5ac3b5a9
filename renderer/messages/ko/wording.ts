// Owns the words for how a quote is worded in a dossier: what was left out and added, and what of that misleads or can't be, in Korean.
import type { WordingMessages } from '../en/wording'
import { number } from './words'

const listed = (words: readonly string[]): string => words.map((word) => `‘${word}’`).join(', ')

/** These words in Korean. */
export const koWording = {
  wording: {
    label: '인용 문구',
    edit: '문구 다듬기',
    leaveOut: '생략',
    leaveOutHint: '고른 말을 […]로 바꿉니다',
    add: '대괄호로 덧붙이기',
    addHint: '고른 말을 대괄호로 묶거나, 커서 자리에 대괄호를 넣습니다',
    reset: '원문 그대로',
    keep: '저장',
    keys: (keep: string, leave: string) => `저장 ${keep}, 그만두기 ${leave}`,
    states: {
      verbatim: '글자까지 같음',
      shortened: '일부 생략, 나머지는 글자까지 같음',
      'with-additions': '덧붙인 말 있음, 나머지는 글자까지 같음',
      'shortened-with-additions': '일부 생략하고 덧붙임, 나머지는 글자까지 같음',
      broken: '다듬은 문구가 인용문과 맞지 않음',
    },
    brokenHint:
      '다듬은 문구가 더는 맞지 않습니다. 문구를 다듬은 뒤에 인용문의 구절이 달라졌습니다. 원문 그대로 보여 주고 내보냅니다.',
    source: '원문',
    yours: '다듬은 문구',
    ownBrackets: '원문에도 대괄호가 있음',
    warnings: {
      'negation-left-out': (words: readonly string[]) => `부정하는 말을 뺐습니다: ${listed(words)}`,
      'attribution-left-out': (words: readonly string[]) =>
        `누가 한 말인지 밝히는 부분을 뺐습니다: ${listed(words)}`,
      'negation-added': (words: readonly string[]) => `부정하는 말을 덧붙였습니다: ${listed(words)}`,
      'begins-mid-clause': '문장 중간에서 시작합니다.',
      'ends-mid-clause': '문장 중간에서 끝납니다.',
    },
    warned: (n: number) => `주의 ${number(n)}건`,
    refusals: {
      'not-in-source': (words: string) =>
        `‘${words}’: 원문의 이 자리에 없는 말입니다. 대괄호로 묶거나 원문대로 쓰세요.`,
      missing: (words: string) =>
        words === ''
          ? '끝부분에 원문의 말이 빠졌습니다. 그 자리에 […]를 넣으세요.'
          : `‘${words}’ 앞에 원문의 말이 빠졌습니다. 그 자리에 […]를 넣으세요.`,
      'bare-dots': () => '줄임표는 대괄호 안에 쓰세요: […]',
      'nothing-left-out': () => '이 자리에는 생략한 말이 없습니다. […]를 지우세요.',
      'cuts-word': () => '낱말은 통째로만 생략할 수 있고, 원문의 괄호는 짝을 맞춰 빼야 합니다.',
      brackets: () =>
        '대괄호를 읽을 수 없습니다. 닫혀 있어야 하고, 안에는 짧은 말만 쓸 수 있으며 다른 괄호를 넣을 수 없습니다.',
      'nothing-kept': () => '원문의 말이 조금은 남아야 합니다.',
      'too-many': () => '인용문 하나에 할 수 있는 수정을 넘었습니다.',
    },
  },
} satisfies WordingMessages
