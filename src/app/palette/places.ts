/** What can be gone to or picked: entities at the cursor, lesson steps, branches, scenarios. */
import { currentBranch } from '../../store/branches';
import { membersOf, networkOf } from '../../store/selectors';
import { horizonOf, type State } from '../../store/store';
import type { CatalogueEntry } from '../gallery/catalogueEntry';
import { roleSentence } from '../inspector/roleSentence';
import { printTime } from '../narration/quantities';
import { chooseVariant, plainText, renderNarration } from '../narration/renderNarration';
import { sayIn } from '../texts/i18n';
import { type Entry, same } from './entry';

/** Members, clients and the network, as they are at this moment. */
export function entityEntries({ instant }: State): Entry[] {
  const network = networkOf(instant.objects);
  const entity = (id: string, entry: Omit<Entry, 'id' | 'group' | 'run'>): Entry => ({
    id: `entity/${id}`,
    group: 'entities',
    ...entry,
    run: ({ pick }) => pick({ kind: 'entity', id }),
  });
  return [
    ...membersOf(instant.objects).map((member) =>
      entity(member.id, {
        title: same(member.name),
        detail: {
          en: roleSentence(member, network, sayIn('en')),
          ko: roleSentence(member, network, sayIn('ko')),
        },
        words: `${member.id} member 멤버`,
      }),
    ),
    ...[...instant.objects.values()].flatMap((object) =>
      object.kind === 'client'
        ? [entity(object.id, { title: same(object.name), detail: client, words: object.id })]
        : [],
    ),
    ...(network === null ? [] : [entity('network', { title: { en: 'Network', ko: '네트워크' } })]),
  ];
}

const client = { en: 'client', ko: '클라이언트' };

/** Steps up to an open question; what lies behind it is not told. */
export function lessonEntries(state: State): Entry[] {
  const { run } = state;
  if (run === null) return [];
  const horizon = horizonOf(state) ?? Number.POSITIVE_INFINITY;
  return run.input.scenario.lesson.flatMap((step, index) => {
    const resolved = run.lesson.steps[index];
    if (resolved === undefined || resolved.at === null || resolved.at > horizon) return [];
    const text = chooseVariant(step, resolved.facts)?.text ?? { en: '', ko: '' };
    return {
      id: `lesson/${index}`,
      group: 'lesson' as const,
      title: { en: `Step ${index + 1}`, ko: `${index + 1}단계` },
      detail: {
        en: plainText(renderNarration(text.en, resolved.facts, 'en')),
        ko: plainText(renderNarration(text.ko, resolved.facts, 'ko')),
      },
      words: `${printTime(resolved.at)} lesson 수업`,
      run: ({ session }) => session.goToLessonStep(index),
    } satisfies Entry;
  });
}

export function branchEntries({ branches, run }: State): Entry[] {
  if (run === null) return [];
  const current = currentBranch(branches);
  return branches.list
    .filter((branch) => branch !== current)
    .map(({ name, label }) => ({
      id: `branch/${name}`,
      group: 'branches',
      title: { en: `Switch to branch ${name}`, ko: `갈래 ${name} 보기` },
      ...(label !== '' && { detail: same(label) }),
      words: 'branch 갈래',
      run: ({ session }) => void session.switchBranch(name),
    }));
}

/** The one on the stage is where the viewer is already. */
export function scenarioEntries(
  entries: readonly CatalogueEntry[],
  current: string | null,
): Entry[] {
  return entries
    .filter(({ id }) => id !== current)
    .map(({ id, title, summary, notes }) => ({
      id: `scenario/${id}`,
      group: 'scenarios',
      title,
      detail: summary,
      words: `${id} ${notes.join(' ')} scenario 시나리오`,
      run: ({ follow }) => follow(`/s/${id}`),
    }));
}
