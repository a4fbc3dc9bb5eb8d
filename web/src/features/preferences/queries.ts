import { queryOptions, useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { keys } from "@/api/keys";
import { showFailure } from "@/ui/FailureNotice";

export const apiKeysOptions = queryOptions({ queryKey: keys.apiKeys(), queryFn: () => ok(api.GET("/user/api-keys")), staleTime: 0 });

export const sessionsOptions = queryOptions({ queryKey: keys.signIns(), queryFn: () => ok(api.GET("/user/sessions")), staleTime: 0 });

export const twoFactorOptions = queryOptions({
  queryKey: keys.twoFactor(),
  queryFn: () => ok(api.GET("/user/two-factor")),
  staleTime: 0,
});

/** A mutation after which the list of `queryKey` is read again; refusals are shown by its form unless `quiet`. */
export function useChange<Values, Result>(queryKey: QueryKey, change: (values: Values) => Promise<Result>, quiet = false) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey }),
    onError: quiet ? showFailure : undefined,
  });
}
