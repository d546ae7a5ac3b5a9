// Owns how an article that is referred to as a whole looks in a Word document: its title, and below it how it is cited.
import { Paragraph } from 'docx'
import { wordsOf } from '../paper/inlines'
import type { Inline, PaperArticle } from '../paper/paper'
import { directionOf, drawRuns, plainRun, type RunSurroundings } from './docx-runs'
import { GAP, STYLES } from './docx-styles'

/** Its paragraphs. */
export function drawArticle(
  { title, lang, dir, cited, isLost }: PaperArticle,
  around: RunSurroundings,
): readonly Paragraph[] {
  const below: readonly Inline[] = isLost ? [{ kind: 'text', text: around.words.lostArticle }] : cited
  return [
    new Paragraph({
      style: STYLES.quote,
      ...(dir === 'rtl' ? { bidirectional: true } : {}),
      keepNext: true,
      spacing: { before: GAP },
      children: [plainRun(title, { lang: lang === '' ? null : lang }, { bold: true })],
    }),
    new Paragraph({
      style: STYLES.quoteSource,
      spacing: { after: GAP },
      children: [...drawRuns(below, around)],
      ...directionOf(wordsOf(below)),
    }),
  ]
}
