// Owns what the library wrote down of why something is missing, damaged or set aside, in words of the locale.
import type { Messages } from '../messages/en'

/** A reason in words; one that nobody foresaw, such as a system's own message, as it was written down. */
export function describeWrittenReason(reason: string, m: Messages): string {
  if (Object.hasOwn(m.reasons, reason)) return m.reasons[reason] ?? reason
  const copy = /^copy of (.+)$/.exec(reason)?.[1]
  if (copy !== undefined) return m.copyOf(copy)
  const [head = '', ...rest] = reason.split(': ')
  if (rest.length > 0 && Object.hasOwn(m.reasons, head))
    return `${m.reasons[head] ?? head}: ${rest.join(': ')}`
  // Source: zod's issues, as `parseRecord` writes them: the path within the record, and what was expected.
  const [, field, detail] = /^([\w.-]*): (.+)$/s.exec(reason) ?? []
  return field === undefined || detail === undefined ? reason : m.fieldIsWrong(field, detail)
}
