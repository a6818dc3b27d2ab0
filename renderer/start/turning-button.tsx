import { Button, type ButtonProps } from 'antd'
import { useState } from 'react'

/** A button that turns until what it starts is done: a second press would find a ledger that is whole by then. */
export const TurningButton = ({
  act,
  ...look
}: Omit<ButtonProps, 'loading' | 'onClick'> & { readonly act: () => Promise<unknown> }) => {
  const [underWay, setUnderWay] = useState(false)
  const start = async () => {
    setUnderWay(true)
    await act()
    setUnderWay(false)
  }
  return <Button {...look} loading={underWay} onClick={() => void start()} />
}
