// Owns what can be done to the article that is read, each with its sign, its words and its command: as buttons, or where there is no room,
// in one menu. Leaves drawing them to the toolbar.
import {
  Archive,
  ArchiveRestore,
  ExternalLink,
  NotebookPen,
  Printer,
  RefreshCw,
  Trash2,
  type LucideIcon,
} from 'lucide-react'
import type { ArticleDetail } from '../../../src/model/answers'
import type { CommandId } from '../../../src/model/commands'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useArticleActions } from '../../state/article-actions'
import { useCommands } from '../../state/commands'
import { useDialogs } from '../../state/dialogs'
import { useAct } from '../../state/queries'
import { useSourceActions } from '../../state/source-actions'
import type { ArticleInFrame } from './use-article-frame'
import { usePrinting } from './use-printing'

export type ArticleChoice = {
  readonly icon: LucideIcon
  readonly label: string
  readonly command: CommandId
  readonly isOn?: boolean
  readonly run: () => void
}

type ArticleChoices = {
  /** What leads to where it came from. */
  readonly source: readonly ArticleChoice[]
  readonly print: readonly ArticleChoice[]
  /** What becomes of it. */
  readonly keeping: readonly ArticleChoice[]
}

/** The choices that there are for an article. */
export function useArticleChoices(detail: ArticleDetail, inFrame: ArticleInFrame | null): ArticleChoices {
  const m = useMessages()
  const act = useAct()
  const articles = useArticleActions()
  const { print } = usePrinting(detail, inFrame)
  const { readOnly } = useAppState()
  const { check } = useSourceActions()
  const { open } = useDialogs()
  const { article, capture } = detail
  const ref = { id: article.id, title: article.metadata.title }
  const url = capture.finalUrl ?? article.metadata.canonicalUrl
  const toDossier: ArticleChoice = {
    icon: NotebookPen,
    label: m.commands['article-to-dossier'],
    command: 'article-to-dossier',
    run: () => {
      open({ kind: 'add-to-dossier', articles: [article.id] })
    },
  }
  const openSource = (address: string): ArticleChoice => ({
    icon: ExternalLink,
    label: m.reader.openSource,
    command: 'open-source',
    run: () => void act('link:open', { url: address }),
  })
  const checkSource: ArticleChoice = {
    icon: RefreshCw,
    label: m.sources.check,
    command: 'check-source',
    run: () => {
      check({ kind: 'article', id: article.id })
    },
  }
  const printing = (form: 'paper' | 'pdf'): ArticleChoice => ({
    icon: Printer,
    label: m.print[form],
    command: form === 'paper' ? 'print' : 'save-pdf',
    run: () => {
      print(form)
    },
  })
  const archive: ArticleChoice = {
    icon: article.archived ? ArchiveRestore : Archive,
    label: article.archived ? m.reader.unarchive : m.reader.archive,
    command: 'archive',
    run: () => {
      articles.archive(ref, !article.archived)
    },
  }
  const remove: ArticleChoice = {
    icon: Trash2,
    label: m.reader.remove,
    command: 'delete-article',
    run: () => {
      articles.remove(ref)
    },
  }
  useCommands({ 'article-to-dossier': readOnly === null ? toDossier.run : undefined })
  return {
    source: [...(url === null ? [] : [openSource(url)]), ...(readOnly === null ? [checkSource] : [])],
    print: [printing('paper'), printing('pdf')],
    keeping: [...(readOnly === null ? [toDossier] : []), archive, remove],
  }
}
