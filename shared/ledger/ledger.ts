import { z } from 'zod'
import { Inspection } from './inspection.ts'
import { ChosenFonts } from './paper-settings.ts'
import { DEFAULT_STATUS_LABELS, StatusLabels } from './status.ts'
import { Department, Person, Unit } from './unit.ts'

/** Mark in the file that tells a ledger from any other JSON. */
export const LEDGER_FORMAT = 'rectification-ledger'
/** Version of the data written now; older files are migrated, newer ones refused. */
export const SCHEMA_VERSION = 2

/** How figures are counted and worded in this ledger, and the fonts its papers take. */
export const LedgerSettings = z.strictObject({
  statusLabels: StatusLabels,
  rateBase: z.enum(['findings', 'measures']),
  rateDecimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  unitWord: z.enum(['项', '条', '个']),
  fonts: z.exactOptional(ChosenFonts),
})
export type LedgerSettings = z.infer<typeof LedgerSettings>

/** 台账, the whole data file. `revision` grows by one with every saved change, undo and restore included. */
export const Ledger = z.strictObject({
  format: z.literal(LEDGER_FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  revision: z.int().nonnegative(),
  unit: Unit,
  departments: z.array(Department),
  people: z.array(Person),
  inspections: z.array(Inspection),
  settings: LedgerSettings,
})
export type Ledger = z.infer<typeof Ledger>

/** A ledger nothing has been written into yet: revision 0, no round. */
export const emptyLedger = (): Ledger => ({
  format: LEDGER_FORMAT,
  schemaVersion: SCHEMA_VERSION,
  revision: 0,
  unit: { fullName: '', shortName: '', contact: { phone: '', address: '', postcode: '', email: '' } },
  departments: [],
  people: [],
  inspections: [],
  settings: {
    statusLabels: DEFAULT_STATUS_LABELS,
    rateBase: 'findings',
    rateDecimals: 2,
    unitWord: '项',
  },
})
