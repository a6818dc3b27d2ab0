import { z } from 'zod'

/** Where a record goes in its list: 0 is first, anything beyond the end is last. */
export const Position = z.int().nonnegative()
