import { sameValue } from '../same-value.ts'

type OptionalKeys<Value> = {
  [Key in keyof Value]-?: Record<never, never> extends Pick<Value, Key> ? Key : never
}[keyof Value]

/** New values for some fields; null clears a field that may be absent. */
export type Patch<Value> = {
  readonly [Key in keyof Value]?: Value[Key] | (Key extends OptionalKeys<Value> ? null : never)
}

/**
 * The value with a patch applied, and the names of the fields that really changed.
 * When none did, the very same object comes back, so that nothing is written for a field left as it was.
 */
export const applyPatch = <Value extends object>(
  value: Value,
  patch: Patch<NoInfer<Value>>,
): { readonly value: Value; readonly changed: readonly (keyof Value & string)[] } => {
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(value))
  const changed = Object.entries(patch)
    .filter(([key, next]) => (next === null ? Object.hasOwn(fields, key) : !sameValue(fields[key], next)))
    .map(([key]) => key)
  for (const [key, next] of Object.entries(patch)) {
    if (!changed.includes(key)) continue
    if (next === null) delete fields[key]
    else fields[key] = next
  }
  // The compiler cannot follow field by field; Patch<Value> allows only fields and values that Value has.
  return changed.length === 0
    ? { value, changed: [] }
    : { value: fields as Value, changed: changed as (keyof Value & string)[] }
}
