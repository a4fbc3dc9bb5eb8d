import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, listenIn, ok } from "@/api/client";
import type { paths } from "@/api/schema";
import { sessionOptions, type Session } from "@/api/session";
import { languageOf } from "@/texts";
import { showFailure } from "./FailureNotice";

type Update = paths["/user"]["patch"]["requestBody"]["content"]["application/json"];
export type Settings = NonNullable<Session["user"]["settings"]>;

/** Change the own profile; what is shown changes at once and goes back if the server refuses. */
export function useUpdateUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Update) => ok(api.PATCH("/user", { body })),
    onMutate: (update) => {
      const before = queries.getQueryData(sessionOptions.queryKey);
      queries.setQueryData(sessionOptions.queryKey, (session) => session && changed(session, update));
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(sessionOptions.queryKey, before);
      showFailure(error);
    },
    onSuccess: (_, { settings }) => {
      if (settings?.lang) listenIn(languageOf(settings.lang));
      // Days and weeks are cut anew, and reasons told in the new language; all else follows from the session alone.
      const everything = settings?.timeZone || settings?.weekStart || settings?.lang;
      return everything ? queries.invalidateQueries() : queries.invalidateQueries(sessionOptions);
    },
  });
}

function changed(session: Session, { name, settings }: Update): Session {
  const user = session.user;
  const shown = { ...user, name: name ?? user.name, settings: { ...user.settings!, ...(settings as Partial<Settings>) } };
  return { ...session, user: shown };
}
