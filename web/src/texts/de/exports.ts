import type { exports as en } from "../en/exports";

export const exports: typeof en = {
  export: "Exportieren",
  format: { PDF: "PDF, zum Drucken oder Senden", CSV: "CSV, für Tabellenprogramme", XLSX: "Excel (XLSX)" },
  making: (format: string) => `Die ${format}-Datei wird erstellt`,
  ready: (name: string) => `Fertig: ${name}`,
  again: "Noch einmal herunterladen",
  cancel: "Abbrechen",
  notInPlan: "Nicht im Tarif dieses Arbeitsbereichs",
};
