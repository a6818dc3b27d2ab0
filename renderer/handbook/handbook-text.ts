import handbook from '../../docs/使用手册.md?raw'

/** Addresses of the handbook's pictures, by the way it names them: `images/ledger.png`. */
const addresses = import.meta.glob<string>('../../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The handbook from its first chapter on: title and table of contents are drawn by the window. */
export const HANDBOOK_TEXT = handbook.slice(handbook.indexOf('\n## ') + 1)

/** Where the page finds a picture of the handbook; undefined for one that is not there. */
export const pictureAddress = (name: string): string | undefined => addresses[`../../docs/${name}`]
