import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed: paper shows what is to be read, and no fields to change it. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia("print");
    const changed = () => flushSync(() => setPrinting(media.matches)); // at once: the paper is laid out next
    const begins = () => flushSync(() => setPrinting(true));
    const ends = () => setPrinting(false);
    media.addEventListener("change", changed);
    addEventListener("beforeprint", begins);
    addEventListener("afterprint", ends);
    return () => {
      media.removeEventListener("change", changed);
      removeEventListener("beforeprint", begins);
      removeEventListener("afterprint", ends);
    };
  }, []);
  return printing;
}
