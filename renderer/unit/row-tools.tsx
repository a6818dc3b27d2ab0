import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.people

/** Up, down, delete at the end of a row. Deleting is undoable and therefore not asked about. */
export const RowTools = (props: {
  readonly name: string
  readonly position: {
    readonly at: number
    readonly of: number
    readonly onMove: (to: number) => void
  } | null
  readonly onRemove: () => void
}) => (
  <Space size={0}>
    {props.position !== null && (
      <>
        <Button
          type="text"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={`${words.up}${props.name}`}
          disabled={props.position.at === 0}
          onClick={() => props.position?.onMove(props.position.at - 1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={`${words.down}${props.name}`}
          disabled={props.position.at === props.position.of - 1}
          onClick={() => props.position?.onMove(props.position.at + 1)}
        />
      </>
    )}
    <Button
      type="text"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={`${words.remove}${props.name}`}
      onClick={props.onRemove}
    />
  </Space>
)
