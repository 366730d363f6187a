import type { Scenario } from '../../scenario/types';

/** What lists of scenarios show of one, so that no list needs the scenarios themselves. */
export interface CatalogueEntry
  extends Pick<Scenario, 'id' | 'number' | 'title' | 'summary' | 'topic' | 'level' | 'minutes'> {
  /** Codes of the study note's claims that its lesson shows. */
  readonly notes: readonly string[];
}

export function entryOf(scenario: Scenario): CatalogueEntry {
  const { id, number, title, summary, topic, level, minutes, lesson } = scenario;
  const notes = [...new Set(lesson.map((step) => step.noteRef).filter((code) => code !== ''))];
  return { id, number, title, summary, topic, level, minutes, notes };
}
