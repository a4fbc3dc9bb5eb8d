// Every key under which an answer is kept. A key begins with what it shows: a change of a kind makes stale whatever
// begins with the words that the server's table names (changes.ts). Then comes the workspace, then the rest.

type Id = string;

export const keys = {
  session: () => ["session"] as const,

  projectCatalog: (workspaceId: Id) => ["projects", workspaceId, "catalog"] as const,
  projectTable: (workspaceId: Id) => ["projects", workspaceId, "table"] as const,
  everyProject: (workspaceId: Id) => ["projects", workspaceId, "one"] as const,
  project: (workspaceId: Id, projectId: Id) => ["projects", workspaceId, "one", projectId] as const,
  tagCatalog: (workspaceId: Id) => ["tags", workspaceId, "catalog"] as const,
  clientCatalog: (workspaceId: Id) => ["clients", workspaceId, "catalog"] as const,

  userCatalog: (workspaceId: Id) => ["users", workspaceId, "catalog"] as const,
  people: (workspaceId: Id) => ["users", workspaceId, "people"] as const,
  profile: (workspaceId: Id, userId: Id) => ["users", workspaceId, "profile", userId] as const,
  projectManagers: (workspaceId: Id) => ["users", workspaceId, "project-managers"] as const,
  groupCatalog: (workspaceId: Id) => ["groups", workspaceId, "catalog"] as const,

  fields: (workspaceId: Id) => ["custom-fields", workspaceId] as const,
  entryFields: (workspaceId: Id) => ["custom-fields", workspaceId, "entries"] as const,
  projectFields: (workspaceId: Id, projectId: Id) => ["custom-fields", workspaceId, "project", projectId] as const,

  running: (workspaceId: Id, userId: Id) => ["running", workspaceId, userId] as const,
  ownEntries: (workspaceId: Id, userId: Id) => ["own-entries", workspaceId, userId] as const,
  everyRange: (workspaceId: Id, userId: Id) => ["time-entries", workspaceId, userId] as const,
  range: <Range>(workspaceId: Id, userId: Id, range: Range) => ["time-entries", workspaceId, userId, range] as const,
  suggestions: (workspaceId: Id, text: string) => ["time-entries", workspaceId, "suggestions", text] as const,
  favourites: (workspaceId: Id) => ["favorites", workspaceId] as const,
  templates: (workspaceId: Id) => ["timesheet-templates", workspaceId] as const,

  summary: <Body>(workspaceId: Id, body: Body) => ["reports", workspaceId, "summary", body] as const,
  everyDetailed: (workspaceId: Id) => ["reports", workspaceId, "detailed"] as const,
  detailed: <Body>(workspaceId: Id, body: Body) => ["reports", workspaceId, "detailed", body] as const,
  weekly: <Body>(workspaceId: Id, body: Body) => ["reports", workspaceId, "weekly", body] as const,
  attendance: <Body>(workspaceId: Id, body: Body) => ["reports", workspaceId, "attendance", body] as const,
  explanation: <Figure, Body>(workspaceId: Id, figure: Figure, body: Body) => ["reports", workspaceId, "explain", figure, body] as const,
  projectStatus: <Asked>(workspaceId: Id, projectId: Id, asked: Asked) => ["reports", workspaceId, "status", projectId, asked] as const,
  projectProgress: <Asked>(workspaceId: Id, asked: Asked) => ["reports", workspaceId, "progress", asked] as const,
  sharedReport: <Query>(reportId: Id, query: Query) => ["reports", "shared", reportId, query] as const,
  savedReports: (workspaceId: Id, whose: string) => ["shared-reports", workspaceId, whose] as const,
  lastActivity: (workspaceId: Id, today: string, zone: string) => ["dashboard", workspaceId, "last", today, zone] as const,
  teamActivity: <Query>(workspaceId: Id, query: Query) => ["dashboard", workspaceId, "team", query] as const,

  switches: (workspaceId: Id) => ["settings", workspaceId, "switches"] as const,
  general: (workspaceId: Id) => ["settings", workspaceId, "general"] as const,
  sampleData: (workspaceId: Id) => ["settings", workspaceId, "sample-data"] as const,
  defaultRates: (workspaceId: Id) => ["settings", workspaceId, "rates"] as const,

  requestLog: (workspaceId: Id) => ["request-log", workspaceId] as const,
  loggedRequests: <Search>(workspaceId: Id, search: Search, size: number) => ["request-log", workspaceId, "list", search, size] as const,
  requestCounts: (workspaceId: Id) => ["request-log", workspaceId, "counts"] as const,
  inspected: (workspaceId: Id, requestId: Id) => ["inspected", workspaceId, requestId] as const,
  inspectedReport: (workspaceId: Id, requestId: Id) => ["inspected", workspaceId, requestId, "report"] as const,
  instants: (text: string, zone: string) => ["instants", text, zone] as const,

  apiKeys: () => ["api-keys"] as const,
  signIns: () => ["sessions"] as const,
  twoFactor: () => ["two-factor"] as const,
  invitation: (token: string) => ["invitation", token] as const,
};

/** The first words of keys. */
export type KeyHead = ReturnType<(typeof keys)[keyof typeof keys]>[0];

/** What begins with the word, in every workspace. */
export const every = <Head extends KeyHead>(head: Head) => [head] as const;
