import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Compiles scenario files to JSON, so that the page needs no YAML library: `import document from './x.yaml'`. */
export function scenarios(): Plugin {
  return {
    name: 'scenarios',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.yaml')) return null;
      this.addWatchFile(id);
      return `export default ${JSON.stringify(parse(readFileSync(id, 'utf8')))};`;
    },
  };
}
