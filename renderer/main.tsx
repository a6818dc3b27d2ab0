import './theme/theme.css'
import 'dayjs/locale/zh-cn'
import dayjs from 'dayjs'
import { createRoot } from 'react-dom/client'
import { bridge } from './session/bridge.ts'
import { enter } from './session/session.ts'
import { answerCloseRequests } from './shell/close.ts'
import { ignoreDoubleClicks } from './shell/double-click.ts'
import { Window } from './shell/window.tsx'

dayjs.locale('zh-cn')

window.addEventListener('error', (event) => {
  void bridge.reportFault({
    message: event.message.slice(0, 2000),
    stack: String(event.error?.stack ?? '').slice(0, 20_000),
  })
})
window.addEventListener('unhandledrejection', (event) => {
  void bridge.reportFault({
    message: String(event.reason).slice(0, 2000),
    stack: String(event.reason?.stack ?? '').slice(0, 20_000),
  })
})

answerCloseRequests()
ignoreDoubleClicks()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Window />)
const start = await bridge.openAtStart()
await enter(start.ok ? start.value : { kind: 'refused', path: '', problem: start.problem })
