import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parseScenario } from '../src/scenario/yaml';

/**
 * Compiles scenario files to complete scenarios while building: `import scenario from './x.yaml'`. The page
 * then needs neither the YAML library nor the schemas for what is shipped, and an invalid one fails the build.
 */
export function scenarios(): Plugin {
  return {
    name: 'scenarios',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.yaml')) return null;
      this.addWatchFile(id);
      const parsed = parseScenario(readFileSync(id, 'utf8'));
      if ('scenario' in parsed) return `export default ${JSON.stringify(parsed.scenario)};`;
      const problems = parsed.problems.map(
        ({ line, column, path, message, remedy }) =>
          `${line}:${column} ${path}: ${message}; ${remedy}`,
      );
      return this.error(`${id}\n${problems.join('\n')}`);
    },
  };
}
