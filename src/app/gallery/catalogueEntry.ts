import type { Scenario } from '../../scenario/types';
import { type Poster, posterOf } from './poster';

/** What lists of scenarios show of one, so that no list needs the scenarios themselves. */
export interface CatalogueEntry
  extends Pick<Scenario, 'id' | 'number' | 'title' | 'summary' | 'topic' | 'level' | 'minutes'> {
  /** Codes of the study note's claims that its lesson shows. */
  readonly notes: readonly string[];
  readonly poster: Poster;
}

export async function entryOf(scenario: Scenario): Promise<CatalogueEntry> {
  const { id, number, title, summary, topic, level, minutes, lesson } = scenario;
  const notes = [...new Set(lesson.map((step) => step.noteRef).filter((code) => code !== ''))];
  const poster = await posterOf(scenario);
  return { id, number, title, summary, topic, level, minutes, notes, poster };
}
