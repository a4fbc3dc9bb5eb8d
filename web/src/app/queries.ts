import { QueryClient } from "@tanstack/react-query";
import { asFailure } from "@/api/failure";

/** Live changes say what is stale, so nothing is fetched again for its age alone. */
export const queries = new QueryClient({
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
