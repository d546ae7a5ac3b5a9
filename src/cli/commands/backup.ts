// Owns `cuttings backup`.
import { resolve } from 'node:path'
import { restoreIntoFolder } from '../../actions/restore-library'
import { makeLibraryBackup } from '../../actions/settle-library'
import { listBackups } from '../../library/backups'
import { localFiles } from '../../node/local-files'
import { readArguments, UsageError } from '../arguments'
import { withLibrary, type Command } from '../command'
import { counted, print } from '../output'

const USAGE = 'backup list | make | restore NAME DIR'
const OPTIONS = { reconciles: false }

/** List the backups, make one, or restore one into a new folder; exit 1 when sealed parts of it are nowhere to be had. */
export const backupCommand: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(args, {}, USAGE, 1, 3)
  const [what, name, folder] = positionals
  if (what === 'list' && name === undefined) {
    const backups = await withLibrary(
      values.library,
      surroundings,
      ({ library }) => listBackups(library.files),
      OPTIONS,
    )
    print(values.json, backups, () =>
      backups.map((one) => `${one.name}  ${one.kind}, ${one.madeAt}, ${String(one.sizeBytes)} bytes`),
    )
    return 0
  }
  if (what === 'make' && name === undefined) {
    const made = await withLibrary(
      values.library,
      surroundings,
      (workspace) => workspace.library.store.change(() => makeLibraryBackup(workspace, 'by-hand')),
      OPTIONS,
    )
    print(values.json, made, () => [`${made.name}: made, and read back`])
    return 0
  }
  if (what !== 'restore' || name === undefined || folder === undefined)
    throw new UsageError(`usage: cuttings ${USAGE}`)
  const report = await withLibrary(
    values.library,
    surroundings,
    (workspace) => restoreIntoFolder(workspace, name, localFiles(resolve(folder)), () => undefined),
    OPTIONS,
  )
  print(values.json, report, () => [
    `${counted(report.records, 'record')}, ${counted(report.versions, 'version')} and ${counted(report.assets, 'image')} restored into ${resolve(folder)}`,
    ...report.missing.map((path) => `missing: ${path}`),
  ])
  return report.missingCount === 0 ? 0 : 1
}
