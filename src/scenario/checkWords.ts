import { finding, type Path } from './finding';
import type { Finding } from './issues';
import { malformed, placeholders } from './references';
import { suggestion } from './suggest';
import type { Bilingual, FactSpec, Variant } from './types';

type Facts = Readonly<Record<string, FactSpec>>;

/** Every number of a narration is a fact, and one variant always fits. */
export function checkVariants(variants: readonly Variant[], facts: Facts, path: Path): Finding[] {
  const found = variants.flatMap(({ text, if: given }, j) => [
    ...checkText(text, facts, path, `variant ${j + 1}`),
    ...(given === null || Object.hasOwn(facts, given.fact)
      ? []
      : [
          finding(
            [...path, j, 'if'],
            `there is no fact ${given.fact}`,
            suggestion(given.fact, Object.keys(facts)),
          ),
        ]),
  ]);
  const always = variants.findIndex((variant) => variant.if === null);
  if (always !== variants.length - 1)
    found.push(
      finding(
        path,
        always < 0 ? 'it may be that no variant fits' : 'some variants are never said',
        'make the last variant, and only that one, without "if"',
      ),
    );
  return found;
}

export function checkText(text: Bilingual, facts: Facts, path: Path, what: string): Finding[] {
  return (['en', 'ko'] as const).flatMap((lang) => [
    ...malformed(text[lang]).map((written) =>
      finding(
        path,
        `the ${lang} text of ${what} has ${written}, which is no fact`,
        'write {name} with lower-case letters and digits, or {name:을/를}',
      ),
    ),
    ...placeholders(text[lang])
      .filter((fact) => !Object.hasOwn(facts, fact))
      .map((fact) =>
        finding(
          path,
          `the ${lang} text of ${what} needs a fact {${fact}}`,
          suggestion(fact, Object.keys(facts)) || 'add it under facts',
        ),
      ),
  ]);
}
