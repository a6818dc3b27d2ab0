import { Button, Result } from 'antd'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { bridge } from '../session/bridge.ts'
import { SHELL_WORDS } from './wording.ts'

type Props = { readonly children: ReactNode }
type State = { readonly broken: boolean }

/** Catches a fault while drawing, writes it to the local log, and offers to draw again; the ledger is not concerned. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    void bridge.reportFault({
      message: error.message.slice(0, 2000),
      stack: `${error.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 20_000),
    })
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Result
        status="warning"
        title={SHELL_WORDS.faultTitle}
        subTitle={SHELL_WORDS.faultText}
        extra={
          <Button type="primary" onClick={() => this.setState({ broken: false })}>
            {SHELL_WORDS.faultAgain}
          </Button>
        }
      />
    )
  }
}
