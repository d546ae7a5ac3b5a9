// Owns files whose program dies at one of its writes, for tests of what a crash leaves.
import { localFiles } from '../../src/node/local-files'
import type { Files } from '../../src/ports'

/** Files whose program dies: from one write on, nothing is done and nothing comes back, as far as the program can tell. */
export function mortalFiles(folder: string): {
  readonly files: Files
  readonly written: () => number
  /** Die at the write after so many; resolves when it happened. */
  readonly dieAfter: (writes: number) => Promise<void>
  /** Let what still waits fail, and all that comes after it, so that it can be tidied up. */
  readonly bury: () => void
} {
  const files = localFiles(folder)
  const waiting: (() => void)[] = []
  let isBuried = false
  let count = 0
  let last = Infinity
  let died: () => void = () => undefined
  const alive = <T>(work: () => Promise<T>): Promise<T> => {
    if (isBuried) return Promise.reject(new Error('dead'))
    if (++count <= last) return work()
    died()
    return new Promise<T>((_, reject) => {
      waiting.push(() => {
        reject(new Error('dead'))
      })
    })
  }
  return {
    files: {
      ...files,
      write: (...given) => alive(() => files.write(...given)),
      writePieces: (...given) => alive(() => files.writePieces(...given)),
      append: (...given) => alive(() => files.append(...given)),
      makeFolder: (...given) => alive(() => files.makeFolder(...given)),
      move: (...given) => alive(() => files.move(...given)),
      remove: (...given) => alive(() => files.remove(...given)),
    },
    written: () => count,
    dieAfter: (writes) => {
      count = 0
      last = writes
      return new Promise((done) => {
        died = done
      })
    },
    bury: () => {
      isBuried = true
      for (const fail of waiting.splice(0)) fail()
    },
  }
}
