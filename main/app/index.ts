import { join } from 'node:path'
import { app } from 'electron'
import { setCommandLineSwitches } from './command-line-switches.ts'
import { dataHome } from './data-home.ts'
import { faultLog } from './faults/fault-log.ts'
import { giveUpStarting, watchProcess } from './faults/process-faults.ts'
import { guardContents } from './security/guarded-contents.ts'
import { declareOwnProtocol } from './security/own-protocol.ts'
import { startProgram } from './start-program.ts'

/*
 * What must stand before Electron is ready, in this order: where data lie (the lock of the single instance lies
 * there too), Chromium's switches, the own protocol, the guards. Then one window over one ledger.
 */
const home = dataHome(process.env)
if (home !== undefined) app.setPath('userData', home)

if (app.requestSingleInstanceLock()) {
  const log = faultLog(join(app.getPath('userData'), 'logs'))
  watchProcess(log)
  setCommandLineSwitches(app.commandLine)
  declareOwnProtocol()
  guardContents(app)
  void app
    .whenReady()
    .then(() => startProgram(log))
    .catch((error: unknown) => giveUpStarting(log, error))
} else {
  // The first instance shows its window; see start-program.ts.
  app.quit()
}
