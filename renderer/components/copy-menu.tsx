// Owns the menu that copies a quote: its words, cited, as Markdown, or a link to it.
import { rememberMarkdown } from '../state/copied'
import { useMessages } from '../messages/messages-context'
import type { QuoteRef } from '../state/dialogs'
import { useAct } from '../state/queries'
import { useToasts } from '../state/toasts'
import { MenuButton, type RenderMenuButton } from './menu'

/** The forms, in the order of the menu. */
const FORMS = ['words', 'cited', 'markdown', 'link', 'live'] as const

type CopyMenuProps = {
  readonly button: RenderMenuButton
  readonly quote: QuoteRef
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A button with the forms. */
export function CopyMenu({ button, quote: { quoteId, articleId }, ...control }: CopyMenuProps) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const copy = async (form: (typeof FORMS)[number]): Promise<void> => {
    const forms = await act('quote:forms', { articleId, id: quoteId })
    if (forms === null) return
    const text = forms[form]
    if (text === null) {
      show({ tone: 'bad', text: m.copyQuote.noAddress })
      return
    }
    if (form === 'markdown') rememberMarkdown(text)
    await navigator.clipboard.writeText(text)
    show({ text: m.copyQuote.copied(m.copyQuote.forms[form]) })
  }
  return (
    <MenuButton
      {...control}
      button={button}
      label={m.copyQuote.button}
      items={FORMS.map((form) => ({ id: form, label: m.copyQuote.forms[form], isApart: form === 'link' }))}
      onChoose={(id) => {
        const form = FORMS.find((one) => one === id)
        if (form !== undefined) void copy(form)
      }}
    />
  )
}
