/** Addresses as people paste them: lines, commas, semicolons, spaces, "Name <address>"; each once. What holds none stays as it is. */
export function addressesIn(text: string): string[] {
  const parts = text.split(/[\n,;]+/).map((part) => part.trim());
  const found = parts.filter(Boolean).flatMap((part) => part.match(/[^\s<>]+@[^\s<>]+/g) ?? [part]);
  const places = found.map((address) => address.toLowerCase());
  return found.filter((_, place) => places.indexOf(places[place]!) === place);
}

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/** Whether the server would take it as an address. */
export const isAddress = (text: string): boolean => ADDRESS.test(text) && text.length <= 320;
