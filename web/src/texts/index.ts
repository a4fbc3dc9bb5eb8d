// Every sentence that people read stands in a folder named by its language: one file a page. Here beside the folders the
// files of a page are put together, so that a page loads its own sentences and no others.
import { createContext, useContext } from "react";

/** Each is a folder; a sentence that one of them lacks is a type error there. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

export const LanguageContext = createContext<Language>("en");

/** The texts of a page in every language, from the files "./en/page.ts", "./de/page.ts" and so on. */
export const inAll = <T>(files: Record<string, unknown>): Record<Language, T> =>
  Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.split("/").at(-2), texts])) as Record<Language, T>;

export const useTexts = <T>(all: Record<Language, T>): T => all[useContext(LanguageContext)];

const isLanguage = (code: string): code is Language => code in LANGUAGES;

/** The language of "de-AT" and the like; English for those that are not here. */
export function languageOf(code: string | null | undefined): Language {
  const known = code?.toLowerCase().slice(0, 2) ?? "";
  return isLanguage(known) ? known : "en";
}
