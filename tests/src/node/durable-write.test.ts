import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isAppError } from '../../../src/errors'
import { durableWrite } from '../../../src/node/durable-write'
import { localFiles } from '../../../src/node/local-files'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

/** A file system of a few kilobytes; `null` where this user can't mount one. */
function tinyDisk(kilobytes: number): string | null {
  const folder = makeTemporaryFolder()
  const place = join(folder, 'disk')
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'tmpfs', place], {
      stdio: 'ignore',
    })
  } catch {
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', [place])
  })
  return place
}

describe('durableWrite', () => {
  it('replaces a file whole and leaves nothing else behind', async () => {
    const folder = makeTemporaryFolder()
    await durableWrite(join(folder, 'a.json'), 'old')
    await durableWrite(join(folder, 'a.json'), 'new')

    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('keeps the last of many writes at once, and never a mixture', async () => {
    const file = join(makeTemporaryFolder(), 'a.json')
    const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000))
    await Promise.all(texts.map((text) => durableWrite(file, text)))

    expect(texts).toContain(readFileSync(file, 'utf8'))
  })

  it('leaves the old content to the letter when the disk is full, and works again when there is room', async (context) => {
    const disk = tinyDisk(128)
    if (disk === null) return context.skip('mounting a small disk takes root')
    const file = join(disk, 'record.json')
    await durableWrite(file, 'old words')
    const failure = await durableWrite(file, 'x'.repeat(200_000)).catch((error: unknown) => error)

    expect(failure).toMatchObject({ code: 'ENOSPC' })
    expect(readFileSync(file, 'utf8')).toBe('old words')
    expect(readdirSync(disk)).toEqual(['record.json'])
    await durableWrite(file, 'new words')
    expect(readFileSync(file, 'utf8')).toBe('new words')
  })
})

describe('localFiles', () => {
  it('tells a full disk from other troubles', async (context) => {
    const disk = tinyDisk(64)
    if (disk === null) return context.skip('mounting a small disk takes root')
    const failure = await localFiles(disk)
      .write('a/b.txt', 'x'.repeat(100_000))
      .catch((error: unknown) => error)

    expect(isAppError(failure) && failure.kind).toBe('disk-full')
  })

  it('gives nothing for what is missing, and refuses to leave its folder', async () => {
    const folder = makeTemporaryFolder()
    writeFileSync(join(folder, 'outside.txt'), 'x')
    mkdirSync(join(folder, 'library'))
    const files = localFiles(join(folder, 'library'))

    expect(await files.readText('nowhere/at/all')).toBeNull()
    expect(await files.list('nowhere')).toEqual([])
    await expect(files.readText('../outside.txt')).rejects.toThrow('outside the library')
  })

  it('makes folders on the way, moves whole folders, and stamps a file anew when it changes', async () => {
    const files = localFiles(makeTemporaryFolder())
    await files.write('a/b/c.txt', 'one')
    const before = await files.stamp('a/b/c.txt')
    await files.move('a/b', 'x/y/z')
    await files.write('x/y/z/c.txt', 'three')

    expect(await files.exists('a/b')).toBe(false)
    expect(await files.readText('x/y/z/c.txt')).toBe('three')
    expect(await files.stamp('x/y/z/c.txt')).not.toBe(before)
  })
})
