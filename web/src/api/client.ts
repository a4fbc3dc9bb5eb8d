import createClient, { type Middleware } from "openapi-fetch";
import type { Readable } from "openapi-typescript-helpers";
import { Failure, failureOf } from "./failure";
import type { components, paths } from "./schema";

/** A shape of the API by its name in our OpenAPI document. */
export type Shape<Name extends keyof components["schemas"]> = Readable<components["schemas"][Name]>;

/** A value of a custom field: which of these, the field's type decides. */
export type FieldValue = Exclude<Shape<"FieldValueIn">["value"], undefined>;

export const BASE = "/api/v1";

let language: string | undefined; // the reader's; before sign-in the browser says its own

/** From now on the server tells its reasons in this language. */
export function listenIn(code: string): void {
  language = code;
}

/** Sent with every request: without the first the session cookie is no credential, so no other site can use it. */
export const appHeaders = (): Record<string, string> => ({
  "X-Hourbook-App": "1",
  ...(language ? { "Accept-Language": language } : {}),
});

const refusals: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(appHeaders())) request.headers.set(name, value);
  },
  async onResponse({ response }) {
    if (!response.ok) throw await failureOf(response);
  },
  onError() {
    return new Failure(0, "The server cannot be reached");
  },
};

/** The one way to the API: typed paths, failures thrown as `Failure`. */
export const api = createClient<paths>({ baseUrl: BASE, credentials: "same-origin" });
api.use(refusals);

/** The data of a call that succeeded: `await ok(api.GET("/user"))`. */
export async function ok<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** A file that the server makes, such as an export: its bytes and the name it gave. */
export async function download(path: string, body: unknown, signal?: AbortSignal): Promise<{ blob: Blob; name: string }> {
  const headers = { ...appHeaders(), "Content-Type": "application/json" };
  const response = await fetch(BASE + path, { method: "POST", headers, body: JSON.stringify(body), signal });
  if (!response.ok) throw await failureOf(response);
  const name = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { blob: await response.blob(), name: name ?? "report" };
}
