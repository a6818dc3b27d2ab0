import { ok } from '#shared/result.ts'
import { checkFonts } from '../../services/fonts/check-fonts.ts'
import { InstalledFonts } from '../../services/fonts/installed-fonts.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import type { RequestHandlers } from './register.ts'

/** Requests about the fonts of this PC. */
export const fontRequests = (session: LedgerSession) => {
  const installed = new InstalledFonts()
  return {
    checkFonts: async () => ok(await checkFonts(installed, session.ledger()?.settings.fonts)),
  } satisfies Partial<RequestHandlers>
}
