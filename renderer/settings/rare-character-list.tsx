import { Button } from 'antd'
import type { FontCheck } from '#shared/documents/fonts/font-check.ts'
import { missingCharacterAdvice } from '#shared/documents/fonts/wording.ts'
import { Section } from '../fields/form-parts.tsx'
import { elsewhere } from '../papers/source-place.ts'
import { goTo } from '../session/navigation.ts'
import type { RareCharacter } from './rare-characters.ts'
import styles from './settings-screen.module.css'
import { useRareCharacters } from './use-rare-characters.ts'
import { SETTINGS_WORDS } from './wording.ts'

const words = SETTINGS_WORDS.rare

/** To what the character was composed from; a title has no other place than its paper. */
const goToCharacter = ({ source, papers }: RareCharacter) => {
  const [paper] = papers
  goTo(
    source.kind === 'title' && paper !== undefined && paper.kind !== 'notice'
      ? { screen: 'papers', paper: paper.kind }
      : elsewhere(source).location,
  )
}

const RareRow = (props: { readonly rare: RareCharacter }) => {
  const { rare } = props
  return (
    <tr>
      <th scope="row" className={styles.character}>
        {rare.character}
      </th>
      <td className={styles.fontName}>{rare.font}</td>
      <td>
        {rare.context}
        <span className={styles.papers}>{rare.papers.map(({ label }) => words.paper(label)).join('')}</span>
      </td>
      <td>{missingCharacterAdvice(rare)}</td>
      <td>
        <Button
          type="link"
          size="small"
          aria-label={words.go(rare.character)}
          onClick={() => goToCharacter(rare)}
        >
          {words.goShort}
        </Button>
      </td>
    </tr>
  )
}

const RareTable = (props: { readonly characters: readonly RareCharacter[] }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th scope="col">{words.character}</th>
        <th scope="col">{words.font}</th>
        <th scope="col">{words.context}</th>
        <th scope="col">{words.advice}</th>
        <td />
      </tr>
    </thead>
    <tbody>
      {props.characters.map((rare) => (
        <RareRow key={`${rare.font} ${rare.character}`} rare={rare} />
      ))}
    </tbody>
  </table>
)

/** 生僻字: characters of names and texts that the fonts of the papers lack. */
export const RareCharacterList = (props: { readonly check: FontCheck | undefined }) => {
  const { check } = props
  const characters = useRareCharacters(check)
  if (check === undefined || characters === undefined) return null
  const known = check.roles.some(({ named }) => check.coverage[named] !== undefined)
  return (
    <Section title={words.title} hint={words.hint}>
      {characters.length > 0 ? (
        <RareTable characters={characters} />
      ) : (
        <p className={styles.remark}>{known ? words.none : words.unknown}</p>
      )}
    </Section>
  )
}
