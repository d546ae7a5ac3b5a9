// Owns the words of the system's dialogs that ask where an export is kept.
import type { ExportFormat } from '../../src/model/export-formats'
import type { LibraryFormat } from '../../src/model/library-formats'

/** These words in English. */
export const enExport = {
  exportTitle: 'Export dossier',
  exportFiles: {
    html: 'HTML file that verifies itself',
    pdf: 'PDF',
    docx: 'Word document',
    epub: 'EPUB book',
    markdown: 'Markdown',
    text: 'Plain text',
    zip: 'ZIP file with all sources',
    folder: 'Folder with all sources',
    csv: 'Table of quotes (CSV)',
    annotations: 'Web annotations (JSON-LD)',
  } satisfies Record<ExportFormat, string> as Record<ExportFormat, string>,
  articles: 'Articles',
  exportLibraryTitle: 'Export',
  libraryFiles: {
    vault: 'Obsidian vault',
    'vault-zip': 'Obsidian vault (ZIP)',
    qdpx: 'REFI-QDA project',
    qdc: 'REFI-QDA codebook',
    annotations: 'Web annotations (JSON-LD)',
    wacz: 'Web archive (WACZ)',
    csv: 'Table of articles (CSV)',
  } satisfies Record<LibraryFormat, string> as Record<LibraryFormat, string>,
}

/** These words in Korean. */
export const koExport: typeof enExport = {
  exportTitle: '자료집 내보내기',
  exportFiles: {
    html: '스스로 검증하는 HTML 파일',
    pdf: 'PDF',
    docx: 'Word 문서',
    epub: 'EPUB 전자책',
    markdown: '마크다운',
    text: '일반 텍스트',
    zip: '모든 출처가 든 ZIP 파일',
    folder: '모든 출처가 든 폴더',
    csv: '인용문 표 (CSV)',
    annotations: '웹 주석 (JSON-LD)',
  },
  articles: '기사',
  exportLibraryTitle: '내보내기',
  libraryFiles: {
    vault: 'Obsidian 보관함',
    'vault-zip': 'Obsidian 보관함(ZIP)',
    qdpx: 'REFI-QDA 프로젝트',
    qdc: 'REFI-QDA 코드북',
    annotations: '웹 주석(JSON-LD)',
    wacz: '웹 아카이브(WACZ)',
    csv: '기사 표(CSV)',
  },
}
