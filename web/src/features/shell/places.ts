import {
  IconAdjustments, IconBriefcase, IconBug, IconBuilding, IconCalendar, IconChartBar, IconClock, IconLayoutDashboard,
  IconTable, IconTags, IconUsers,
} from "@tabler/icons-react"; // prettier-ignore
import type { Permission, Session } from "@/api/session";
import type { shell } from "@/texts/shell";

export interface Place {
  to: string;
  name: keyof (typeof shell)["en"];
  icon: typeof IconClock;
  key?: string; // after `g`
  open?: (session: Session) => boolean; // the server's word on who sees the page
}

const admin = ({ permissions }: Session) => permissions.MANAGE_WORKSPACE.reach === "ALL";
const may = (permission: Permission) => (session: Session) => session.permissions[permission].reach !== "NONE";

export const PLACES: { name: "track" | "look" | "manage"; places: Place[] }[] = [
  {
    name: "track",
    places: [
      { to: "/tracker", name: "tracker", icon: IconClock, key: "t", open: (s) => s.workspace.settings.canSeeTracker },
      { to: "/timesheet", name: "timesheet", icon: IconTable, key: "w", open: (s) => s.workspace.settings.canSeeTimeSheet },
      { to: "/calendar", name: "calendar", icon: IconCalendar, key: "c" },
    ],
  },
  {
    name: "look",
    places: [
      { to: "/dashboard", name: "dashboard", icon: IconLayoutDashboard, key: "d" },
      { to: "/reports", name: "reports", icon: IconChartBar, key: "r", open: may("SEE_REPORTS") },
    ],
  },
  {
    name: "manage",
    places: [
      { to: "/projects", name: "projects", icon: IconBriefcase, key: "p" },
      { to: "/clients", name: "clients", icon: IconBuilding },
      { to: "/tags", name: "tags", icon: IconTags },
      { to: "/team", name: "team", icon: IconUsers, open: may("SEE_TEAM") },
    ],
  },
];

export const FOOT: Place[] = [
  { to: "/inspector", name: "inspector", icon: IconBug },
  { to: "/settings", name: "settings", icon: IconAdjustments, open: admin },
];

export const openPlaces = (places: Place[], session: Session): Place[] => places.filter(({ open }) => open?.(session) ?? true);
