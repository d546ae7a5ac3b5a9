// Owns the memory of another process while it runs: samples of what it holds, and how fast that grows.
import { readFileSync } from 'node:fs'

const SAMPLE_MS = 1000

/** Memory at an age of a process, in seconds and bytes. */
export type Sample = { readonly ageSeconds: number; readonly bytes: number }

/** Resident memory of a process; `null` when it has ended, or where the system doesn't say. */
function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    // It has ended meanwhile, or this is no Linux: nothing is measured then, and the result says of how many samples.
    return null
  }
}

/** Sample the memory of a process every second until told to stop, which gives the samples. */
export function watchMemory(pid: number): () => readonly Sample[] {
  const samples: Sample[] = []
  const startedAt = performance.now()
  const timer = setInterval(() => {
    const bytes = residentBytes(pid)
    if (bytes !== null) samples.push({ ageSeconds: (performance.now() - startedAt) / 1000, bytes })
  }, SAMPLE_MS)
  return () => {
    clearInterval(timer)
    return samples
  }
}

/** Growth in bytes a second, by least squares; `null` for too few samples. */
export function slopeOf(samples: readonly Sample[]): number | null {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const [age, bytes] = [mean((one) => one.ageSeconds), mean((one) => one.bytes)]
  let [above, below] = [0, 0]
  for (const sample of samples) {
    above += (sample.ageSeconds - age) * (sample.bytes - bytes)
    below += (sample.ageSeconds - age) ** 2
  }
  return below === 0 ? null : above / below
}
