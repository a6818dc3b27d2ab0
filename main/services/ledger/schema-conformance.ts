import { z } from 'zod'

/** Data that its schema refuses; `where` is the way to it, as in `inspections.0.title`. */
export class NotConforming extends Error {
  constructor(readonly where: string) {
    super(`does not conform at ${where}`)
  }
}

type Conform = (value: unknown, where: string) => unknown

const hasOwnChecks = (schema: z.ZodType): boolean => (schema.def.checks ?? []).length > 0

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Remembers the outcome for every object seen: what a command left alone is not looked at again. */
const remembering = (conform: Conform): Conform => {
  const known = new WeakMap<object, unknown>()
  return (value, where) => {
    if (typeof value !== 'object' || value === null) throw new NotConforming(where)
    const before = known.get(value)
    if (before !== undefined) return before
    const outcome = conform(value, where)
    known.set(value, outcome)
    if (typeof outcome === 'object' && outcome !== null) known.set(outcome, outcome)
    return outcome
  }
}

const forList = (element: Conform): Conform =>
  remembering((value, where) => {
    if (!Array.isArray(value)) throw new NotConforming(where)
    const items = value.map((item, index) => element(item, `${where}.${index}`))
    return items.every((item, index) => item === value[index]) ? value : items
  })

const forObject = (schema: z.ZodObject): Conform => {
  const fields = Object.entries(schema.shape).map(([key, field]) => ({
    key,
    optional: field instanceof z.ZodExactOptional,
    conform: conformanceOf(field),
  }))
  return remembering((value, where) => {
    if (!isRecord(value)) throw new NotConforming(where)
    const ordered: Record<string, unknown> = {}
    for (const { key, optional, conform } of fields) {
      if (Object.hasOwn(value, key)) ordered[key] = conform(value[key], `${where}.${key}`)
      else if (!optional) throw new NotConforming(`${where}.${key}`)
    }
    const keys = Object.keys(value)
    const places = Object.keys(ordered)
    if (keys.length !== places.length) throw new NotConforming(where)
    return keys.every((key, index) => key === places[index] && value[key] === ordered[key]) ? value : ordered
  })
}

const conformanceOf = (schema: z.core.$ZodType): Conform => {
  if (schema instanceof z.ZodExactOptional) return conformanceOf(schema.unwrap())
  if (schema instanceof z.ZodArray && !hasOwnChecks(schema)) return forList(conformanceOf(schema.element))
  if (schema instanceof z.ZodObject && !hasOwnChecks(schema)) return forObject(schema)
  return (value, where) => {
    const parsed = z.safeParse(schema, value)
    if (!parsed.success) throw new NotConforming(where)
    return parsed.data
  }
}

/**
 * A function that returns data with the keys of every object in the order of the schema, and throws NotConforming for
 * what the schema refuses; unknown keys are refused. Parts already in order come back as the very same objects, and
 * what was seen before costs nothing, so that a large ledger is checked before every save for the price of the change.
 * Requires data that is never modified in place.
 */
export const conformanceTo = <Schema extends z.ZodType>(
  schema: Schema,
): ((value: z.infer<Schema>) => z.infer<Schema>) => {
  const conform = conformanceOf(schema)
  // conform returns what the schema accepted, field by field; the compiler cannot follow that.
  return (value) => conform(value, '') as z.infer<Schema>
}
