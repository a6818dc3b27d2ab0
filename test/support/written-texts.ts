/** Every text that is written down whole in a list of words, however deep; sentences with a place for a value are left out. */
export const writtenTexts = (words: object): readonly string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? writtenTexts(value)
        : [],
  )
