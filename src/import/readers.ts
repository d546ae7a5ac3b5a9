// Owns the list of readers of other tools' exports, in the order in which they are asked whose an export is.
import type { ForeignReader } from './reader'

export const FOREIGN_READERS: readonly ForeignReader[] = []
