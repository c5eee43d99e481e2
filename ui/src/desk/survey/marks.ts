// What is keyed for a question: numbers with anything between them, full width or not.

/** `３ 5、12` → [3, 5, 12]; undefined when something is no number. */
export function readMarks(typed: string): number[] | undefined {
  const parts = typed
    .normalize("NFKC")
    .split(/[\s,、.・]+/)
    .filter(Boolean);
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined;
}

/** Typed words by question → `1=3,5;2=1`, as the core keeps it; undefined when something is no number. */
export function writeMarks(typed: Record<number, string>): string | undefined {
  const lines: string[] = [];
  for (const [question, words] of Object.entries(typed)) {
    const marks = readMarks(words);
    if (!marks) return undefined;
    if (marks.length > 0) lines.push(`${question}=${marks.join(",")}`);
  }
  return lines.join(";");
}
