import { useEffect } from "react";

/** The tab's title; the tracker puts the running time before it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Hourbook`;
  }, [title]);
}
