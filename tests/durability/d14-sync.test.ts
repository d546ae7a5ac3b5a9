import { expect, it } from 'vitest'
import { runHosts } from './d14-hosts'

it('try', async () => {
  for (let seed = 12; seed < 15; seed++) {
    const r = await runHosts({ operations: 250, seed })
    console.log(JSON.stringify({ ...r, failed: r.failed.slice(0, 15), n: r.failed.length }, null, 1))
  }
}, 300_000)
