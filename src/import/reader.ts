// Owns what a reader of another tool's export is given and has to give. Leaves the machine to `ports/reading`, which readers alone use.
import type { ForeignItem, ForeignTool } from '../model/foreign-item'
import type { FileTools, InputFile } from '../ports/reading'
import type { Refusal } from '../ports/refusal'

/** The files of an export: those of a folder or an archive, or one alone. */
export type ForeignFiles = {
  /** Of the folder, the archive or the file. */
  readonly name: string
  /** Paths with `/`, in no order. Of a file alone, its name. */
  readonly paths: readonly string[]
  /** `null` where there is none. @throws {AppError} unreadable-file, unsafe-archive, parse-failed */
  readonly open: (path: string) => Promise<InputFile | null>
}

/** What is known of an export before it is read. */
export type ForeignLook = {
  readonly files: ForeignFiles
  /** Text at the begin of a file, at most 64 KiB of it, decoded; empty for what is no text. */
  readonly begin: (path: string) => Promise<string>
}

/** Reads the exports of one tool. Each stands in a file, or a folder, of its own beside this one. */
export type ForeignReader = {
  readonly tool: ForeignTool
  /** Whether these files are its tool's. Told of their own marks, never of the name of a folder alone. */
  matches(look: ForeignLook): Promise<boolean>
  /**
   * Read them. What is wrong with one thing stops no other: it is refused with its reason, and what has no place is told at the end.
   * @throws {AppError} cancelled
   */
  read(files: ForeignFiles, tools: FileTools): AsyncIterable<ForeignEntry>
}

/** What an export holds and an item has no place for, by the tool's own name of it: `rating`, `reading position`. */
export type LeftOut = { readonly what: string; readonly count: number }

export type ForeignEntry =
  | { readonly kind: 'item'; readonly item: ForeignItem }
  | { readonly kind: 'left-out'; readonly leftOut: LeftOut }
  | Refusal
