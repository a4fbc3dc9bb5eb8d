import { isAddress } from "@/lib/emails";
import type { Person } from "./people";

/** What becomes of an address that is to be invited. */
export interface Standing {
  email: string;
  standing: "new" | "waiting" | "member" | "wrong";
}

/** Each address with what is known of it here; the server looks again. */
export function standings(emails: string[], people: Person[]): Standing[] {
  const known = new Map(people.map((person) => [person.email.toLowerCase(), person.status]));
  return emails.map((email) => {
    if (!isAddress(email)) return { email, standing: "wrong" };
    const status = known.get(email.toLowerCase());
    if (status === undefined || status === "DECLINED") return { email, standing: "new" };
    return { email, standing: status === "PENDING" ? "waiting" : "member" };
  });
}
