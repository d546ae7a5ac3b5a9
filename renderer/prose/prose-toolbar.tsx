// Owns the tools of the editor: quiet, below what is written, one stop for Tab. Leaves what they do to the commands.
import {
  Bold,
  ChevronDown,
  Code,
  Italic,
  Link2,
  List,
  ListOrdered,
  MessageSquareText,
  Quote,
  Strikethrough,
  Superscript,
  Table2,
} from 'lucide-react'
import type { Command } from 'prosemirror-state'
import { memo, useState } from 'react'
import { Separator, Toolbar } from 'react-aria-components'
import { PLATFORM, sayKey } from '../state/key-name'
import { Icon, IconButton, PlainButton } from '../components/button'
import { classes } from '../components/class-names'
import { ImageButton } from '../components/image-button'
import { MenuButton } from '../components/menu'
import { useMessages } from '../messages/messages-context'
import { fixedKeys } from '../../src/model/commands'
import { insertFootnote } from './footnotes'
import { describeImage, setHeading, setLink, toggle, toggleList, toggleQuotation } from './prose-commands'
import styles from './prose-editing.module.css'
import { completeAddress } from './prose-addresses'
import { OneLineForm } from './one-line-form'
import { TableMenu } from './table-menu'
import { insertTable } from './tables'
import type { ToolState } from './tool-state'

type ProseToolbarProps = {
  readonly tools: ToolState
  readonly run: (command: Command) => void
  readonly runFromMenu: (command: Command) => void
  /** An address is asked for. */
  readonly isLinking: boolean
  readonly askForLink: (isAsked: boolean) => void
  readonly onImages: (files: readonly File[]) => void
  /** The focus goes back to the words. */
  readonly onBack: () => void
}

/** The tools, or the one line that one of them asks for. They are drawn anew when they stand otherwise, not with each key. */
export const ProseToolbar = memo(function ProseToolbar(props: ProseToolbarProps) {
  const { tools, run, isLinking, askForLink, onBack } = props
  const m = useMessages()
  const [isDescribing, setIsDescribing] = useState(false)
  const back = (): void => {
    askForLink(false)
    setIsDescribing(false)
    onBack()
  }
  return (
    <div
      className={styles.tools}
      // The words keep the focus, and what is selected in them.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        back()
      }}
    >
      <div className={styles.bar}>
        {isLinking ? (
          <OneLineForm
            label={m.prose.address}
            placeholder="https://"
            first={tools.href ?? ''}
            problemOf={(typed) => (completeAddress(typed) === null ? m.prose.noAddress : null)}
            onDone={(typed) => {
              askForLink(false)
              run(setLink(completeAddress(typed), typed.trim()))
            }}
            onRemove={
              tools.href === null
                ? null
                : () => {
                    askForLink(false)
                    run(setLink(null, ''))
                  }
            }
            onLeave={back}
          />
        ) : isDescribing && tools.alt !== null ? (
          <OneLineForm
            label={m.prose.alt}
            placeholder={m.prose.altPlaceholder}
            first={tools.alt}
            problemOf={() => null}
            onDone={(typed) => {
              setIsDescribing(false)
              run(describeImage(typed.trim()))
            }}
            onRemove={null}
            onLeave={back}
          />
        ) : (
          <Tools
            {...props}
            onDescribe={() => {
              setIsDescribing(true)
            }}
          />
        )}
      </div>
    </div>
  )
})

const keyOf = (id: Parameters<typeof fixedKeys>[0]): string =>
  sayKey(fixedKeys(id, PLATFORM)[0] ?? '', PLATFORM)

const MARKS = [
  ['strong', Bold, 'write-bold'],
  ['emphasis', Italic, 'write-italic'],
  ['struck', Strikethrough, 'write-struck'],
  ['code', Code, 'write-code'],
] as const

function Tools({
  tools,
  run,
  runFromMenu,
  askForLink,
  onImages,
  onDescribe,
}: ProseToolbarProps & { readonly onDescribe: () => void }) {
  const m = useMessages()
  const isCode = tools.isCodeBlock
  return (
    <Toolbar aria-label={m.prose.tools} className={classes(styles.set)}>
      <StyleMenu tools={tools} run={runFromMenu} />
      <Separator orientation="vertical" className={classes(styles.line)} />
      {MARKS.map(([mark, icon, key]) => (
        <IconButton
          key={mark}
          icon={icon}
          label={m.prose.marks[mark]}
          shortcut={keyOf(key)}
          size="small"
          isOn={tools[mark]}
          isDisabled={isCode}
          onPress={() => {
            run(toggle(mark))
          }}
        />
      ))}
      <IconButton
        icon={Link2}
        label={tools.href === null ? m.prose.link : m.prose.changeLink}
        shortcut={keyOf('write-link')}
        size="small"
        isOn={tools.href !== null}
        isDisabled={isCode}
        onPress={() => {
          askForLink(true)
        }}
      />
      <Separator orientation="vertical" className={classes(styles.line)} />
      <BlockTools tools={tools} run={run} />
      <Separator orientation="vertical" className={classes(styles.line)} />
      <IconButton
        icon={Superscript}
        label={m.prose.footnote}
        shortcut={keyOf('write-footnote')}
        size="small"
        isDisabled={isCode || tools.note}
        onPress={() => {
          run(insertFootnote)
        }}
      />
      {tools.table ? (
        <TableMenu run={runFromMenu} />
      ) : (
        <IconButton
          icon={Table2}
          label={m.prose.table}
          size="small"
          isDisabled={isCode}
          onPress={() => {
            run(insertTable)
          }}
        />
      )}
      <ImageButton onChoose={onImages} />
      {tools.alt !== null && (
        <IconButton icon={MessageSquareText} label={m.prose.alt} size="small" onPress={onDescribe} />
      )}
    </Toolbar>
  )
}

type ToolProps = Pick<ProseToolbarProps, 'tools' | 'run'>

function BlockTools({ tools, run }: ToolProps) {
  const m = useMessages()
  const blocks = [
    { label: m.prose.bullets, icon: List, key: 'write-bullets', isOn: tools.bullets, command: toggleList('bullet_list') },
    { label: m.prose.numbers, icon: ListOrdered, key: 'write-numbers', isOn: tools.numbers, command: toggleList('ordered_list') },
    { label: m.prose.quotation, icon: Quote, key: 'write-quotation', isOn: tools.quotation, command: toggleQuotation },
  ] as const // prettier-ignore
  return blocks.map(({ label, icon, key, isOn, command }) => (
    <IconButton
      key={key}
      icon={icon}
      label={label}
      shortcut={keyOf(key)}
      size="small"
      isOn={isOn}
      isDisabled={tools.table}
      onPress={() => {
        run(command)
      }}
    />
  ))
}

function StyleMenu({ tools, run }: ToolProps) {
  const m = useMessages()
  const level = Math.min(tools.heading, 3)
  return (
    <MenuButton
      button={(props) => (
        <PlainButton {...props} isDisabled={tools.table} aria-label={`${m.prose.style}: ${m.prose.styles[level] ?? ''}`} className={classes(styles.style)}>
          {m.prose.styles[level]}
          <Icon icon={ChevronDown} size={14} />
        </PlainButton>
      )} // prettier-ignore
      label={m.prose.style}
      items={m.prose.styles.map((label, i) => ({
        id: String(i),
        label,
        isChosen: i === level,
        ...(i === 0 ? {} : { shortcut: `${'#'.repeat(i)} ` }),
      }))}
      onChoose={(id) => {
        run(setHeading(Number(id)))
      }}
    />
  )
}
