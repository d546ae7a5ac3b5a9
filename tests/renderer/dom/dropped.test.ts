import { describe, expect, it } from 'vitest'
import { readDropped } from '../../../renderer/dom/dropped'

type Entry = FileSystemEntry
const named = (name: string, isFile: boolean, more: object): Entry =>
  ({ name, isFile, isDirectory: !isFile, ...more }) as unknown as Entry
const file = (name: string): Entry =>
  named(name, true, { file: (done: (file: File) => void) => done(new File(['abc'], name)) })
/** As browsers give it: some at a time, at last none. */
const folder = (name: string, ...inside: readonly Entry[]): Entry =>
  named(name, false, {
    createReader: () => {
      const left = [...inside]
      return { readEntries: (done: (some: Entry[]) => void) => done(left.splice(0, 2)) }
    },
  })
const locked = (name: string): Entry =>
  named(name, false, {
    createReader: () => ({
      readEntries: (_done: unknown, fail: (error: Error) => void) =>
        fail(new DOMException('', 'NotReadableError')),
    }),
  })
const drop = (...entries: readonly Entry[]) =>
  readDropped({
    files: entries.map(({ name }) => new File([], name)),
    items: [
      { kind: 'string', webkitGetAsEntry: () => null },
      ...entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    ],
  })
const namesOf = async (dropped: ReturnType<typeof readDropped>): Promise<readonly string[] | undefined> =>
  (await dropped?.files)?.map(({ name }) => name)

describe('what is dropped', () => {
  it('is nothing where there are no files', () => {
    expect(drop()).toBeNull()
  })

  it('is the files as they are', async () => {
    const dropped = drop(file('b.html'), file('a.pdf'))
    expect(dropped?.name).toBeNull()
    expect(await namesOf(dropped)).toEqual(['b.html', 'a.pdf'])
  })

  it('is every file of a folder in order, without hidden ones and what belongs to a saved page', async () => {
    const dropped = drop(
      folder(
        'Papers',
        file('d.txt'),
        file('.hidden'),
        folder('c', file('2.html'), file('1.html'), folder('1_files', file('style.css'))),
        folder('.git', file('config')),
        file('a.html'),
        folder('b_files', file('kept.html')),
      ),
    )
    expect(dropped?.name).toBe('Papers')
    expect(await namesOf(dropped)).toEqual(['a.html', 'kept.html', '1.html', '2.html', 'd.txt'])
  })

  it('is files and folders together', async () => {
    expect(await namesOf(drop(file('z.html'), folder('Papers', file('a.html'))))).toEqual([
      'z.html',
      'a.html',
    ])
  })

  it('is told as unreadable where a folder is', async () => {
    await expect(drop(locked('Papers'))?.files).rejects.toBeInstanceOf(DOMException)
  })
})
