// Owns a paper as a book: EPUB 3 with its contents, a chapter for each section of the first level, notes that open where they are
// referred to, and the sources. Leaves the chapters' own markup to `chapter`. Source: EPUB 3.3 and EPUB Accessibility 1.1, W3C.
import bookStyle from '../../../resources/dossier/book.css?raw'
import { escapeHtml } from '../../text/html-escape'
import { isWrittenLeftward } from '../../text/script-language'
import { imagesIn } from '../paper/inlines'
import type { Paper } from '../paper/paper'
import type { ZipEntry } from '../zip/zip-pieces'
import {
  drawChapter,
  drawNavigation,
  drawSourcesPage,
  drawTitlePage,
  imageName,
  type Chapter,
} from './chapter'
import { splitIntoChapters } from './split-chapters'

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

/** Image kinds that every reader of EPUB 3.3 must know. */
export const BOOK_IMAGE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The files of the book; the first says what it is. */
export function* paperToEpub(paper: Paper): Generator<ZipEntry> {
  const chapters = splitIntoChapters(paper)
  const images = imagesIn(paper.blocks, ...paper.notes).filter(({ mediaType }) =>
    BOOK_IMAGE_TYPES.includes(mediaType),
  )
  yield { path: 'mimetype', content: 'application/epub+zip', isStored: true }
  yield { path: 'META-INF/container.xml', content: CONTAINER }
  yield { path: 'EPUB/package.opf', content: packageDocument(paper, chapters, images) }
  yield { path: 'EPUB/nav.xhtml', content: drawNavigation(paper, chapters) }
  yield { path: 'EPUB/book.css', content: bookStyle }
  yield { path: 'EPUB/title.xhtml', content: drawTitlePage(paper) }
  for (const chapter of chapters)
    yield { path: `EPUB/${chapter.file}`, content: drawChapter(chapter, paper, BOOK_IMAGE_TYPES) }
  yield { path: 'EPUB/sources.xhtml', content: drawSourcesPage(paper) }
  for (const image of images) yield { path: `EPUB/${imageName(image)}`, content: image.bytes, isStored: true }
}

function packageDocument(
  paper: Paper,
  chapters: readonly Chapter[],
  images: ReturnType<typeof imagesIn>,
): string {
  const files = [
    { id: 'title', file: 'title.xhtml' },
    ...chapters.map(({ file }, i) => ({ id: `chapter-${i + 1}`, file })),
    { id: 'sources', file: 'sources.xhtml' },
  ]
  const quoteLanguages = new Set(
    paper.blocks.flatMap((block) => (block.kind === 'quote' && block.lang !== '' ? [block.lang] : [])),
  )
  quoteLanguages.delete(paper.lang)
  const meta = (property: string, value: string): string => `<meta property="${property}">${value}</meta>`
  const hasImages = images.length > 0
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${paper.lang}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">urn:cuttings:dossier:${escapeHtml(paper.id)}:${escapeHtml(paper.exportedAt)}</dc:identifier>`,
    `<dc:title>${escapeHtml(paper.title)}</dc:title>`,
    ...(paper.author === '' ? [] : [`<dc:creator>${escapeHtml(paper.author)}</dc:creator>`]),
    ...(paper.abstract.length === 0
      ? []
      : [`<dc:description>${escapeHtml(paper.abstract.join(' '))}</dc:description>`]),
    `<dc:language>${paper.lang}</dc:language>`,
    ...[...quoteLanguages].map((lang) => `<dc:language>${lang}</dc:language>`),
    `<dc:date>${escapeHtml(paper.exportedAt)}</dc:date>`,
    meta('dcterms:modified', escapeHtml(paper.exportedAt.replace(/\.\d+Z$/, 'Z'))),
    meta('schema:accessMode', 'textual'),
    hasImages ? meta('schema:accessMode', 'visual') : '',
    meta('schema:accessModeSufficient', hasImages ? 'textual,visual' : 'textual'),
    ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability'].map((feature) =>
      meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
    `<meta name="generator" content="${escapeHtml(paper.generator)}"/>`,
    '</metadata>',
    '<manifest>',
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="book.css" media-type="text/css"/>',
    ...files.map(({ id, file }) => `<item id="${id}" href="${file}" media-type="application/xhtml+xml"/>`),
    ...images.map(
      (image, i) => `<item id="image-${i + 1}" href="${imageName(image)}" media-type="${image.mediaType}"/>`,
    ),
    '</manifest>',
    `<spine page-progression-direction="${isWrittenLeftward(paper.lang) ? 'rtl' : 'ltr'}">`,
    ...files.map(({ id }) => `<itemref idref="${id}"/>`),
    '</spine>',
    '</package>',
    '',
  ]
    .filter((line, i, all) => line !== '' || i === all.length - 1)
    .join('\n')
}
