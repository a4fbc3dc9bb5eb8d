import { createTheme, type MantineColorsTuple } from "@mantine/core";

// The one accent: the running timer, the primary action, the focus ring.
const teal: MantineColorsTuple = [
  "#e9f7f5", "#d3ece9", "#a7d9d4", "#77c5bd", "#4fb4aa", "#2f9e94", "#1c8279", "#126e67", "#0f5f5a", "#084b47",
]; // prettier-ignore

// Ink: near-black surfaces for the dark scheme, with a trace of the accent's hue.
const dark: MantineColorsTuple = [
  "#d6dbda", "#b3bbb9", "#909997", "#6d7775", "#47504e", "#363e3c", "#262d2b", "#1c2221", "#151a19", "#0f1312",
]; // prettier-ignore

// Mantine's red with darker ends: its own misses 4.5:1 as text on the tinted ground of alerts.
const red: MantineColorsTuple = [
  "#fff5f5", "#ffe3e3", "#ffc9c9", "#ffa8a8", "#ff8787", "#ff6b6b", "#fa5252", "#e03131", "#c92a2a", "#a61e1e",
]; // prettier-ignore

// The head of a panel is no banner of the page.
const attributes = { header: { role: "presentation" } };

const drawer = { attributes, position: "right", transitionProps: { duration: 120 } } as const;

export const theme = createTheme({
  colors: { teal, dark, red },
  primaryColor: "teal",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.2, // where black text begins to stand out more than white
  white: "#ffffff",
  black: "#161b1a",
  defaultRadius: 6,
  cursorType: "pointer",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', monospace",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  breakpoints: { xs: "30em", sm: "45em", md: "62em", lg: "75em", xl: "88em" }, // sm: 720 px, where the rail leaves
  headings: { fontWeight: "600", sizes: { h1: { fontSize: "16px" }, h2: { fontSize: "14px" } } },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Modal: { defaultProps: { attributes, centered: true, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: drawer },
    DrawerRoot: { defaultProps: drawer }, // a drawer made of its parts does not read Drawer's
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "OK" } } }, // the same in every language
    // a table too wide for a phone is read with the keyboard too, even where it holds no button
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: "md" } },
  },
});
