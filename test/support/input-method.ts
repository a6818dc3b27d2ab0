import type { Page } from '@playwright/test'

/**
 * Types as a Chinese input method does: the field shows each of `stages` in turn while composing (`zheng`, `zheng'gai`),
 * then `text` takes their place. `afterStage` looks at the page while the composition is open.
 */
export const typeWithInputMethod = async (
  page: Page,
  stages: readonly string[],
  text: string,
  afterStage?: (stage: string) => Promise<void>,
): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  try {
    for (const stage of stages) {
      await session.send('Input.imeSetComposition', {
        text: stage,
        selectionStart: stage.length,
        selectionEnd: stage.length,
      })
      await afterStage?.(stage)
    }
    await session.send('Input.insertText', { text })
  } finally {
    await session.detach()
  }
}
