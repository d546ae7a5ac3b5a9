// Owns a small disk in memory that can be filled to the last block.
import { execFile, execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, open, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { storageError } from '../../src/node/storage-error'
import { isErrorOfKind } from '../../src/errors'

const run = promisify(execFile)
const BLOCK = Buffer.alloc(4096, 'x')

export type SmallDisk = {
  /** Where it is mounted. */
  readonly place: string
  /** Fill it until so many bytes are free. */
  fill(freeBytes: number): Promise<void>
  /** Take away what filled it. */
  clear(): Promise<void>
  dispose(): Promise<void>
}

/** Mount an empty disk. It is also unmounted when this process ends before `dispose`. */
export async function makeSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-durability-disk-'))
  const place = join(folder, 'mounted')
  const filler = join(place, 'filler')
  await mkdir(place)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', place])
  const abandon = (): void => {
    execFileSync('umount', ['-l', place])
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', abandon)
  return {
    place,
    async fill(freeBytes) {
      const handle = await open(filler, 'a')
      try {
        for (;;) await handle.write(BLOCK)
      } catch (error) {
        if (!isErrorOfKind(storageError(error, filler), 'disk-full')) throw error
        const { size } = await handle.stat()
        await truncate(filler, Math.max(0, size - freeBytes))
      } finally {
        await handle.close()
      }
    },
    clear: () => rm(filler, { force: true }),
    async dispose() {
      process.off('exit', abandon)
      await run('umount', [place])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

let reason: Promise<string | null> | null = null

/** Why no disk can be mounted here; `null` when it can. */
export function whyNoSmallDisks(): Promise<string | null> {
  reason ??= tryMount()
  return reason
}

async function tryMount(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting a disk takes root on Linux'
  try {
    await (await makeSmallDisk(1)).dispose()
    return null
  } catch (error) {
    return `no disk can be mounted here: ${String(error)}`
  }
}
