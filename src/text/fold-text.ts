// Owns white space in words that a page or a file gives.

/** White space folded, NFC; `null` for nothing. */
export function foldText(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  const folded = value.replace(/\s+/g, ' ').trim().normalize('NFC')
  return folded === '' ? null : folded
}
