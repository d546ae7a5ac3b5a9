// Owns the outline of the open article: a menu of its headings that leads to each. Leaves reading them to `dom/outline.ts`.
import { ListTree } from 'lucide-react'
import { useMemo, useState } from 'react'
import { IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { headingInView, readOutline, scrollToElement } from '../../dom/outline'
import { useMessages } from '../../messages/messages-context'
import { useCommands } from '../../state/commands'
import type { ArticleInFrame } from './use-article-frame'

/** Space by which a heading is set in from the one that it is below. */
const STEP = 14

type OutlineMenuProps = {
  readonly article: ArticleInFrame
  /** Show the article itself, where something lies over it. */
  readonly onGo: () => void
}

/** The menu; nothing for an article without headings. */
export function OutlineMenu({ article, onGo }: OutlineMenuProps) {
  const m = useMessages()
  const outline = useMemo(() => readOutline(article.root), [article])
  const [current, setCurrent] = useState<number | null>(null)
  const open = (isOpen: boolean): void => {
    setCurrent(isOpen ? headingInView(outline) : null)
  }
  useCommands(
    outline.length === 0
      ? {}
      : {
          outline: () => {
            open(true)
          },
        },
  )
  if (outline.length === 0) return null
  return (
    <MenuButton
      button={(props) => <IconButton {...props} icon={ListTree} label={m.reader.outline} command="outline" />}
      label={m.reader.outline}
      isOpen={current !== null}
      onOpenChange={open}
      items={outline.map(({ text, depth }, i) => ({
        id: String(i),
        label: text,
        sign: depth === 0 ? undefined : <span style={{ flex: 'none', width: depth * STEP }} />,
        isChosen: i === current,
      }))}
      onChoose={(id) => {
        const heading = outline[Number(id)]
        if (heading === undefined) return
        onGo()
        scrollToElement(article.window, heading.element)
        // The menu gives the keys back to its button first.
        setTimeout(() => {
          article.window.focus()
        })
      }}
    />
  )
}
