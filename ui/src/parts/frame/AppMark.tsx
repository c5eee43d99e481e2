// The mark of the program: an awning over three doors. Drawn here, so that the first frame needs no file.

/** The mark, 32 px at the usual text size. */
export function AppMark({ size = "1.8824rem" }: { size?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="#00428c" />
      <path d="M5 10h22v3.5H5z M8 16h4.4v8H8z M13.8 16h4.4v8h-4.4z M19.6 16H24v8h-4.4z" fill="#fff" />
    </svg>
  );
}
