/** The mark of the program: a ledger sheet with the stroke of a sign-off. */
export const BrandMark = (props: { readonly className?: string | undefined }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true" className={props.className}>
    <rect x="2" y="1.5" width="16" height="17" rx="2" fill="#a61c1c" />
    <path d="M5.5 6h9M5.5 9.5h4" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    <path
      d="M8 13.2l2.2 2.2 4.6-5"
      stroke="#fff"
      strokeWidth="1.8"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
