// Owns finding what a field's path in a record leads to. Leaves changing it to `library`.

/** The value at a field's path, such as `metadata.title`, or `blocks.<id>.text` in a list of things; `undefined` when there is none. */
export function valueAt(record: unknown, field: string): unknown {
  let value = record
  for (const key of field.split('.')) {
    if (Array.isArray(value)) value = value.find((item: unknown) => isObject(item) && item['id'] === key)
    else if (isObject(value)) value = Object.hasOwn(value, key) ? value[key] : undefined
    else return undefined
  }
  return value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
