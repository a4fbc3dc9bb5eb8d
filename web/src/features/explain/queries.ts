import { useMutation } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";

export type Told = Shape<"Explanation">;

/** The boxes as they were filled in; a status that is no number is the server's to refuse. */
export interface Asked {
  request: string;
  answer: string;
  status: string;
  timeZone: string;
  isMember?: boolean;
}

/** Asks the server, which keeps nothing; neither does the page, so there is no query and no address of it. */
export const useExplanation = () =>
  useMutation({
    gcTime: 0,
    mutationFn: ({ status, ...rest }: Asked): Promise<Told> =>
      ok(api.POST("/explain", { body: { ...rest, status: status ? Number(status) : null } })),
  });
