import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import classes from "./PageTabs.module.css";

export interface PageTab {
  to: string;
  name: string;
}

/** Tabs that are addresses: each can be opened, bookmarked and gone back to. */
export function PageTabs({ tabs, label }: { tabs: PageTab[]; label: string }) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return (
    <nav ref={nav} className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, name }) => (
        <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: true }} activeProps={{ "data-active": true }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
