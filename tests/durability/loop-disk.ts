// Owns a small ext4 disk in a file, whose power can be cut: mounted on a loop device, shut down, mounted again.
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findInPath } from '../../scripts/setup/libraries.mjs'

const run = promisify(execFile)

const SIZE_BYTES = 32 * 1024 * 1024

/** How the power goes. 1: the journal is written out first, data is not. 2: neither. Source: fs/ext4/ext4.h, EXT4_GOING_FLAGS. */
export type PowerCut = 1 | 2

/** EXT4_IOC_SHUTDOWN. Perl is part of every Debian, and Node has no ioctl. */
const SHUT_DOWN =
  'sysopen(my $disk, $ARGV[0], 0) or die "open: $!"; my $how = pack("L", $ARGV[1]); defined(ioctl($disk, 0x8004587D, $how)) or die "shutdown: $!"'

export type LoopDisk = {
  /** Where it is mounted. */
  readonly place: string
  mount(options: string): Promise<void>
  unmount(): Promise<void>
  cutPower(how: PowerCut): Promise<void>
  /** What `e2fsck` finds wrong, changing nothing; `null` for nothing. The disk must not be mounted. */
  check(): Promise<string | null>
  /** Unmount it, also after a failure, and remove it. */
  dispose(): Promise<void>
}

/** Make an empty disk. It is also removed when this process ends before `dispose`. */
export async function makeLoopDisk(): Promise<LoopDisk> {
  const folder = await mkdtemp(
    join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cuttings-durability-ext4-'),
  )
  const image = join(folder, 'disk.img')
  const place = join(folder, 'mounted')
  let isMounted = false
  const abandon = (): void => {
    try {
      if (isMounted) execFileSync('umount', ['-l', place])
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      console.error(`${place} could not be unmounted: ${String(error)}`)
    }
  }
  process.on('exit', abandon)
  await writeFile(image, '')
  await truncate(image, SIZE_BYTES)
  await run('mkfs.ext4', ['-q', '-F', '-b', '4096', image])
  await mkdir(place)
  const disk: LoopDisk = {
    place,
    async mount(options) {
      await run('mount', ['-o', `loop,${options}`, image, place])
      isMounted = true
    },
    async unmount() {
      await run('umount', [place])
      isMounted = false
    },
    async cutPower(how) {
      await run('perl', ['-e', SHUT_DOWN, place, String(how)])
    },
    async check() {
      try {
        await run('e2fsck', ['-fn', image])
        return null
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
      }
    },
    async dispose() {
      process.off('exit', abandon)
      if (isMounted) await disk.unmount()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return disk
}

let reason: Promise<string | null> | null = null

/** Why no power can be cut here; `null` when it can. */
export function whyNoPowerCuts(): Promise<string | null> {
  reason ??= tryPowerCut()
  return reason
}

async function tryPowerCut(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting a disk takes root on Linux'
  const missing = ['mkfs.ext4', 'e2fsck', 'mount', 'perl'].find((tool) => findInPath(tool) === null)
  if (missing !== undefined) return `${missing} is not on this machine`
  let disk: LoopDisk | null = null
  try {
    disk = await makeLoopDisk()
    await disk.mount('defaults')
    await disk.cutPower(2)
    return null
  } catch (error) {
    return `no power can be cut here: ${String(error)}`
  } finally {
    await disk?.dispose()
  }
}
