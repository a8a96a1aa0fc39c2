/** A path of small steps that ends in something that shines. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#0b5563" />
      <path
        d="M7 23c3 0 3-5.5 6-5.5s3 3 6 3 3.5-11 6.5-11"
        fill="none"
        stroke="#fbf7f0"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeDasharray="0.1 4.3"
      />
      <circle cx="25" cy="9" r="4.2" fill="#fbbf24" />
      <circle cx="7" cy="23" r="2.6" fill="#fbf7f0" />
    </svg>
  );
}
