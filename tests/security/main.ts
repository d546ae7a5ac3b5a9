// Owns `npm run security`: which promise of docs/security.md is looked at in full, and the exit code.
import { judgePatterns } from './s14-patterns'

const [id, option] = process.argv.slice(2)
if (id !== 'S-14' || (option !== undefined && option !== '--all')) {
  console.error('Usage: npm run security -- S-14 [--all]')
  process.exitCode = 2
} else process.exitCode = await judgePatterns(option === '--all')
