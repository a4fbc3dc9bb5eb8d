import { useEffect, useLayoutEffect, useRef, useState } from "react";

const LEAST = 420; // pixels: a low window scrolls the page
const DESK = 16; // below the board
const PHONE = 66; // the bottom bar

/** How high something may be so that it ends with the window: it then scrolls inside, and its head stays in sight. */
export function useRoom() {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (place.current?.getBoundingClientRect().top ?? 0) + scrollY;
      const below = matchMedia("(max-width: 45em)").matches ? PHONE : DESK;
      setHeight(Math.max(LEAST, Math.round(innerHeight - top - below)));
    };
    measure();
    const watched = new ResizeObserver(measure); // what stands above may grow: a banner, the bar in two lines
    if (place.current?.parentElement) watched.observe(place.current.parentElement);
    addEventListener("resize", measure);
    return () => {
      watched.disconnect();
      removeEventListener("resize", measure);
    };
  }, []);
  useEffect(() => place.current?.querySelectorAll<HTMLElement>('[style*="overflow"]').forEach(letKeysScroll));
  return { place, height };
}

/** Where no block stands in the grid, nothing in it would take the focus: what scrolls does, and is the group of its rows. */
function letKeysScroll(each: HTMLElement): void {
  if (each.hasAttribute("tabindex") || getComputedStyle(each).overflowY !== "auto") return;
  each.closest('[role="rowgroup"]')?.removeAttribute("role");
  each.setAttribute("role", "rowgroup");
  each.tabIndex = 0;
}
