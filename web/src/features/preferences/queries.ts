import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { showFailure } from "@/ui/FailureNotice";

export const apiKeysOptions = queryOptions({ queryKey: ["api-keys"], queryFn: () => ok(api.GET("/user/api-keys")), staleTime: 0 });

export const sessionsOptions = queryOptions({ queryKey: ["sessions"], queryFn: () => ok(api.GET("/user/sessions")), staleTime: 0 });

export const twoFactorOptions = queryOptions({
  queryKey: ["two-factor"],
  queryFn: () => ok(api.GET("/user/two-factor")),
  staleTime: 0,
});

/** A mutation after which the list of `queryKey` is read again; refusals are shown by its form unless `quiet`. */
export function useChange<Values, Result>(queryKey: readonly string[], change: (values: Values) => Promise<Result>, quiet = false) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey }),
    onError: quiet ? showFailure : undefined,
  });
}
