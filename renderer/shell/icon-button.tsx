import { Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'

/** A button of one sign without words: what it does is its name, and shows under the pointer. */
export const IconButton = ({
  label,
  ...rest
}: Omit<ButtonProps, 'type' | 'title' | 'aria-label' | 'children'> & {
  readonly icon: ReactNode
  readonly label: string
}) => <Button type="text" aria-label={label} title={label} {...rest} />
