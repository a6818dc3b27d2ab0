import { z } from 'zod'
import { Id, Name, Text } from './primitives.ts'

/** How the public reaches the unit; printed at the end of the public notice. */
export const Contact = z.strictObject({ phone: Text, address: Text, postcode: Text, email: Text })
export type Contact = z.infer<typeof Contact>

/** The inspected unit: `fullName` 中共××市文联党组 signs papers, `shortName` 市文联党组 stands in sentences. */
export const Unit = z.strictObject({ fullName: Text, shortName: Text, contact: Contact })
export type Unit = z.infer<typeof Unit>

/** A 科室 or 部室 that findings name as responsible or assisting. Order is the position in the array. */
export const Department = z.strictObject({ id: Id, name: Name })
export type Department = z.infer<typeof Department>

/** Somebody the ledger names: lead official, responsible person, member of the leading group. */
export const Person = z.strictObject({
  id: Id,
  name: Name,
  position: Text,
  departmentId: z.exactOptional(Id),
  phone: z.exactOptional(Text),
})
export type Person = z.infer<typeof Person>
