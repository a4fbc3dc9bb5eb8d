// Every text that people read stands in this folder: one file a page, the languages side by side. A language that
// lacks a text of another is a type error.
import { createContext, useContext } from "react";

export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

export const LanguageContext = createContext<Language>("en");

/** Declare the texts of a page; functions take what varies: `(count: number) => ...`. */
export const texts = <T>(en: T, de: NoInfer<T>): Record<Language, T> => ({ en, de });

export const useTexts = <T>(all: Record<Language, T>): T => all[useContext(LanguageContext)];

export const languageOf = (code: string | null | undefined): Language =>
  code?.toLowerCase().slice(0, 2) === "de" ? "de" : "en";
