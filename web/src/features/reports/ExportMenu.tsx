import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useRef } from "react";
import { appHeaders, BASE, download } from "@/api/client";
import { asFailure, failureOf } from "@/api/failure";
import { useSession } from "@/api/session";
import { bodyOf } from "@/figures/requests";
import { useTexts } from "@/texts";
import { exports } from "@/texts/exports";
import { showFailure } from "@/ui/FailureNotice";
import type { ReportPage } from "./useReport";

export const FORMATS = ["PDF", "CSV", "XLSX"] as const;
export type Format = (typeof FORMATS)[number];
type Made = (format: Format, signal: AbortSignal) => Promise<{ blob: Blob; name: string }>;

/** The report of the page as a file: what is on the screen, all pages of it. */
export function ExportMenu({ page: { state, workspaceId } }: { page: ReportPage }) {
  const { features } = useSession().workspace;
  const t = useTexts(exports);
  const make: Made = (format, signal) =>
    download(`/workspaces/${workspaceId}/reports/${state.kind}`, { ...bodyOf(state), exportType: format }, signal);
  const refusal = (format: Format) => (format === "PDF" || features.includes(`${format}_EXPORT`) ? null : t.notInPlan);
  return <Exports make={make} refusal={refusal} />;
}

/** Formats to choose from; while one is made it says so and can be cancelled, then the file is ready. */
export function Exports({ make, refusal = () => null }: { make: Made; refusal?: (format: Format) => string | null }) {
  const t = useTexts(exports);
  const running = useRef(0);
  async function run(format: Format) {
    const stop = new AbortController();
    const id = `export-${++running.current}`;
    const cancel = (
      <Button size="compact-xs" variant="default" onClick={() => stop.abort()}>
        {t.cancel}
      </Button>
    );
    notifications.show({ id, loading: true, autoClose: false, withCloseButton: false, title: t.making(format), message: cancel });
    try {
      const { blob, name } = await make(format, stop.signal);
      const url = URL.createObjectURL(blob);
      keep(url, name);
      const again = (
        <Button size="compact-xs" variant="default" component="a" href={url} download={name}>
          {t.again}
        </Button>
      );
      const onClose = () => URL.revokeObjectURL(url);
      notifications.update({ id, loading: false, autoClose: 20_000, withCloseButton: true, title: t.ready(name), message: again, onClose });
    } catch (error) {
      notifications.hide(id);
      if (!stop.signal.aborted) showFailure(asFailure(error));
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} disabled={refusal(format) !== null} title={refusal(format) ?? undefined} onClick={() => void run(format)}>
            {t.format[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function keep(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

/** A file behind an address, as `download` answers it. */
export async function fetchFile(path: string, signal: AbortSignal): Promise<{ blob: Blob; name: string }> {
  const response = await fetch(BASE + path, { headers: appHeaders(), signal });
  if (!response.ok) throw await failureOf(response);
  const name = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { blob: await response.blob(), name: name ?? "report" };
}
