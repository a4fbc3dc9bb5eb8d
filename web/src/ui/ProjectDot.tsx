/** A project's colour, beside its name; the name says it, so the dot is hidden from screen readers. */
export function ProjectDot({ color }: { color: string | null | undefined }) {
  return (
    <span
      aria-hidden
      style={{ background: color ?? "var(--hb-muted)", borderRadius: 4, display: "inline-block", flex: "none", height: 8, width: 8 }}
    />
  );
}
