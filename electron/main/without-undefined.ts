// Owns telling a field that isn't named from one that is nothing.

/** A parsed partial has its missing keys as undefined; what is stored must not. */
export function withoutUndefined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
