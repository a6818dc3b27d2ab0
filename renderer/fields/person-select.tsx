import { useLedger } from '../session/session.ts'
import { createPerson } from './created-record.ts'
import { RecordSelect } from './record-select.tsx'
import { FIELD_WORDS } from './wording.ts'

type Shared = {
  readonly label: string
  /** What stands there while nobody is chosen, such as the inherited name. */
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly id?: string
}

const useRecords = () => useLedger().people.map(({ id, name, position }) => ({ id, name, hint: position }))

const CREATION = {
  empty: FIELD_WORDS.nobodyYet,
  createLabel: FIELD_WORDS.createPerson,
  create: createPerson,
} as const

/** Chooses one person; null when the choice was cleared. Somebody not listed yet is created by typing the name. */
export const PersonSelect = ({
  value,
  onChange,
  ...shared
}: Shared & {
  readonly value: string | undefined
  readonly onChange: (personId: string | null) => void
}) => (
  <RecordSelect
    {...shared}
    {...CREATION}
    multiple={false}
    records={useRecords()}
    placeholder={shared.placeholder ?? FIELD_WORDS.choosePerson}
    value={value === undefined ? [] : [value]}
    onChange={([id]) => onChange(id ?? null)}
  />
)

/** Chooses several people, in the order papers name them. */
export const PeopleSelect = (
  props: Shared & {
    readonly value: readonly string[]
    readonly onChange: (personIds: string[]) => void
  },
) => (
  <RecordSelect
    {...props}
    {...CREATION}
    multiple
    records={useRecords()}
    placeholder={props.placeholder ?? FIELD_WORDS.choosePeople}
  />
)
