import { Tooltip } from "@mantine/core";
import { IconLock, IconTemplate } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useBarred } from "@/api/can";
import { useFormats, useSession } from "@/api/session";
import { formatDate } from "@/lib/dates";
import { useNow } from "@/lib/now";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { projects } from "@/texts/projects";
import { ColorPicker } from "@/ui/ColorPicker";
import { Duration } from "@/ui/Duration";
import { EstimateBar } from "@/ui/EstimateBar";
import { showFailure } from "@/ui/FailureNotice";
import { InlineText } from "@/ui/InlineText";
import { ProjectDot } from "@/ui/ProjectDot";
import { percent, periodOf } from "./estimate";
import type { Project } from "./filters";
import { useProgress } from "./progress";
import { useAmounts } from "./ProgressLine";
import { useProjectWrites } from "./writes";
import classes from "./Project.module.css";

/** Name, client, colour, and how the project stands. */
export function ProjectHead({ project }: { project: Project }) {
  const t = useTexts(words);
  const list = useTexts(projects);
  const writes = useProjectWrites();
  const barred = useBarred(project.id)("EDIT_PROJECTS");
  const { name, color, clientName, clientId } = project;
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.hidden}>{name}</h1>
        {barred === null ? (
          <>
            <ColorPicker value={color} onChange={(picked) => void writes.change(project, { color: picked }).catch(showFailure)} />
            <InlineText className={classes.title} value={name} label={t.name} maxLength={250} onCommit={(text) => writes.change(project, { name: text })} />
          </>
        ) : (
          <Tooltip label={barred} disabled={!barred}>
            <span className={`${classes.line} ${classes.title}`}>
              <ProjectDot color={color} />
              <span className="clip" dir="auto">
                {name}
              </span>
            </span>
          </Tooltip>
        )}
      </div>
      <div className={classes.about}>
        {clientId ? (
          <Link to="/projects" search={{ client: clientId }} dir="auto">
            {clientName}
          </Link>
        ) : (
          <span>{list.noClient}</span>
        )}
        <span>{project.billable ? list.billable : list.notBillable}</span>
        <span className={classes.flag}>
          {!project.public && <IconLock size={14} stroke={1.6} aria-hidden />} {project.public ? list.public : list.private}
        </span>
        {project.template && (
          <span className={classes.flag}>
            <IconTemplate size={14} stroke={1.6} aria-hidden /> {list.template}
          </span>
        )}
        {project.archived && <strong>{t.archivedHint}</strong>}
      </div>
      <Standing project={project} />
    </header>
  );
}

/** The honest bar: what is spent, what was planned, and in red what is over. */
function Standing({ project }: { project: Project }) {
  const t = useTexts(words);
  const list = useTexts(projects);
  const { goal, spent, tracked } = useProgress([project])(project);
  const text = useAmounts(project.currency.code);
  if (!goal || spent === null) {
    return (
      <p className={classes.standing}>
        <span className={classes.big}>
          <Duration seconds={tracked} />
        </span>{" "}
        <span className="muted">
          {t.tracked} · {goal ? `${t.estimate} ${text(goal.kind, goal.estimate)}` : t.noEstimate}
        </span>
      </p>
    );
  }
  const over = spent > goal.estimate;
  const difference = text(goal.kind, Math.abs(goal.estimate - spent));
  return (
    <div className={classes.standing}>
      <p className={classes.numbers}>
        <span className={`${classes.big} num`}>{text(goal.kind, spent)}</span>
        <span className="muted num">
          {list.of} {text(goal.kind, goal.estimate)}
        </span>
        <span className={`${over ? classes.over : "muted"} num`}>
          {difference} {over ? list.over : list.left}
        </span>
        <span className={`${over ? classes.over : "muted"} num`}>{percent(spent, goal.estimate)} %</span>
        <Resets reset={goal.reset} />
      </p>
      <EstimateBar spent={spent} estimate={goal.estimate} />
    </div>
  );
}

function Resets({ reset }: { reset: Project["estimateReset"] }) {
  const t = useTexts(words);
  const { date, locale } = useFormats();
  const { timeZone } = useSession().workspace;
  const now = useNow(60_000);
  if (!reset) return null;
  const { next } = periodOf(reset, wallOf(now, timeZone));
  return <span className="muted">{t.resets(formatDate(next, date, locale))}</span>;
}
