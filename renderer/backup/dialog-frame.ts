/** One step follows the other in place: a dialog that flew in anew for each would only be in the way. */
export const DIALOG = {
  open: true,
  width: 560,
  transitionName: '',
  maskTransitionName: '',
  mask: { closable: false },
} as const
