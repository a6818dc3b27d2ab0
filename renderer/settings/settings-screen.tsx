import { BackupSettings } from '../backup/backup-settings.tsx'
import { useFontCheck } from '../session/font-check.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { CountingSettings } from './counting-settings.tsx'
import { PaperFonts } from './paper-fonts.tsx'
import { RareCharacterList } from './rare-character-list.tsx'
import { WindowSettings } from './window-settings.tsx'
import { SETTINGS_WORDS } from './wording.ts'

/** 设置: the fonts of papers, how figures are named and counted, when to remind of backups, how the window looks. */
export const SettingsScreen = () => {
  const check = useFontCheck()
  return (
    <ScreenFrame title={SETTINGS_WORDS.title}>
      <PaperFonts check={check} />
      <RareCharacterList check={check} />
      <CountingSettings />
      <BackupSettings />
      <WindowSettings />
    </ScreenFrame>
  )
}
