import type { Plugin } from 'vite'

const module = /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/
const asWritten = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }'
const withNonce = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name="csp-nonce"]')?.content ?? '';`

/**
 * Gives every style element antd writes the nonce of the page. Most of antd takes it from ConfigProvider, but the
 * scroll lock of dialogs and the measuring of scroll bars do not ask for it, and the policy of the window then refuses
 * their styles. Fails the build when antd's source is no longer as expected.
 */
export const styleNonce = (): Plugin => ({
  name: 'style-nonce',
  transform(code, id) {
    if (!module.test(id)) return undefined
    if (!code.includes(asWritten))
      this.error(`${id} has changed: see whether antd sets the nonce by itself now`)
    return { code: code.replace(asWritten, withNonce), map: null }
  },
})
