import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { scenarios } from './scripts/viteScenarios.ts';

/** No request leaves the origin, no script but ours runs; relaxed only while developing, where Vite injects its client. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), scenarios(), contentSecurityPolicy()],
  worker: {
    format: 'es',
    // What a worker needs at once is one file: in pieces it would be larger.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'thread', test: /player\/worker\.ts$/ }] } },
    },
  },
  // Inlined assets would need data: sources that the policy does not allow.
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: { port: 4173 },
});
