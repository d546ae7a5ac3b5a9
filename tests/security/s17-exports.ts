// Owns `npm run security -- S-17`: every payload of the public collections in every place of a dossier, in every format.
import { dossierOfPayloads, faultsOfExports, PAYLOADS_IN_DOSSIER } from '../helpers/hostile-exports'
import { CORPORA_MISSING } from '../helpers/corpora'
import { exportPayloads } from './export-payloads'

/** Try them all. Gives the exit code. */
export async function tryExports(): Promise<number> {
  const payloads = exportPayloads()
  if (payloads === null) {
    console.log(CORPORA_MISSING)
    return 2
  }
  let faults = 0
  for (let at = 0; at < payloads.length; at += PAYLOADS_IN_DOSSIER) {
    const found = await faultsOfExports(dossierOfPayloads(payloads.slice(at, at + PAYLOADS_IN_DOSSIER)))
    faults += found.length
    // Documents that were let go of are only given back between two turns.
    await new Promise((resolve) => setTimeout(resolve))
    for (const fault of [...new Set(found)].slice(0, 10)) console.log(`payloads from ${String(at)}: ${fault}`)
  }
  console.log(`${String(payloads.length)} payloads in 9 formats: ${String(faults)} faults`)
  return faults === 0 ? 0 : 1
}
