// Owns what is told of one line of the library's log.
import type { Sha256 } from './ids'

export type LogLine = {
  /** 1-based, among the lines of `log.jsonl`. */
  readonly number: number
  /** Of the line's text, without its end: the line after it carries it. */
  readonly sha256: Sha256
  /** That the line before has, which this one carries; all zeros for the first. */
  readonly previous: string
  readonly at: string
}
