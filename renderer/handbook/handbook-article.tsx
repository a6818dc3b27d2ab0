import { memo, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { HANDBOOK_TEXT, pictureAddress } from './handbook-text.ts'
import { anchorOf } from './headings.ts'

/** The words of a heading, which may hold code or bold ones. */
const wordsOf = (children: ReactNode): string =>
  Array.isArray(children) ? children.map(wordsOf).join('') : typeof children === 'string' ? children : ''

const componentsWith = (goTo: (anchor: string) => void): Components => ({
  h2: ({ children }) => <h2 data-anchor={anchorOf(wordsOf(children))}>{children}</h2>,
  h3: ({ children }) => <h3 data-anchor={anchorOf(wordsOf(children))}>{children}</h3>,
  // The handbook links only within itself; a link to elsewhere has nowhere to lead offline.
  a: ({ href, children }) =>
    href?.startsWith('#') === true ? (
      <button type="button" onClick={() => goTo(decodeURIComponent(href.slice(1)))}>
        {children}
      </button>
    ) : (
      <span>{children}</span>
    ),
  img: ({ src, alt }) => <img src={pictureAddress(String(src))} alt={alt ?? ''} />,
})

/** The text of the handbook; drawn once, whatever happens around it. `goTo` follows a link and must stay the same. */
export const HandbookArticle = memo((props: { readonly goTo: (anchor: string) => void }) => (
  <Markdown remarkPlugins={[remarkGfm]} components={componentsWith(props.goTo)}>
    {HANDBOOK_TEXT}
  </Markdown>
))
