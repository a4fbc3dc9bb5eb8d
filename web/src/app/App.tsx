import { MantineProvider, MantineThemeProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { queries } from "@/api/queries";
import { useSessionIfAny } from "@/api/session";
import { languageOf, LanguageContext } from "@/texts";
import { common } from "@/texts/common";
import { router } from "./router";
import { theme } from "./theme";

// Notices come after the page: they wait in their store until this is loaded.
const Notifications = lazy(() => import("@mantine/notifications").then((all) => ({ default: all.Notifications })));

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Localized />
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** The language is the profile's; before sign-in the browser's. */
function Localized() {
  const language = languageOf(useSessionIfAny()?.user.settings?.lang ?? navigator.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const named = useMemo(() => closable(common[language].close), [language]);
  return (
    <LanguageContext.Provider value={language}>
      <MantineThemeProvider inherit theme={named}>
        <Suspense>
          <Notifications position="bottom-center" limit={4} />
        </Suspense>
        <RouterProvider router={router} />
      </MantineThemeProvider>
    </LanguageContext.Provider>
  );
}

/** Whatever closes by a cross has a name for it. */
function closable(label: string) {
  const defaultProps = { closeButtonProps: { "aria-label": label } };
  return { components: { Drawer: { defaultProps }, Modal: { defaultProps }, Notification: { defaultProps } } };
}
