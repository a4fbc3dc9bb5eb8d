/** Local time of Berlin that was sent as UTC, and what the real service says to it. */
export const EXAMPLE = {
  request: `curl https://api.clockify.me/api/v1/workspaces/64a687e29ae1f428e7ebe303/time-entries \\
  -H 'X-Api-Key: YOUR_KEY' \\
  -H 'Content-Type: application/json' \\
  --data-raw '{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z", "description": "Stand-up"}'`,
  answer: `{"message": "Start datetime 2026-08-08T11:00:00Z is greater than end datetime 2026-08-08T09:30:00Z.", "code": 501}`,
  status: "400",
  timeZone: "Europe/Berlin",
};
