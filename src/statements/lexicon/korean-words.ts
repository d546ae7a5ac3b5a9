// Owns small words of Korean, and words that end names of who speaks: lists of ours. Leaves verbs and nouns of saying to
// `korean-verbs.ts` and `korean-nouns.ts`.

const list = (words: string): readonly string[] => words.split(' ')

/** Offices, forms of address, bodies: the ends of words that can speak. */
export const SPEAKER_HEADS: readonly string[] = list(
  '대통령 총리 장관 차관 차장 시장 군수 청장 지사 의원 대표 총장 위원장 위원 의장 후보 대변인 수석 실장 국장 과장 부장 팀장 처장 원장 회장 사장 이사 총재 행장 소장 단장 본부장 서장 교수 연구원 박사 변호사 변호인 검사 판사 재판장 재판부 감독 선수 코치 작가 배우 가수 기자 앵커 신부 목사 스님 교사 교장 학생 할머니 할아버지 씨 측 관계자 당국자 당국 소식통 전문가 참모 대사 사령관 경찰 검찰 법원 정부 여당 야당 여야 야권 여권 노조 업계 업체 회사 구단 협회 단체 위원회 연구소 은행 통신 신문 일보 방송 공사 그룹 재단 학회 대학 대학교 유족 가족 주민 시민 상인 부모 농민 국민 누리꾼 네티즌 시위대 청와대 대통령실 국회 국방부 외교부 통일부 교육부 기획재정부 법무부 환경부 노동부 복지부 국토교통부 금융위 금감원 감사원 국세청 통계청 기상청 질병청 경찰청 소방청 소방당국 시청 도청 군청 구청 교육청 문화재청 과학원 연구위원 연대 연합 연맹 총연맹 조합 센터 기구 기금 양측 목격자 제보자 외신 응답자 유권자 그 그녀 직원 노동자 근로자 의사 간호사 환자 소비자 운전자 피해자 당선인 예비후보 특보 비서관 행정관 장군 주교 추기경 국왕 총통 주석 서기 외상 본부 지도부 사측 의료계 학계 재계 경영계 정치권 안팎 사이',
)

/** Verbs before their nouns that look like topics. */
export const ADNOMINALS: ReadonlySet<string> = new Set(
  list(
    '많은 같은 작은 적은 높은 낮은 좋은 젊은 늦은 받은 맡은 남은 앉은 찾은 숨은 죽은 잃은 얻은 입은 먹은 읽은 넘은 겪은 옳은 싫은 깊은 짧은 넓은 않은 닫은 쌓은 믿은 굳은 맞은 잡은 깎은 뽑은 꼽은 나은 오는 가는 보는 주는 서는 드는 내는 지는 또는 혹은 모은',
  ),
)
export const ADNOMINAL_ENDS: readonly string[] = list(
  '하는 되는 시키는 오르는 내리는 늘리는 올리는 열리는 걸리는 이끄는 만드는 나오는 들어가는 다니는 떠나는 지키는 보이는 나서는 바라는 모르는 따르는 다루는 치르는 부르는 보내는 벌이는 줄이는 높이는 움직이는 살아가는 다고는 라고는 지는 려는 다는 라는 자는 냐는 까지는 부터는 에는 로는 에게는 해서는 려면은 같은 높은 받은 맡은 않은',
)
export const ADVERBS: ReadonlySet<string> = new Set(
  list('많이 같이 높이 깊이 굳이 일찍이 특히 아니 이는 물론이 반드시 없이 틀림없이 끊임없이'),
)

/** A sentence begins with them; they are no part of who speaks or what is said. */
export const LEADS: ReadonlySet<string> = new Set(
  list(
    '한편 앞서 이에 대해 관해 반면 이어 이어서 또 또한 아울러 그러면서 그러나 하지만 그리고 다만 특히 한때 이날 전날 이튿날 당시 최근 지난해 올해 어제 오늘 그러자 이밖에 이후 그동안 현재 결국 실제로 이처럼 끝으로 마지막으로 다시 거듭 오전 오후 지난달 지난주 그는',
  ),
)

/** With one of them a sentence goes on with who spoke last. */
export const GOING_ON: ReadonlySet<string> = new Set(
  list('이어 이어서 또 또한 아울러 그러면서 다만 그리고 특히 끝으로 마지막으로 덧붙여 나아가'),
)

/** Occasions on which something is said, as ends of words: "국무회의에서", "성명을 내고". */
export const OCCASIONS: readonly string[] = list(
  '회의 회견 통화 인터뷰 방송 조사 성명 자료 보도자료 편지 브리핑 간담회 토론회 토론 연설 글 페이스북 소셜미디어 보고서 재판 법정 청문회 이사회 기자들 취재진 회담 강연 논평 입장문 담화 답변 발표 심문 공판 만찬 행사 유세 집회 총회 누리집 홈페이지 트위터 라디오 국회',
)
