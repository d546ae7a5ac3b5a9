// Owns reading exports whose files are each read by themselves: which are looked at, what is wrong with one, when to stop, what is left out.
// Leaves what stands in a file to the readers.
import type { ForeignTool } from '../model/foreign-item'
import type { FileTools } from '../ports/reading'
import { makeTally, refusedBy, stopIfCancelled, type Tally } from './entries'
import { hasEnding } from './export-text'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'

/** One file of an export, among the others. */
export type OneFile = {
  readonly files: ForeignFiles
  readonly path: string
  readonly tools: FileTools
  readonly tally: Tally
}

type FileByFile = {
  readonly tool: ForeignTool
  /** Of its files' names, in small letters. */
  readonly endings: readonly string[]
  /** Whether the begin of a file so named is its tool's. */
  readonly isOurs: (begin: string) => boolean
  /** What a file holds; what it fails with refuses the file, and stops no other. */
  readonly entries: (file: OneFile) => AsyncIterable<ForeignEntry>
}

/** A reader of such exports. */
export function readsFileByFile({ tool, endings, isOurs, entries }: FileByFile): ForeignReader {
  const isNamedSo = (path: string): boolean => endings.some((ending) => hasEnding(path, ending))
  return {
    tool,
    async matches({ files, begin }) {
      for (const path of files.paths) if (isNamedSo(path) && isOurs(await begin(path))) return true
      return false
    },
    async *read(files, tools) {
      const tally = makeTally()
      for (const path of files.paths.filter(isNamedSo)) {
        stopIfCancelled(tools)
        try {
          for await (const entry of entries({ files, path, tools, tally })) {
            stopIfCancelled(tools)
            yield entry
          }
        } catch (error) {
          yield refusedBy(error, path)
        }
      }
      yield* tally.entries()
    },
  }
}
