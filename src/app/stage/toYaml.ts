import { stringify } from 'yaml';

/** An object as YAML, one line for each of its fields. */
export function toYaml(value: object): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
