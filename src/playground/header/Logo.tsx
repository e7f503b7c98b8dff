/** The project's mark, in the accent colour; the same drawing as `public/favicon.svg`. */
export function Logo() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      stroke-width="3.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5 6v7h7" />
      <path d="M6 13a11 11 0 1 1-1 6" />
      <circle cx="16" cy="17" r="2.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
