import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { Empty } from "./Empty";

export function NothingHere() {
  const t = useTexts(shell);
  return (
    <Empty text={t.nothingHere}>
      <Button component={Link} to="/tracker" variant="default">
        {t.toTracker}
      </Button>
    </Empty>
  );
}
