import { useEffect, useState } from 'react'
import type { FontCheck } from '#shared/documents/fonts/font-check.ts'
import { PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { useOpenSession } from '../session/session.ts'
import { mayLackCharacters, type RareCharacter, withPaper } from './rare-characters.ts'

/**
 * Characters of the papers of the round on screen that their fonts lack; undefined while they are looked for, one paper at
 * a time in quiet moments.
 */
export const useRareCharacters = (check: FontCheck | undefined): readonly RareCharacter[] | undefined => {
  const { ledger, inspectionId, view } = useOpenSession()
  const { today } = view
  const [found, setFound] = useState<readonly RareCharacter[]>()
  useEffect(() => {
    if (check === undefined) return undefined
    if (inspectionId === null || !mayLackCharacters(ledger, check)) {
      setFound([])
      return undefined
    }
    const papers = PAPERS.values()
    let rare: readonly RareCharacter[] = []
    const lookAtNext = () => {
      const { value: paper, done } = papers.next()
      if (done === true) return setFound(rare)
      rare = withPaper(rare, paper, ledger, inspectionId, today, check)
      quiet = requestIdleCallback(lookAtNext)
    }
    let quiet = requestIdleCallback(lookAtNext)
    return () => cancelIdleCallback(quiet)
  }, [ledger, inspectionId, today, check])
  return found
}
