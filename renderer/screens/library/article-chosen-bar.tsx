// Owns what can be done to the articles that are chosen in the list, by buttons and by keys. Leaves the doing to `state/many-actions.ts`.
import { Archive, ArchiveRestore, Ellipsis, NotebookPen, RefreshCw, Trash2 } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { SOURCE_FORMATS } from '../../../src/model/citation'
import { ChosenBar, ChosenButton, type TagTask } from '../../components/chosen-bar'
import { ASKED_ABOVE, DeleteMany } from '../../components/delete-many'
import { DossierMenu } from '../../components/dossier-menu'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import type { Chosen } from '../../state/chosen'
import { useDialogs } from '../../state/dialogs'
import { useManyActions, type ArticlesChange } from '../../state/many-actions'
import { isKeyOf } from '../../state/commands'
import type { ChosenArticle, ChosenKeys } from './use-list-keys'

type ArticleChosenBarProps = {
  readonly chosen: Chosen<ChosenArticle>
  /** How many the list holds; `null` while that isn't known. */
  readonly total: number | null
  /** Whether what is listed lies in the archive. */
  readonly isArchive: boolean
  /** Is given what the keys of the list do to what is chosen. */
  readonly keysRef: RefObject<ChosenKeys>
}

/** The bar at the foot of the list. */
export function ArticleChosenBar({ chosen, total, isArchive, keysRef }: ArticleChosenBarProps) {
  const m = useMessages()
  const actions = useManyActions()
  const { open } = useDialogs()
  const [task, setTask] = useState<TagTask | null>(null)
  const [isDossierOpen, setIsDossierOpen] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const ids = chosen.items.map(({ id }) => id)
  const targets = { articles: ids, quotes: [] }

  /** What leaves the list is no longer chosen. */
  const letGoAfter = (doing: Promise<boolean>): void => {
    void doing.then((isDone) => {
      if (isDone) chosen.clear()
    })
  }
  const change = (to: ArticlesChange): void => {
    const doing = actions.change(ids, to)
    if (to === 'archive' || to === 'unarchive') letGoAfter(doing)
  }
  const remove = (): void => {
    letGoAfter(actions.remove(targets))
  }
  const askToRemove = (): void => {
    if (ids.length > ASKED_ABOVE) setIsAsking(true)
    else remove()
  }
  const archive = isArchive ? 'unarchive' : 'archive'
  const tag = (): void => {
    setTask('add')
  }
  const openDossiers = (): void => {
    setIsDossierOpen(true)
  }
  const addWhole = (): void => {
    open({ kind: 'add-to-dossier', articles: ids })
  }
  const put = (): void => {
    change(archive)
  }
  // Where an article alone would be meant, those that are chosen are, as long as the list has the focus.
  const answer: ChosenKeys = (key) => {
    if (isKeyOf('tag', key)) return tag
    if (isKeyOf('add-to-dossier', key)) return openDossiers
    if (isKeyOf('article-to-dossier', key)) return addWhole
    if (isKeyOf('archive', key)) return put
    if (isKeyOf('delete-article', key) || key.key === 'Delete') return askToRemove
    return key.key === 'Escape' ? chosen.clear : null
  }
  useEffect(() => {
    keysRef.current = answer
    return () => {
      keysRef.current = () => null
    }
  })

  const more: Readonly<Record<string, { readonly label: string; readonly run: () => void }>> = {
    remove: {
      label: m.chosen.remove,
      run: () => {
        setTask('remove')
      },
    },
    whole: { label: m.addToDossier.title(ids.length), run: addWhole },
    read: {
      label: m.chosen.changes.read,
      run: () => {
        change('read')
      },
    },
    unread: {
      label: m.chosen.changes.unread,
      run: () => {
        change('unread')
      },
    },
    export: {
      label: m.exportLibrary.action,
      run: () => {
        open({ kind: 'export-library', articles: ids })
      },
    },
    ...Object.fromEntries(
      SOURCE_FORMATS.map((format) => [
        format,
        {
          label: m.citations.exportLists[format],
          run: () => void actions.exportList(ids, format),
        },
      ]),
    ),
    quotes: {
      label: m.chosen.exportQuotes.csv,
      run: () => void actions.exportQuotes({ articles: ids }, 'csv'),
    },
    markdown: {
      label: m.chosen.exportQuotes.markdown,
      run: () => void actions.exportQuotes({ articles: ids }, 'markdown'),
    },
  }
  return (
    <ChosenBar
      isNarrow
      count={m.list.chosen(ids.length)}
      targets={targets}
      actions={actions}
      all={
        total !== null && total > ids.length ? { label: m.chosen.all(total), choose: chosen.chooseAll } : null
      }
      onClear={chosen.clear}
      task={task}
      onTask={setTask}
    >
      <DossierMenu
        label={m.chosen.quotesToDossier}
        button={(props) => (
          <ChosenButton
            {...props}
            icon={NotebookPen}
            label={m.chosen.quotesToDossier}
            command="add-to-dossier"
            isNarrow
          />
        )}
        isOpen={isDossierOpen}
        onOpenChange={setIsDossierOpen}
        onChoose={(dossier) => void actions.addToDossier(targets, dossier)}
        onNew={() => {
          open({ kind: 'new-dossier', quote: null, many: targets })
        }}
      />
      <ChosenButton
        icon={isArchive ? ArchiveRestore : Archive}
        label={m.chosen.changes[archive]}
        command="archive"
        isNarrow
        onPress={put}
      />
      <ChosenButton
        icon={RefreshCw}
        label={m.chosen.check}
        isNarrow
        onPress={() => {
          actions.check(ids)
        }}
      />
      <ChosenButton
        icon={Trash2}
        label={m.chosen.delete}
        command="delete-article"
        isNarrow
        onPress={askToRemove}
      />
      <MenuButton
        button={(props) => <ChosenButton {...props} icon={Ellipsis} label={m.chosen.more} isNarrow />}
        label={m.chosen.more}
        items={Object.entries(more).map(([id, { label }]) => ({
          id,
          label,
          isApart: id === 'read' || id === 'export' || id === 'csv' || id === 'quotes',
        }))}
        onChoose={(id) => {
          more[id]?.run()
        }}
      />
      {isAsking && (
        <DeleteMany
          targets={targets}
          onConfirm={remove}
          onClose={() => {
            setIsAsking(false)
          }}
        />
      )}
    </ChosenBar>
  )
}
