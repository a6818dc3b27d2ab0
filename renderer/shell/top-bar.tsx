import { Button, Input, type InputRef, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { BackupButton } from '../backup/backup-button.tsx'
import { openHistory } from '../history/history-place.ts'
import { setTableSearch, useTableSearch } from '../ledger/table-search.ts'
import { currentLocation, goTo } from '../session/navigation.ts'
import { showInspection, useOpenSession } from '../session/session.ts'
import { BrandMark } from './brand-mark.tsx'
import { onCommand, runCommand } from './command-listeners.ts'
import { SaveState } from './save-state.tsx'
import { focusScreen } from './screen-focus.ts'
import styles from './shell.module.css'
import type { Overlay } from './shell.tsx'
import { SHELL_WORDS } from './wording.ts'

const RoundSwitcher = () => {
  const { ledger, inspectionId } = useOpenSession()
  return (
    <Select
      className={styles.round ?? ''}
      aria-label={SHELL_WORDS.round}
      variant="filled"
      value={inspectionId}
      placeholder={SHELL_WORDS.noRound}
      disabled={ledger.inspections.length === 0}
      options={ledger.inspections.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={showInspection}
    />
  )
}

/** From the words to what they found: the table, ready for the arrow keys. */
const goToResults = () => {
  if (currentLocation().screen !== 'ledger') goTo({ screen: 'ledger' })
  focusScreen()
}

const Search = () => {
  const search = useTableSearch()
  const field = useRef<InputRef>(null)
  useEffect(
    () =>
      onCommand('search', () => {
        field.current?.focus({ cursor: 'all' })
      }),
    [],
  )
  return (
    <Input.Search
      ref={field}
      className={styles.search ?? ''}
      aria-label={SHELL_WORDS.search}
      placeholder={SHELL_WORDS.search}
      allowClear
      value={search.typed}
      onChange={(event) =>
        setTableSearch(event.target.value, {
          composing: event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing,
        })
      }
      onCompositionEnd={(event) => setTableSearch(event.currentTarget.value, { composing: false })}
      onSearch={(_, __, info) => {
        if (info?.source !== 'clear') goToResults()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
        event.preventDefault()
        goToResults()
      }}
    />
  )
}

/** Always in sight: the round, search, save state, age of the last backup, and who is working. */
export const TopBar = (props: { readonly onOverlay: (overlay: Overlay) => void }) => {
  const { view } = useOpenSession()
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <BrandMark className={styles.mark} />
        <span className={styles.brandName}>{SHELL_WORDS.product}</span>
      </span>
      <RoundSwitcher />
      <Search />
      <span className={styles.spring} />
      <SaveState onClick={() => openHistory({ tab: 'changes' })} />
      <BackupButton onClick={() => runCommand('makeBackup')} />
      <Button type="text" className={styles.operator ?? ''} onClick={() => props.onOverlay('operator')}>
        {view.operator === null ? SHELL_WORDS.askOperator : SHELL_WORDS.operator(view.operator)}
      </Button>
    </header>
  )
}
