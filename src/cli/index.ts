#!/usr/bin/env node
// Owns `cuttings` on the command line: which command, and what its end means. 0: done; 1: the answer is no; 2: bad use or failure.
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { UsageError } from './arguments'
import { anchorCommand } from './commands/anchor'
import { backupCommand } from './commands/backup'
import { clipCommand } from './commands/clip'
import { doctorCommand } from './commands/doctor'
import { dossierCommand } from './commands/dossier'
import { exportCommand } from './commands/export'
import { exportLibraryCommand } from './commands/export-library'
import { extractCommand } from './commands/extract'
import { groupsCommand } from './commands/groups'
import { importCommand } from './commands/import'
import { keyCommand } from './commands/key'
import { listCommand } from './commands/list'
import { quoteCommand } from './commands/quote'
import { searchCommand } from './commands/search'
import { showCommand } from './commands/show'
import { sourcesCommand } from './commands/sources'
import { statementsCommand } from './commands/statements'
import { stylesCommand } from './commands/styles'
import { verifyCommand } from './commands/verify'
import type { Command, Surroundings } from './command'
import { errorSentence } from './error-sentence'

const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly does: string }>> = {
  clip: { run: clipCommand, does: 'clip pages by their addresses, or all that files and folders hold' },
  list: { run: listCommand, does: 'list the articles' },
  show: { run: showCommand, does: 'show an article with its quotes' },
  quote: { run: quoteCommand, does: 'keep words of an article as a quote' },
  search: { run: searchCommand, does: 'search articles, quotes and dossiers' },
  dossier: { run: dossierCommand, does: 'list, create or add to dossiers' },
  export: {
    run: exportCommand,
    does: 'write a dossier to a file: HTML that verifies itself, Word, EPUB and more',
  },
  'export-library': {
    run: exportLibraryCommand,
    does: 'write the library for other programs: Obsidian, REFI-QDA, web archive and more',
  },
  import: {
    run: importCommand,
    does: 'take in what other tools exported, or a dossier that somebody handed over',
  },
  sources: { run: sourcesCommand, does: 'list sources for reference managers: BibTeX, RIS, CSL-JSON, CSV' },
  styles: { run: stylesCommand, does: 'list, add or take away citation styles' },
  verify: {
    run: verifyCommand,
    does: 'check every quote of a dossier, exported or in the library, and by whom it is',
  },
  key: { run: keyCommand, does: 'show the key that exports are signed with' },
  doctor: {
    run: doctorCommand,
    does: 'check every record and hash of the library; --repair mends what can be',
  },
  backup: { run: backupCommand, does: 'list, make or restore backups of the records' },
  extract: { run: extractCommand, does: 'read the article out of a page, without a library' },
  anchor: { run: anchorCommand, does: 'find where a quote lies in a text, and what became of it' },
  statements: { run: statementsCommand, does: 'find who said what in a text, and by which words' },
  groups: { run: groupsCommand, does: 'find which of many texts are copies of one another' },
}

const help = (): string =>
  [
    `Cuttings ${version}`,
    '',
    'usage: cuttings COMMAND [arguments] [--json] [--library DIR]',
    '',
    ...Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(14)} ${does}`),
    '',
    'Each command says how it is used when it is called with --help.',
    'Exit codes: 0 done, 1 the answer is no, 2 bad use or failure.',
  ].join('\n')

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  if (name === '--version') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) throw new UsageError(`there is no command “${name}”; cuttings --help lists them`)
  return command.run(rest, surroundings)
}

/** A reader that has had enough (`| head`) closes the pipe: that is no failure. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

async function main(): Promise<void> {
  endWithReader()
  try {
    const workerFile = fileURLToPath(new URL('./page-worker.cjs', import.meta.url))
    const fileWorkerFile = fileURLToPath(new URL('./file-worker.cjs', import.meta.url))
    process.exitCode = await run(process.argv.slice(2), { version, workerFile, fileWorkerFile })
  } catch (error) {
    process.stderr.write(`cuttings: ${error instanceof UsageError ? error.message : errorSentence(error)}\n`)
    process.exitCode = 2
  }
}

void main()
