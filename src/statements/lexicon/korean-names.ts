// Owns Korean surnames, and offices that stand behind a name: lists of ours. Leaves whom they mean to `korean/speakers.ts`.

export const SURNAMES: ReadonlySet<string> = new Set(
  '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 예 봉 사 부 가 복 태 목 형 피 두 감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 단 남궁 제갈 선우 황보 독고 사공 서문'.split(
    ' ',
  ),
)

/** Longer ones first: a word ends in the first that fits. */
export const TITLES: readonly string[] =
  '대통령 부총리 총리 원내대표 대표 차관 장관 위원장 연구위원 위원 부의장 의장 의원 시장 군수 구청장 청장 지사 후보 대변인 수석 실장 국장 부장 처장 병원장 원장 부회장 회장 부사장 사장 이사장 총장 총재 행장 교수 연구원 박사 변호사 검사 판사 감독 선수 코치 작가 배우 가수 기자 교사 교장 대사 사령관 소장 단장 본부장 서장 할머니 할아버지 차장 팀장 과장 씨 군 양'.split(
    ' ',
  )
