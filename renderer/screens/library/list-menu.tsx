// Owns the menu that says in which order articles are listed, which way round, and how closely.
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { ARTICLE_ORDERS, LIST_DENSITIES } from '../../../src/model/article-order'
import { Button, Icon } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import type { ListOrder } from '../../state/article-rows'
import styles from './article-list.module.css'

const WAYS = ['usual', 'reversed'] as const

type ListMenuProps = { readonly order: ListOrder; readonly onOrder: (order: ListOrder) => void }

/** A button that tells the order, with the others. */
export function ListMenu({ order: { order, reversed }, onOrder }: ListMenuProps) {
  const m = useMessages()
  const { settings, change } = useSettings()
  const ways = m.list.ways[order]
  const way = reversed ? ways[1] : ways[0]
  return (
    <MenuButton
      button={(props) => (
        <Button {...props} look="quiet" aria-label={m.list.sorted(m.list.orders[order], way ?? '')}>
          <span className={styles.order}>{m.list.orders[order]}</span>
          <Icon icon={reversed ? ArrowUp : ArrowDown} size={13} />
          <Icon icon={ChevronDown} size={14} />
        </Button>
      )}
      label={m.list.sort}
      items={[
        ...ARTICLE_ORDERS.map((id) => ({ id, label: m.list.orders[id], isChosen: id === order })),
        ...WAYS.map((id, i) => ({
          id,
          label: ways[i] ?? '',
          sign: <Icon icon={id === 'reversed' ? ArrowUp : ArrowDown} size={13} />,
          isChosen: (id === 'reversed') === reversed,
          isApart: i === 0,
        })),
        ...LIST_DENSITIES.map((id, i) => ({
          id,
          label: m.list.densities[id],
          isChosen: id === settings.listDensity,
          isApart: i === 0,
        })),
      ]}
      onChoose={(id) => {
        const nextOrder = ARTICLE_ORDERS.find((known) => known === id)
        const listDensity = LIST_DENSITIES.find((known) => known === id)
        // Each order begins with its usual way.
        if (nextOrder !== undefined) onOrder({ order: nextOrder, reversed: nextOrder === order && reversed })
        else if (listDensity !== undefined) change({ listDensity })
        else onOrder({ order, reversed: id === 'reversed' })
      }}
    />
  )
}
