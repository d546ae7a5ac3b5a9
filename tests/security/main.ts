// Owns `npm run security`: which promise of docs/security.md is looked at in full, and the exit code.
import { judgePatterns } from './s14-patterns'
import { tryExports } from './s17-exports'

const [id, option] = process.argv.slice(2)
if (id === 'S-14' && (option === undefined || option === '--all'))
  process.exitCode = await judgePatterns(option === '--all')
else if (id === 'S-17' && option === undefined) process.exitCode = await tryExports()
else {
  console.error('Usage: npm run security -- S-14 [--all] | S-17')
  process.exitCode = 2
}
