import { useLedger } from '../session/session.ts'
import { createDepartment } from './created-record.ts'
import { RecordSelect } from './record-select.tsx'
import { FIELD_WORDS } from './wording.ts'

/** Chooses departments (科室); one not listed yet is created by typing its name. */
export const DepartmentSelect = (props: {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (departmentIds: string[]) => void
  /** What stands there while nothing is chosen, such as the inherited departments. */
  readonly placeholder?: string
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly id?: string
}) => {
  const { departments } = useLedger()
  const multiple = props.multiple !== false
  return (
    <RecordSelect
      {...props}
      multiple={multiple}
      records={departments}
      placeholder={
        props.placeholder ?? (multiple ? FIELD_WORDS.chooseDepartments : FIELD_WORDS.chooseDepartment)
      }
      empty={FIELD_WORDS.noDepartmentYet}
      createLabel={FIELD_WORDS.createDepartment}
      create={createDepartment}
    />
  )
}
