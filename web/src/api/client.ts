import createClient, { type Middleware } from "openapi-fetch";
import type { Readable } from "openapi-typescript-helpers";
import { Failure, failureOf } from "./failure";
import type { components, paths } from "./schema";

/** A shape of the API by its name in our OpenAPI document. */
export type Shape<Name extends keyof components["schemas"]> = Readable<components["schemas"][Name]>;

/** A value of a custom field: which of these, the field's type decides. */
export type FieldValue = Exclude<Shape<"FieldValueIn">["value"], undefined>;

export const BASE = "/api/v1";

/** Sent with every request: without it the session cookie is no credential, so no other site can use it. */
export const APP_HEADERS = { "X-Hourbook-App": "1" };

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await failureOf(response);
  },
  onError() {
    return new Failure(0, "The server cannot be reached");
  },
};

/** The one way to the API: typed paths, failures thrown as `Failure`. */
export const api = createClient<paths>({ baseUrl: BASE, headers: APP_HEADERS, credentials: "same-origin" });
api.use(refusals);

/** The data of a call that succeeded: `await ok(api.GET("/user"))`. */
export async function ok<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** A file that the server makes, such as an export: its bytes and the name it gave. */
export async function download(path: string, body: unknown, signal?: AbortSignal): Promise<{ blob: Blob; name: string }> {
  const headers = { ...APP_HEADERS, "Content-Type": "application/json" };
  const response = await fetch(BASE + path, { method: "POST", headers, body: JSON.stringify(body), signal });
  if (!response.ok) throw await failureOf(response);
  const name = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { blob: await response.blob(), name: name ?? "report" };
}
