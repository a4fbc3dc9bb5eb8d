// A text cut into pieces to be drawn: JSON by its parts, and before, in and behind the marked place.

export type Part = "key" | "string" | "number" | "word" | "plain";

export interface Piece {
  text: string;
  part: Part;
  start: number;
}

export interface Mark {
  start: number;
  end: number;
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/g;

function partOf(token: string, behind: string): Part {
  if (token[0] === '"') return /^\s*:/.test(behind) ? "key" : "string";
  return /[\d-]/.test(token[0]!) ? "number" : "word";
}

/** The parts of a JSON text; of any other text one plain piece. */
export function pieces(text: string, json: boolean): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const plain = (end: number) => end > at && found.push({ text: text.slice(at, end), part: "plain", start: at });
  for (const token of json ? text.matchAll(TOKEN) : []) {
    plain(token.index);
    at = token.index + token[0].length;
    found.push({ text: token[0], part: partOf(token[0], text.slice(at, at + 8)), start: token.index });
  }
  plain(text.length);
  return found;
}

/** The pieces that lie in [start, end), cut where they reach over it. */
export const within = (all: Piece[], start: number, end: number): Piece[] =>
  all
    .map((piece) => {
      const from = Math.max(start - piece.start, 0);
      return { ...piece, text: piece.text.slice(from, Math.max(end - piece.start, 0)), start: piece.start + from };
    })
    .filter((piece) => piece.text !== "");
