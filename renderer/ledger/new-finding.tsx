import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { aspectsInOrder } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { addFinding } from './ledger-actions.ts'
import { LEDGER_WORDS } from './wording.ts'

/** The aspect a new finding goes to: where the cursor is, else the last one. */
export const targetAspect = (
  { aspects, findings }: Inspection,
  cursor: string | undefined,
): string | undefined =>
  findings.find(({ id }) => id === cursor)?.aspectId ??
  aspects.find(({ id }) => id === cursor)?.id ??
  aspectsInOrder(aspects).at(-1)?.aspect.id

/** 新增问题: into the aspect the cursor is in; the arrow beside it offers the others. */
export const NewFinding = (props: {
  readonly inspection: Inspection
  readonly target: string
  readonly disabled: boolean
}) => (
  <Space.Compact>
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      disabled={props.disabled}
      onClick={() => void addFinding(props.inspection.id, props.target)}
    >
      {LEDGER_WORDS.newFinding}
    </Button>
    <Dropdown
      trigger={['click']}
      disabled={props.disabled}
      menu={{
        items: aspectsInOrder(props.inspection.aspects).map(({ aspect, level }) => ({
          key: aspect.id,
          label: level === 2 ? `　${aspect.title}` : aspect.title,
        })),
        onClick: ({ key }) => void addFinding(props.inspection.id, key),
      }}
    >
      <Button
        type="primary"
        icon={<DownOutlined aria-hidden />}
        aria-label={LEDGER_WORDS.newFindingIn}
        disabled={props.disabled}
      />
    </Dropdown>
  </Space.Compact>
)
