import {
  ArrowDownOutlined,
  ArrowLeftOutlined,
  ArrowUpOutlined,
  CloseOutlined,
  DeleteOutlined,
  FolderOutlined,
} from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { aspectsInOrder } from '#shared/ledger/finding-order.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { useLedger } from '../session/session.ts'
import { IconButton } from '../shell/icon-button.tsx'
import styles from './finding-panel.module.css'
import type { FindingPanelProps } from './finding-panel.tsx'
import { PANEL_WORDS } from './wording.ts'

const MoveMenu = ({ inspection, finding }: FindingPanelProps) => (
  <Dropdown
    trigger={['click']}
    menu={{
      selectedKeys: [finding.aspectId],
      items: aspectsInOrder(inspection.aspects).map(({ aspect, level }) => ({
        key: aspect.id,
        label: level === 2 ? `　${aspect.title}` : aspect.title,
        disabled: aspect.id === finding.aspectId,
      })),
      onClick: ({ key }) =>
        void run({
          name: 'finding.move',
          input: { inspectionId: inspection.id, findingId: finding.id, aspectId: key },
        }),
    }}
  >
    <IconButton icon={<FolderOutlined />} label={PANEL_WORDS.moveTo} />
  </Dropdown>
)

/** Which finding it is, and what can be done with the whole of it. */
export const PanelHead = (props: FindingPanelProps & { readonly disabled: boolean }) => {
  const { inspection, finding, number, covering, disabled } = props
  const { settings } = useLedger()
  const aspect = inspection.aspects.find(({ id }) => id === finding.aspectId)
  const remove = async () => {
    const done = await run({
      name: 'finding.remove',
      input: { inspectionId: inspection.id, findingId: finding.id },
    })
    if (done === undefined) return
    say(PANEL_WORDS.removed(done.summary))
    props.onClose()
  }
  return (
    <header className={styles.head}>
      {covering && (
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={props.onClose}>
          {PANEL_WORDS.back}
        </Button>
      )}
      <h2 className={styles.number}>{PANEL_WORDS.numberOf(number, settings.unitWord)}</h2>
      <span className={styles.aspect} title={aspect?.title}>
        {aspect?.title}
      </span>
      <IconButton
        icon={<ArrowUpOutlined />}
        label={PANEL_WORDS.previous}
        data-repeatable
        disabled={!props.hasPrevious}
        onClick={() => props.onStep(-1)}
      />
      <IconButton
        icon={<ArrowDownOutlined />}
        label={PANEL_WORDS.next}
        data-repeatable
        disabled={!props.hasNext}
        onClick={() => props.onStep(1)}
      />
      {!disabled && <MoveMenu {...props} />}
      {!disabled && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          title={PANEL_WORDS.remove}
          aria-label={PANEL_WORDS.removeFinding}
          onClick={() => void remove()}
        />
      )}
      {!covering && <IconButton icon={<CloseOutlined />} label={PANEL_WORDS.close} onClick={props.onClose} />}
    </header>
  )
}
