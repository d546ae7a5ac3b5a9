// Owns remembering what the app last put on the clipboard as Markdown: where it is pasted as commentary, it is what it means, though the
// clipboard knows of words alone.

let last: string | null = null

/** Remember Markdown that is being copied. */
export function rememberMarkdown(markdown: string): void {
  last = markdown
}

const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n')

/** Whether a text is what the app last copied as Markdown; systems that write line ends otherwise change nothing. */
export const isLastMarkdown = (text: string): boolean =>
  last !== null && withLineFeeds(text) === withLineFeeds(last)
