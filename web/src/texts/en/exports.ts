export const exports = {
  export: "Export",
  format: { PDF: "PDF, to print or send", CSV: "CSV, for spreadsheets", XLSX: "Excel (XLSX)" },
  making: (format: string) => `Making the ${format} file`,
  ready: (name: string) => `Ready: ${name}`,
  again: "Download again",
  cancel: "Cancel",
  notInPlan: "Not part of this workspace's plan",
};
