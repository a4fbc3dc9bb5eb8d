import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { byId, useProjects } from "@/catalog/queries";
import { useStart } from "@/entries/timer/useStart";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { ProjectDot } from "@/ui/ProjectDot";
import { useFavourites, type Favourite } from "./favourites";
import classes from "./Bar.module.css";

/** What one does again and again: a click starts it. */
export function Favourites() {
  const t = useTexts(tracker);
  const { favourites, remove } = useFavourites();
  if (favourites.length === 0) return null;
  return (
    <ul className={classes.favourites} aria-label={t.favourites}>
      {favourites.map((favourite) => (
        <One key={favourite.id} favourite={favourite} remove={() => remove(favourite.id)} />
      ))}
    </ul>
  );
}

function One({ favourite, remove }: { favourite: Favourite; remove: () => void }) {
  const t = useTexts(tracker);
  const { start } = useStart();
  const project = byId(useProjects().data).get(favourite.projectId ?? "");
  const { description, projectId, taskId, tagIds, billable } = favourite;
  const name = description || project?.name || t.noDescription;
  return (
    <li className={classes.favourite}>
      <UnstyledButton
        className={classes.again}
        title={`${t.startTimer}: ${name}`}
        onClick={() => start({ description, projectId, taskId, tagIds, billable })}
      >
        {projectId && <ProjectDot color={project?.color} />}
        <span className="clip" dir="auto">
          {name}
        </span>
      </UnstyledButton>
      <UnstyledButton className={classes.forget} aria-label={`${t.unfavour}: ${name}`} title={t.unfavour} onClick={remove}>
        <IconX size={13} stroke={1.6} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
