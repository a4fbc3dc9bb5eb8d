/** Addresses as people paste them: lines, commas, semicolons, spaces, "Name <address>". What holds none stays as it is. */
export function addressesIn(text: string): string[] {
  const parts = text.split(/[\n,;]+/).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean).flatMap((part) => part.match(/[^\s<>]+@[^\s<>]+/g) ?? [part]))];
}
