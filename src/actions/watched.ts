// Owns how work that takes a while is watched, and stopped.
import type { Progress } from '../ports'

export type Watched = { readonly progress?: Progress | undefined; readonly signal?: AbortSignal | undefined }
