// Owns how far long work has come, as it is told to a person.

/** Steps of clipping a page. */
export type ClipStage =
  'connecting' | 'receiving' | 'rendering' | 'reading' | 'pages' | 'images' | 'saving' | 'files'
/** Steps of work on a whole library. */
export type LibraryStage =
  | 'indexing'
  | 'migrating'
  | 'backing-up'
  | 'checking'
  | 'repairing'
  | 'restoring'
  | 'moving'
  | 'tagging'
  | 'changing'
  | 'deleting'
  | 'adding'
  | 'asking'
  | 'undoing'
  | 'exporting'
  | 'writing'
  | 'verifying'
  | 'importing'
  | 'counting'

/** A step of long work: `total` is 0 while unknown. */
export type ProgressStep = {
  readonly stage: ClipStage | LibraryStage
  readonly done: number
  readonly total: number
}
