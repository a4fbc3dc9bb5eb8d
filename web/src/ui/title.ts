import { useEffect } from "react";

let page = "";
let before = "";

const show = (): void => {
  document.title = `${before}${page ? `${page} · ` : ""}Hourbook`;
};

/** The tab's title; the running time stands before it. */
export function useTitle(title: string): void {
  useEffect(() => {
    page = title;
    show();
  }, [title]);
}

/** What stands before every page's title; "" for nothing. */
export function setTitlePrefix(prefix: string): void {
  before = prefix;
  show();
}
