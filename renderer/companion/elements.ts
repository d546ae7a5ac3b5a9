// Owns making the elements of the companion's window: of words, never of markup.

type Props = {
  readonly class?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly onClick?: () => void
}

/** Make an element. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, text, attributes = {}, onClick }: Props = {},
  ...children: readonly (Node | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (name !== undefined) element.className = name
  if (text !== undefined) element.textContent = text
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  if (onClick !== undefined) element.addEventListener('click', onClick)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A button with words. */
export const button = (text: string, onClick: () => void, look: 'plain' | 'primary' | 'quiet' = 'plain') =>
  make('button', { class: look, text, attributes: { type: 'button' }, onClick })

/** A field below its name. */
export const labelled = (label: string, field: HTMLInputElement | HTMLTextAreaElement): HTMLLabelElement =>
  make('label', { class: 'field' }, make('span', { text: label }), field)
