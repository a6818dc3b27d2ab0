import { ATTACHMENTS_SLOT, SIGNATURE_SLOT } from './official/official-slots.ts'
import type { PaperSlot } from './paper-definition.ts'

/**
 * What the 党内通报 says in words of its own, and its title, which is the notice's unless changed; preamble, chapters and findings are those of the notice, edited on the screen
 * 通报. `preambleEnding` takes the place of the last sentence of the notice's preamble, `现将…予以公布。`
 */
export const INTERNAL_NOTICE_SLOTS: readonly PaperSlot[] = [
  {
    name: 'title',
    label: '标题（不改就与社会公开稿相同）',
    defaultText: '{{通报标题}}',
    lines: 2,
  },
  {
    name: 'preambleEnding',
    label: '前言的最后一句',
    defaultText: '现将{{监督类别}}整改进展情况予以通报。',
    lines: 2,
  },
  {
    name: 'closing',
    label: '结尾（在各章之后，可以空着）',
    defaultText: '',
    lines: 2,
  },
  ATTACHMENTS_SLOT,
  SIGNATURE_SLOT,
]
