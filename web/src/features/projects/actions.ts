import { useTexts } from "@/texts";
import { projects } from "@/texts/projects";
import { showFailure } from "@/ui/FailureNotice";
import { removeLater } from "@/ui/removeLater";
import { offerUndo } from "@/ui/undo";
import type { Project } from "./filters";
import { useProjectWrites } from "./writes";

/** What can be taken back: archiving, restoring, deleting. */
export function useProjectActions() {
  const t = useTexts(projects);
  const writes = useProjectWrites();

  async function archive(project: Project, archived: boolean): Promise<void> {
    try {
      await writes.change(project, { archived });
      offerUndo(archived ? t.archivedOne(project.name) : t.restoredOne(project.name), () => writes.change(project, { archived: !archived }));
    } catch (refusal) {
      showFailure(refusal);
    }
  }

  const remove = (project: Project) => removeLater(project.id, t.deletedOne(project.name), () => writes.remove(project.id));

  return { archive, remove };
}
