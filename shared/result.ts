/** Outcome of an operation that can fail for a reason the caller must handle. Failures are values, never exceptions. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure }

/** Wraps a value as a success. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** Wraps a problem as a failure. */
export const fail = <Failure>(problem: Failure): { readonly ok: false; readonly problem: Failure } => ({
  ok: false,
  problem,
})
