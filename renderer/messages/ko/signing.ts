// Owns the words of signing what is exported, in Korean.
import type { SigningMessages } from '../en/signing'

export const koSigning: SigningMessages = {
  signing: {
    heading: '서명',
    hint: 'HTML로 내보내는 자료집은 이 라이브러리의 키로 서명됩니다. 받는 사람에게 지문을 다른 경로로 알려 주면, 파일이 내가 보낸 것인지 확인할 수 있습니다.',
    fingerprint: '키 지문',
    inStore: '개인 키는 이 컴퓨터의 키 저장소에 있습니다.',
    inFile: '이 컴퓨터에는 키 저장소가 없어서, 개인 키는 본인만 읽을 수 있는 파일에 있습니다.',
    missing: '키가 있는 키 저장소를 지금 쓸 수 없습니다. 내보내는 파일은 서명되지 않습니다.',
    copy: '지문 복사',
    save: '공개 키 저장',
    savedTo: (path) => `저장됨: ${path}`,
    authority: '타임스탬프 기관',
    authorityHint:
      '내보낸 시점을 보증하는 기관(RFC 3161)의 주소입니다. 파일의 봉인 값만 전송됩니다. 쓰지 않으려면 비워 두세요.',
    authorityPlaceholder: 'https://',
    badAuthority: '웹 주소가 아닙니다. https:// 또는 http://로 시작해야 합니다.',
    noSignature: (path) =>
      `서명되지 않음: 키를 읽을 수 없습니다(${path}). 계속 그러면 이 파일을 다른 곳으로 옮기세요. 그러면 새 키가 만들어집니다.`,
    noStamp: (why) => `타임스탬프 없음: ${why}`,
  },
}
