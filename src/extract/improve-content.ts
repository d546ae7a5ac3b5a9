// Owns the order of the steps that better what Readability found.
import { consentStep, newsletterStep, shareStep } from './steps/calls'
import { makeFigures } from './steps/captions'
import { lineNumberStep } from './steps/line-numbers'
import { linkListStep } from './steps/link-lists'
import { pullQuoteStep } from './steps/pull-quotes'
import { repeatedTitleStep } from './steps/repeated-title'
import { runSteps, type RemovalLog } from './steps/step'

/** Better the content in place. What goes is noted in the log, where there is one. */
export function improveContent(root: Element, title: string, log: RemovalLog): void {
  makeFigures(root)
  runSteps(
    root,
    [
      repeatedTitleStep(title),
      consentStep,
      newsletterStep,
      shareStep,
      linkListStep,
      pullQuoteStep,
      lineNumberStep,
    ],
    log,
  )
}
