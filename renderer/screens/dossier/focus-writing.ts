// Owns putting the focus into what is written in a part of the page.

/** Focus the first place to write in; a part that has none is left alone. */
export function focusWriting(part: Element | null | undefined): void {
  part
    ?.querySelector<HTMLElement>('textarea, [data-writes], [contenteditable=true]')
    ?.focus({ preventScroll: true })
}
