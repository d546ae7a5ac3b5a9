// Owns the words of exporting the library, or articles chosen from it, in Korean.
import type { ExportLibraryMessages } from '../en/export-library'
import { number } from './words'

/** These words in Korean. */
export const koExportLibrary: ExportLibraryMessages = {
  exportLibrary: {
    title: '라이브러리 내보내기',
    titleOf: (n) => `기사 ${number(n)}건 내보내기`,
    action: '내보내기…',
    whole:
      '모든 기사를 인용문, 태그, 메모와 함께 내보냅니다. Obsidian 보관함에는 따로 쓴 메모와 자료집도 들어갑니다.',
    chosen: '선택한 기사를 인용문, 태그, 메모와 함께 내보냅니다.',
    formats: {
      vault: {
        name: 'Obsidian 보관함',
        says: '마크다운 폴더입니다. 기사마다 인용문이 담긴 노트가 하나씩 있고 서로 연결됩니다.',
      },
      'vault-zip': {
        name: 'Obsidian 보관함(ZIP)',
        says: '같은 내용을 파일 하나에 담습니다. 다른 곳에서 풀어 쓰세요.',
      },
      qdpx: {
        name: 'REFI-QDA 프로젝트(.qdpx)',
        says: 'MAXQDA, NVivo, ATLAS.ti, QualCoder용입니다. 인용문은 코딩된 구절로, 태그는 코드로 들어갑니다.',
      },
      qdc: { name: 'REFI-QDA 코드북(.qdc)', says: '태그만 담습니다. 계층, 색, 뜻이 들어갑니다.' },
      annotations: {
        name: '웹 주석(JSON-LD)',
        says: '모든 인용문을 본문 속 위치와 함께 W3C 형식으로 담습니다.',
      },
      wacz: {
        name: '웹 아카이브(WACZ)',
        says: '받은 그대로의 페이지를 다시 볼 수 있게 담고, 모든 부분의 해시를 덧붙입니다.',
      },
      csv: { name: '기사 표(CSV)', says: '기사마다 한 행씩, 스프레드시트용입니다.' },
    },
    where: (articles, size, format) => `${articles}, ${size}, ${format === 'vault' ? '폴더' : '파일'} 하나:`,
    next: {
      vault: 'Obsidian에서 ‘폴더를 보관함으로 열기’를 고르세요.',
      'vault-zip': '압축을 푼 뒤 Obsidian에서 ‘폴더를 보관함으로 열기’를 고르세요.',
      qdpx: '사용하는 프로그램에서 ‘REFI-QDA 프로젝트’로 여세요.',
      qdc: '사용하는 프로그램에서 ‘REFI-QDA 코드북’으로 여세요.',
      annotations: '위치는 기사 본문의 UTF-16 단위로 세며, 본문의 해시가 함께 적혀 있습니다.',
      wacz: 'ReplayWeb.page에서 열 수 있습니다. 웹 페이지에서 오지 않은 기사는 들어 있지 않습니다.',
      csv: '글자가 깨져 보이면 스프레드시트에서 UTF-8을 고르세요.',
    },
  },
}
