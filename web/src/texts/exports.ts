import { texts } from ".";

export const exports = texts(
  {
    export: "Export",
    format: { PDF: "PDF, to print or send", CSV: "CSV, for spreadsheets", XLSX: "Excel (XLSX)" },
    making: (format: string) => `Making the ${format} file`,
    ready: (name: string) => `Ready: ${name}`,
    again: "Download again",
    cancel: "Cancel",
    notInPlan: "Not part of this workspace's plan",
  },
  {
    export: "Exportieren",
    format: { PDF: "PDF, zum Drucken oder Senden", CSV: "CSV, für Tabellenprogramme", XLSX: "Excel (XLSX)" },
    making: (format: string) => `Die ${format}-Datei wird erstellt`,
    ready: (name: string) => `Fertig: ${name}`,
    again: "Noch einmal herunterladen",
    cancel: "Abbrechen",
    notInPlan: "Nicht im Tarif dieses Arbeitsbereichs",
  },
);
