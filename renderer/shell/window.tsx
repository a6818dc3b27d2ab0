import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { provideMessages } from '../session/messages.ts'
import { useSession } from '../session/session.ts'
import { StartScreen } from '../start/start-screen.tsx'
import { theme } from '../theme/theme.ts'
import { FaultBoundary } from './fault-boundary.tsx'
import { Help } from './help.tsx'
import { Shell } from './shell.tsx'
import { useKeys } from './use-keys.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

const Content = () => {
  const { message } = AntApp.useApp()
  provideMessages(message)
  const session = useSession()
  useKeys()
  if (session.kind === 'loading') return null
  return (
    <>
      {session.kind === 'start' ? <StartScreen state={session.state} /> : <Shell />}
      <Help />
    </>
  )
}

/** The whole window: language, theme and nonce for antd, then the start screen or the open ledger. */
export const Window = () => (
  <ConfigProvider
    locale={zhCN}
    theme={theme}
    csp={{ nonce }}
    componentSize="middle"
    button={{ autoInsertSpace: false }}
  >
    <AntApp message={{ maxCount: 3, top: 56 }} component="div" style={{ height: '100%' }}>
      <FaultBoundary>
        <Content />
      </FaultBoundary>
    </AntApp>
  </ConfigProvider>
)
