import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vitest/config";

const API = process.env.HOURBOOK_ORIGIN ?? "http://127.0.0.1:8080";

/** Files are compressed once, here, and not at each request. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const item of Object.values(bundle)) {
          const source = item.type === "chunk" ? item.code : item.source;
          if (!/\.(js|css|svg|webmanifest)$/.test(item.fileName) || source.length < 1024) continue;
          this.emitFile({ type: "asset", fileName: `${item.fileName}.gz`, source: gzipSync(source, { level: 9 }) });
          this.emitFile({ type: "asset", fileName: `${item.fileName}.br`, source: brotliCompressSync(source) });
        }
      },
    },
  };
}

const TRACKER = "/features/tracker/TrackerPage.tsx";
const BESIDE = ["/", "/favicon.svg", "/favicon-running.svg", "/manifest.webmanifest"];

/** The service worker with the list of what it keeps: all that the tracker loads before it can be used. */
function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle(_, bundle) {
      const files = new Set<string>();
      const visit = (name: string) => {
        const chunk = bundle[name];
        if (!chunk || chunk.type !== "chunk" || files.has(name)) return;
        files.add(name);
        chunk.viteMetadata?.importedCss.forEach((css) => files.add(css));
        chunk.imports.forEach(visit);
      };
      const first = Object.values(bundle).filter((item) => item.type === "chunk" && (item.isEntry || item.facadeModuleId?.endsWith(TRACKER)));
      if (first.length < 2) this.error(`the worker keeps the tracker, and no chunk is made of ${TRACKER}`);
      first.forEach(({ fileName }) => visit(fileName));
      const list = [...BESIDE, ...[...files].toSorted().map((name) => `/${name}`)];
      const version = createHash("sha256").update(list.join()).digest("hex").slice(0, 12);
      const source = readFileSync(new URL("./worker/sw.js", import.meta.url), "utf8");
      this.emitFile({ type: "asset", fileName: "sw.js", source: source.replace("__SHELL__", JSON.stringify(list)).replace("__VERSION__", version) });
    },
  };
}

export default defineConfig({
  plugins: [react(), offline(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: { manifest: true, target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { "/api": API, "/help": API, "/openapi.json": API } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
