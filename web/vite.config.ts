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

export default defineConfig({
  plugins: [react(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: { manifest: true, target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { "/api": API, "/help": API, "/openapi.json": API } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
