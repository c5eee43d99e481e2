// How the screens are built and tested.
//
// The window loads everything from its own disk: paths are relative, nothing is fetched from a network. Files are never
// inlined as data: addresses, because fonts and pictures are meant to load one by one when they are first needed.
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["ja-JP", "en-US"] }), enforce: "pre" }],
  build: {
    target: ["es2022", "safari16"],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    sourcemap: false,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
