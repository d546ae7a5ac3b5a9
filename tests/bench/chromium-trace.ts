// Owns reading what a trace of Chromium's tells of the window's own work. Source: the Trace Event Format.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const event = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Of processor time, in microseconds. */
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
})
const trace = z.looseObject({ traceEvents: z.array(event) })

/**
 * Milliseconds of processor time that each task of the windows' main threads took. Unlike the time between two frames, they don't
 * depend on what else the machine is at.
 */
export async function mainTasksMs(path: string): Promise<readonly number[]> {
  const { traceEvents } = trace.parse(JSON.parse(await readFile(path, 'utf8')))
  const keyOf = ({ pid, tid }: z.infer<typeof event>): string => `${String(pid)} ${String(tid)}`
  const mains = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(keyOf),
  )
  return traceEvents.flatMap((one) =>
    one.ph === 'X' && one.name === 'RunTask' && one.tdur !== undefined && mains.has(keyOf(one))
      ? [one.tdur / 1000]
      : [],
  )
}
