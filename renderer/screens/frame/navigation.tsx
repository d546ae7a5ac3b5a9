// Owns the navigation at the left: shelves, dossiers, tags, each with its count.
import { Plus } from 'lucide-react'
import type { TagCount } from '../../../src/model/answers'
import { IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { progressOf, useCaptures } from '../../state/captures'
import { useDialogs } from '../../state/dialogs'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'
import styles from './navigation.module.css'

/** The places of the library. `onChoose` is told when one was chosen. */
export function Navigation({ onChoose }: { readonly onChoose: () => void }) {
  const m = useMessages()
  const { counts } = useAppState()
  const { place, go } = usePlace()
  const { open } = useDialogs()
  const dossiers = useAnswer('dossier:list', {}).data ?? []
  const tags = useAnswer('tag:list', {}).data ?? []
  const captures = useCaptures()
  const known = new Set(tags.map(({ tag }) => tag))
  const visit = (next: Place): void => {
    go(next)
    onChoose()
  }
  const shelf = (name: 'inbox' | 'all' | 'archive', count: number) => (
    <NavItem
      label={m.nav[name]}
      count={count}
      isHere={place.screen === 'library' && place.shelf === name && place.tag === null}
      onPress={() => {
        const article = place.screen === 'library' ? place.article : null
        visit({ screen: 'library', shelf: name, tag: null, article })
      }}
    />
  )
  return (
    <nav className={styles.nav} aria-label={m.bar.navigation} data-pane>
      <ul>
        {shelf('inbox', counts.inbox)}
        {shelf('all', counts.articles)}
        <NavItem
          label={m.nav.quotes}
          count={counts.quotes}
          isHere={place.screen === 'quotes' && place.tag === null}
          onPress={() => {
            visit({ screen: 'quotes', tag: null })
          }}
        />
        {shelf('archive', counts.archived)}
        {captures !== null && progressOf(captures.counts).total > 0 && (
          <NavItem
            label={m.captures.title}
            count={captures.counts.waiting + captures.counts.running + captures.counts.failed}
            isHere={place.screen === 'captures'}
            onPress={() => {
              visit({ screen: 'captures' })
            }}
          />
        )}
        <NavItem
          label={m.nav.trash}
          count={counts.trash}
          isHere={place.screen === 'trash'}
          onPress={() => {
            visit({ screen: 'trash' })
          }}
        />
      </ul>
      <div className={styles.head}>
        <h2 className={styles.heading}>{m.nav.dossiers}</h2>
        <IconButton
          icon={Plus}
          label={m.nav.newDossier}
          size="small"
          onPress={() => {
            open({ kind: 'new-dossier', quote: null })
          }}
        />
      </div>
      <ul>
        {dossiers.map(({ id, title, quoteCount }) => (
          <NavItem
            key={id}
            label={title}
            count={quoteCount}
            isHere={place.screen === 'dossier' && place.id === id}
            onPress={() => {
              visit({ screen: 'dossier', id })
            }}
          />
        ))}
      </ul>
      <div className={styles.head}>
        <h2 className={styles.heading}>{m.nav.tags}</h2>
      </div>
      {tags.length === 0 && <p className={styles.hint}>{m.nav.noTags}</p>}
      <ul>
        {tags.map((tag) => (
          <NavItem
            key={tag.tag}
            {...nameTag(tag.tag, known)}
            fullLabel={tag.tag}
            count={tag.articles + tag.quotes}
            isHere={(place.screen === 'quotes' || place.screen === 'library') && place.tag === tag.tag}
            onPress={() => {
              visit(placeOfTag(tag))
            }}
          />
        ))}
      </ul>
    </nav>
  )
}

/** A tag below one that is listed is set in under it, by its last part; any other shows its whole path. */
function nameTag(
  tag: string,
  known: ReadonlySet<string>,
): { readonly label: string; readonly depth: number } {
  const cut = tag.lastIndexOf('/')
  const parent = cut < 0 ? null : tag.slice(0, cut)
  if (parent === null || !known.has(parent)) return { label: tag, depth: 0 }
  return { label: tag.slice(cut + 1), depth: nameTag(parent, known).depth + 1 }
}

/** Tags stand on quotes more than on articles. */
const placeOfTag = ({ tag, quotes }: TagCount): Place =>
  quotes > 0 ? { screen: 'quotes', tag } : { screen: 'library', shelf: 'all', tag, article: null }

type NavItemProps = {
  readonly label: string
  readonly fullLabel?: string
  readonly count: number
  readonly depth?: number
  readonly isHere: boolean
  readonly onPress: () => void
}

function NavItem({ label, fullLabel, count, depth = 0, isHere, onPress }: NavItemProps) {
  const m = useMessages()
  return (
    <li>
      <button
        type="button"
        className={classes(styles.item, isHere && styles.here)}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
        style={{ paddingInlineStart: 10 + depth * 12 }}
        title={fullLabel ?? label}
        onClick={onPress}
      >
        <span className={styles.label}>{label}</span>
        {count > 0 && <small className={styles.count}>{m.number(count)}</small>}
      </button>
    </li>
  )
}
