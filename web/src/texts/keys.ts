import { texts } from ".";

export const keys = texts(
  {
    key: "API key",
    copyKey: "Copy the key",
    examples: "Try it",
    clients: "Clients",
    clientsLead: "Clients of the Clockify API that let you set a server work as they are.",
    reference: "API reference",
    copyExample: "Copy the example",
    first: "First hour",
  },
  {
    key: "API-Schlüssel",
    copyKey: "Schlüssel kopieren",
    examples: "Ausprobieren",
    clients: "Programme",
    clientsLead: "Programme für die Clockify-API, in denen sich ein Server einstellen lässt, arbeiten unverändert.",
    reference: "API-Referenz",
    copyExample: "Beispiel kopieren",
    first: "Erste Stunde",
  },
);
