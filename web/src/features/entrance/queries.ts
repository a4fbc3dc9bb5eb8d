import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { forgetKept } from "@/lib/offline";

/** Do what opens a session; the app then begins anew, where the person wanted to go. */
export function useEntering<Values>(enter: (values: Values) => Promise<unknown>, next = "/tracker") {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      await forgetKept(); // of whoever was here before
      queries.clear();
      void navigate({ href: next, replace: true });
    },
  });
}
