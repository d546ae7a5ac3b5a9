// Owns running the programs that people read exports with, where this machine has them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'

/** Where a program is; `null` where this machine has none of that name. */
export const findProgram = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null

/** Run a program to its end; give what it printed. Fails with what it said when it fails. */
export function runProgram(name: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 240_000,
  })
  if (status !== 0)
    throw new Error(`${name} ended with ${String(status)}: ${stderr}${stdout}${error?.message ?? ''}`)
  return stdout
}

/** Have LibreOffice read a file and write it as another; gives the path of that. */
export function convertByOffice(
  file: string,
  into: string,
  to: string,
  ...options: readonly string[]
): string {
  const profile = mkdtempSync(join(tmpdir(), 'cuttings-office-'))
  try {
    const own = ['--headless', `-env:UserInstallation=file://${profile}`]
    runProgram('soffice', [...own, ...options, '--convert-to', to, '--outdir', into, file])
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
  return join(into, `${basename(file).replace(/\.[^.]+$/, '')}.${to.split(':')[0] ?? to}`)
}

/** What epubcheck says of a book. Debian's is a Java archive with the name of a program. */
export function checkBook(file: string): string {
  const program = realpathSync(findProgram('epubcheck') ?? '')
  return program.endsWith('.jar') ? runProgram('java', ['-jar', program, file]) : runProgram(program, [file])
}

/** Letters and digits alone, in the order in which they are read: readers set spaces, hyphens and directions their own way. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
