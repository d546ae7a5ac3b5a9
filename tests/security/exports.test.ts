// S-17 in short: a part of the payloads of public collections in every place of a dossier, in every format. All of them:
// `npm run security -- S-17`.
import { describe, expect, it } from 'vitest'
import { CORPORA_MISSING } from '../helpers/corpora'
import { dossierOfPayloads, faultsOfExports } from '../helpers/hostile-exports'
import { hostileDocument } from '../helpers/hostile-dossier'
import { exportPayloads, OWN_PAYLOADS } from './export-payloads'
import { inWords, tellFigure } from '../helpers/figures'

/** As many as a test has time for. */
const FEW = 60

describe('exports of hostile words', () => {
  it('run nothing, load nothing and lead nowhere but to the web, in any format', async () => {
    expect(await faultsOfExports(hostileDocument())).toEqual([])
    expect(await faultsOfExports(dossierOfPayloads(OWN_PAYLOADS))).toEqual([])
  })

  it('hold against a part of the public collections', async (context) => {
    const payloads = exportPayloads()
    if (payloads === null) return context.skip(CORPORA_MISSING)
    const step = Math.ceil(payloads.length / FEW)
    const some = payloads.filter((_, i) => i % step === 0)
    expect(await faultsOfExports(dossierOfPayloads(some))).toEqual([])
    tellFigure(
      'S-17',
      `${inWords(some.length + OWN_PAYLOADS.length)} payloads in every place of a dossier, in every format: 0 faults`,
    )
  })
})
