import { QueryCache, QueryClient } from "@tanstack/react-query";
import { asFailure } from "./failure";
import { keys } from "./keys";

/** A session that was ended elsewhere: whoever was signed in is led to the sign-in and back to this page. */
function onError(error: unknown): void {
  if (asFailure(error).status !== 401 || !queries.getQueryData(keys.session())) return;
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Live changes say what is stale, so nothing is fetched again for its age alone. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: "always", // loopback servers answer without the internet
      retry: (count, error) => asFailure(error).isOffline && count < 2,
    },
    mutations: { networkMode: "always" },
  },
});
