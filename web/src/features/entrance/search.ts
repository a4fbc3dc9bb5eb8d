/** Where to go after the sign-in (a path of this server), and the token of a link that was mailed. */
export interface EntranceSearch {
  next?: string;
  token?: string;
}

export const readEntrance = ({ next, token }: Record<string, unknown>): EntranceSearch => ({
  next: typeof next === "string" && /^\/(?!\/)/.test(next) ? next : undefined,
  token: typeof token === "string" ? token : undefined,
});
