// Owns what is told of a backup. Leaves its form on disk to `library`.

/** Why a backup was made. */
export const BACKUP_KINDS = [
  'daily',
  'by-hand',
  'before-migration',
  'before-import',
  'before-repair',
] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

export type BackupSummary = {
  /** File name within the library's backups. */
  readonly name: string
  readonly kind: BackupKind
  readonly madeAt: string
  readonly sizeBytes: number
}

/** What a restore brought into the new folder. */
export type RestoreReport = {
  readonly records: number
  readonly versions: number
  readonly assets: number
  /** Paths of sealed parts that the backup's records name and that are nowhere to be had, at most a hundred. */
  readonly missing: readonly string[]
  readonly missingCount: number
}
