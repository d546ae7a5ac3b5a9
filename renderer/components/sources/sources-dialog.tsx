// Owns showing which articles are one source, with the reason of each and a person's way to say otherwise. Leaves finding it to main.
import { useState, type ReactNode } from 'react'
import type { ArticleId } from '../../../src/model/ids'
import type { SourceGroups, StoryGroup, StorySource } from '../../../src/model/story-groups'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import { useAct, useAnswer } from '../../state/queries'
import { useUndo } from '../../state/undo'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { MenuButton } from '../menu'
import { ModalDialog } from '../modal-dialog'
import { copyWords } from './copy-words'
import styles from './sources-dialog.module.css'

type SourcesDialogProps = { readonly articles: readonly ArticleId[]; readonly onClose: () => void }

/** The groups, the earliest first. */
export function SourcesDialog({ articles, onClose }: SourcesDialogProps) {
  const m = useMessages()
  const { data } = useAnswer('stories:group', { articles: [...articles] }, { keepLast: true })
  const [done, setDone] = useState<string | null>(null)
  if (data === undefined) return null
  const stories = new Map(data.stories.map((story) => [String(story.id), story]))
  const view: View = { data, stories, onClose, tell: setDone }
  return (
    <ModalDialog
      title={m.copies.count(data.articles.length, data.independent)}
      onClose={onClose}
      width="wide"
    >
      <p className={styles.says}>{m.copies.says}</p>
      {data.waiting > 0 && <p className={styles.says}>{m.copies.waiting(data.waiting)}</p>}
      <Done
        words={done}
        onUndone={() => {
          setDone(null)
        }}
      />
      {data.groups.length === 0 && <EmptyState title={m.copies.none} hint={m.copies.noneHint} />}
      <ol className={styles.groups}>
        {data.groups.map((group) => (
          <Group key={group.original} group={group} view={view} />
        ))}
      </ol>
      {data.sharedQuotes.length > 0 && <SharedQuotations view={view} />}
    </ModalDialog>
  )
}

type View = {
  readonly data: SourceGroups
  readonly stories: ReadonlyMap<string, StorySource>
  readonly onClose: () => void
  /** Say what was done: messages of the window are out of reach while a dialog is open. */
  readonly tell: (words: string) => void
}

type DoneProps = { readonly words: string | null; readonly onUndone: () => void }

function Done({ words, onUndone }: DoneProps) {
  const m = useMessages()
  const { undo } = useUndo()
  return (
    <div role="status">
      {words !== null && (
        <p className={styles.done}>
          {words}
          <Button
            look="quiet"
            onPress={() => {
              undo()
              onUndone()
            }}
          >
            {m.undo}
          </Button>
        </p>
      )}
    </div>
  )
}

const titleOf = ({ stories }: View, id: string): string => stories.get(id)?.title ?? ''

function Group({ group, view }: { readonly group: StoryGroup; readonly view: View }) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { original, because, members } = group
  const title = titleOf(view, original)
  return (
    <li className={styles.group}>
      <section aria-label={title}>
        <p className={styles.kind}>{m.copies.group(members.length + 1)}</p>
        <Story id={original} view={view}>
          {members.length > 0 && (
            <p className={styles.reason}>
              <strong>{m.copies.original}</strong>
              {because !== 'only' && ` · ${m.copies.because[because]}`}
            </p>
          )}
          {readOnly === null && members.length === 0 && <JoinMenu group={group} view={view} />}
        </Story>
        {members.length > 0 && (
          <ul className={styles.members}>
            {members.map((member) => {
              const { grade, reasons } = copyWords(member, titleOf(view, member.of), m)
              return (
                <li key={member.id}>
                  <Story id={member.id} view={view}>
                    <p className={styles.reason}>
                      <strong>{grade}</strong>
                      {reasons === '' ? '' : ` · ${reasons}`}
                    </p>
                    {readOnly === null && <SplitButton id={member.id} view={view} />}
                  </Story>
                </li>
              )
            })}
          </ul>
        )}
      </section>
    </li>
  )
}

type StoryProps = { readonly id: string; readonly view: View; readonly children: ReactNode }

/** One article: its title opens it. */
function Story({ id, view, children }: StoryProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const story = view.stories.get(id)
  if (story === undefined) return null
  const isAsked = view.data.articles.includes(story.id)
  return (
    <div className={styles.story}>
      <button
        type="button"
        className={styles.title}
        onClick={() => {
          view.onClose()
          openArticle(story.id)
        }}
      >
        {story.title}
      </button>
      <p className={styles.facts}>{factsOf(story, isAsked, m)}</p>
      {children}
    </div>
  )
}

const factsOf = ({ site, published, credit }: StorySource, isAsked: boolean, m: LocaleMessages): string =>
  [
    site,
    m.date(published) ?? m.copies.unknownDate,
    credit === site ? null : credit,
    isAsked ? null : m.copies.elsewhere,
  ]
    .filter((fact) => fact !== null)
    .join(' · ')

function SplitButton({ id, view }: { readonly id: string; readonly view: View }) {
  const m = useMessages()
  const act = useAct()
  const title = titleOf(view, id)
  return (
    <Button
      look="quiet"
      aria-label={m.copies.splitLabel(title)}
      onPress={() => {
        void act('stories:split', { article: id }).then((done) => {
          if (done !== null) view.tell(m.copies.splitDone(title))
        })
      }}
    >
      {m.copies.split}
    </Button>
  )
}

/** The other groups, by their originals. */
function JoinMenu({ group, view }: { readonly group: StoryGroup; readonly view: View }) {
  const m = useMessages()
  const act = useAct()
  const others = view.data.groups.filter((other) => other !== group)
  const title = titleOf(view, group.original)
  if (others.length === 0) return null
  const join = (other: string): void => {
    void act('stories:join', { article: group.original, other }).then((done) => {
      if (done !== null) view.tell(m.copies.joinDone(title, titleOf(view, other)))
    })
  }
  return (
    <MenuButton
      label={m.copies.joinLabel(title)}
      items={others.map(({ original }) => ({ id: original, label: titleOf(view, original) }))}
      onChoose={join}
      button={(props) => (
        <Button {...props} look="quiet" aria-label={m.copies.joinLabel(title)}>
          {m.copies.join}
        </Button>
      )}
    />
  )
}

function SharedQuotations({ view }: { readonly view: View }) {
  const m = useMessages()
  return (
    <section>
      <h3 className={styles.kind}>{m.copies.sharesQuotes}</h3>
      <ul className={styles.shared}>
        {view.data.sharedQuotes.map(({ first, second, words }) => (
          <li key={`${first} ${second}`}>
            {m.copies.shared(words, titleOf(view, first), titleOf(view, second))}
          </li>
        ))}
      </ul>
    </section>
  )
}
