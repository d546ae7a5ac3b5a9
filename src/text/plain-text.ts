// Owns making foreign words fit to stand in a document of any format: no controls that its readers refuse or obey, no direction that
// goes on behind them. The words themselves stay as they are.
import { printable } from './html-escape'

/** Controls, and what no XML may hold. Line ends and tabs stay. */
const CONTROL = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Words without control characters: each stands as a replacement character, so that it is seen that something stood there. */
export const withoutControls = (text: string): string =>
  printable(text)
    .replace(CONTROL, '\ufffd')
    .replace(/[\u2028\u2029]/g, '\n')

/** Words that can stand in any document: without controls, and with every direction that they begin ended in their line. */
export const plainText = (text: string): string =>
  withoutControls(text).split('\n').map(withDirectionsEnded).join('\n')

/** The same in one line. */
export const plainLine = (text: string): string => plainText(text.replace(/\s+/g, ' ').trim())

const POP_DIRECTION = '\u202c'
const POP_ISOLATE = '\u2069'

/** A line with the ends of the directions that it leaves open. Source: Unicode Standard Annex 9. */
function withDirectionsEnded(line: string): string {
  const open: string[] = []
  for (const [sign] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (sign === POP_DIRECTION) {
      // It ends nothing beyond the isolate that it stands in.
      if (open.at(-1) === POP_DIRECTION) open.pop()
    } else if (sign === POP_ISOLATE) {
      const at = open.lastIndexOf(POP_ISOLATE)
      if (at >= 0) open.length = at
    } else open.push(sign >= '\u2066' ? POP_ISOLATE : POP_DIRECTION)
  }
  return line + open.reverse().join('')
}
