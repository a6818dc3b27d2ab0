const ANNOUNCEMENT = /(?<=^|[，,。；;、：:！？\s])现(?:将|把|就|予|向)[^。！？]*[。！？]?\s*$/u
const SAYS_SO = /(?:通报|报告)(?:如下)?[。：:]?\s*$/u

/**
 * The preamble of the notice with another last sentence: `现将…予以公布。` gives way to `ending`. A preamble that announces
 * nothing gets it added, unless it ends with a 通报 of its own. Both may hold variables; an empty ending only takes away.
 */
export const preambleWithEnding = (preamble: string, ending: string): string => {
  const text = preamble.trimEnd()
  const replaced = text.replace(ANNOUNCEMENT, '')
  if (replaced !== text) return `${replaced}${ending.trim()}`.trimEnd()
  if (text === '' || SAYS_SO.test(text)) return text
  return `${text}${/[。！？]$/u.test(text) ? '' : '。'}${ending.trim()}`
}
