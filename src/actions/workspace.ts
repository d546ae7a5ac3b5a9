// Owns what every action works with: one open library, its index, and the ways to the world.
import type { Library } from '../library/library'
import type { Clock, Database, HashOf, NewId, PageParser, PageSource, WriterLock } from '../ports'

/** The ways to the world: whoever opens a workspace brings them. */
export type Adapters = {
  readonly lock?: WriterLock | undefined
  readonly source: PageSource
  readonly parser: PageParser
  readonly hashOf: HashOf
  readonly clock: Clock
  readonly newId: NewId
  /** Name and version of the program, such as `Cuttings 0.1.0`. */
  readonly generator: string
}

export type Workspace = Adapters & {
  readonly library: Library
  readonly index: Database
  /** The index with all that was written so far in it: for whoever must see what they just did. */
  readonly askIndex: () => Promise<Database>
  /** Records that could not be read, by path within the library, with the reason. */
  readonly damaged: Map<string, string>
}
