// Owns finding the line numbers that stand beside code: they would run into its lines.
import { hintOf } from '../page-elements'
import { foldText } from '../../text/fold-text'
import type { Step } from './step'

const HINT =
  /(?:^|[\s_-])(?:gutter|lineno|linenos|linenumbers?|line-numbers?-rows|line-number|rouge-gutter|blob-num)(?:$|[\s_-])/

export const lineNumberStep: Step = {
  name: 'line-numbers',
  reason: 'it numbers the lines of code',
  find: (root) =>
    ['td', 'span', 'div', 'pre', 'a'].flatMap((name) =>
      [...root.getElementsByTagName(name)].filter(
        (element) => HINT.test(hintOf(element)) && /^[\d\s]*$/.test(foldText(element.textContent) ?? ''),
      ),
    ),
}
