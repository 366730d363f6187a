import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { entryOf } from '../src/app/gallery/catalogueEntry';
import { parseScenario } from '../src/scenario/yaml';
import { openKeyValue } from '../src/sim/keyValue';
import { openLaboratory } from '../src/sim/laboratory';

// Frames are drawn later, when modules can no longer be fetched.
await openLaboratory();
await openKeyValue();

/**
 * Compiles scenario files to complete scenarios while building: `import scenario from './x.yaml'`. The page
 * then needs neither the YAML library nor the schemas for what is shipped, and an invalid one fails the build.
 * `./x.yaml?entry` is only what lists show of it, `./x.yaml?text` the file as it is written.
 */
export function scenarios(): Plugin {
  return {
    name: 'scenarios',
    enforce: 'pre',
    async load(id) {
      const [file = '', query] = id.split('?');
      if (!file.endsWith('.yaml')) return null;
      this.addWatchFile(file);
      const text = readFileSync(file, 'utf8');
      const parsed = parseScenario(text);
      if ('scenario' in parsed) {
        const { scenario } = parsed;
        const found =
          query === 'text' ? text : query === 'entry' ? await entryOf(scenario) : scenario;
        return `export default ${JSON.stringify(found)};`;
      }
      const problems = parsed.problems.map(
        ({ line, column, path, message, remedy }) =>
          `${line}:${column} ${path}: ${message}; ${remedy}`,
      );
      return this.error(`${file}\n${problems.join('\n')}`);
    },
  };
}
