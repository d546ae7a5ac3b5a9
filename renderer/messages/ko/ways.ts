// Owns the words of pasting, and of what the system gives the app to open, in Korean.
import type { WaysMessages } from '../en/ways'
import { number } from './words'

/** These words in Korean. */
export const koWays = {
  ways: {
    paste: '복사한 내용 보관',
    pasteHint: '또는 본문을 바로 붙여 넣으세요. 복사한 내용을 먼저 보여 드린 뒤 보관합니다.',
    whatIsKept: '보관할 내용',
    reading: '읽는 중…',
    counted: (words: number, images: number) =>
      [`낱말 ${number(words)}개`, images > 0 ? `이미지 ${number(images)}개` : '']
        .filter((part) => part !== '')
        .join(' · '),
    goesOn: '뒤에 내용이 더 있으며, 모두 보관합니다.',
    title: '제목',
    address: '출처 주소(선택)',
    addressHint: '복사한 그대로 별도의 기사로 보관합니다. 이 주소에서 이미 스크랩한 페이지는 그대로 둡니다.',
    keep: '보관',
    noWords: '복사한 내용에 글자가 없습니다. 아무것도 보관하지 않았습니다.',
    less: '더 적은 분량을 복사하세요.',
    empty: '클립보드에 보관할 내용이 없습니다.',
    image: '클립보드에 이미지만 있습니다. 기사에는 글이 있어야 합니다.',
    opened: (n: number) =>
      n === 1 ? '라이브러리에 추가할까요?' : `${number(n)}건을 라이브러리에 추가할까요?`,
    openedHint: '파일은 그대로 둡니다. 아직 아무것도 읽지 않았습니다.',
    notOpened: '열 수 없습니다',
    take: '추가',
  },
} satisfies WaysMessages
