import type { NotificationData } from "@mantine/notifications";

/** Say something in passing. What shows it is loaded after the page. */
export function notify(notice: NotificationData): void {
  void import("@mantine/notifications").then(({ notifications }) => notifications.show(notice));
}

export function hideNotice(id: string): void {
  void import("@mantine/notifications").then(({ notifications }) => notifications.hide(id));
}
