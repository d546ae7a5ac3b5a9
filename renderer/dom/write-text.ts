// Owns writing into a text area as a person does: what is written can be taken back by the browser's own undo.

/** Write in place of what is selected, or of the stretch that is named, and leave the cursor after it. */
export function writeText(
  area: HTMLTextAreaElement,
  text: string,
  { start, end } = { start: area.selectionStart, end: area.selectionEnd },
): void {
  area.focus()
  area.setSelectionRange(start, end)
  // The one way in that the browser's undo knows of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, text)
}
