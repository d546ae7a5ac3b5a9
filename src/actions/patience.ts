// Owns waiting for something, but not for ever. Leaves what is done when it takes longer to whoever waits.

/** Whether something is done before so much time has gone by. */
export async function isDoneWithin(work: Promise<unknown>, patienceMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false)
    }, patienceMs)
  })
  try {
    return await Promise.race([work.then(() => true as const), late])
  } finally {
    clearTimeout(timer)
  }
}
