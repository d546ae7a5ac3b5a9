// Owns a text with stretches of it marked, as plain text.
import type { Span } from '../../src/model/quote'

/** `marks` in order, none over another. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  return (
    <>
      {marks.map((mark, i) => (
        <span key={mark.start}>
          {text.slice(marks[i - 1]?.end ?? 0, mark.start)}
          <mark>{text.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
