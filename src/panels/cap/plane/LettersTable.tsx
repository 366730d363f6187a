import type { LaneView } from '../../../sim/consistency/view';
import { lettersOf } from '../letters';
import type { CapTexts } from '../texts';
import type { Lang } from '../words';
import { Glyph } from './Glyph';
import { Term } from './Term';

/** The letters of each store, always beside the counts that they are read from. */
export function LettersTable({
  lanes,
  lang,
  texts,
}: {
  readonly lanes: readonly LaneView[];
  readonly lang: Lang;
  readonly texts: CapTexts;
}) {
  const words = texts.letters;
  return (
    <div className="cap-letters">
      <p className="label">{words.title}</p>
      <div className="stores">
        {lanes.map((lane, position) => (
          <div key={lane.id} className="store" data-lane={lane.name}>
            <h4>
              <Glyph position={position} />
              {lane.title[lang]}
            </h4>
            <dl>
              {lettersOf(lane.letters, words).map(({ letter, chips, missing }) => (
                <div key={letter} className="row">
                  <dt>
                    <Term name={letter} definition={words.definitions[letter]}>
                      {letter}
                    </Term>
                  </dt>
                  {missing !== null && <dd className="missing">{missing}</dd>}
                  {chips.map((chip) => (
                    <dd key={chip.letter} data-letter={chip.letter} data-state={chip.state}>
                      <Term
                        name={words.name(chip.letter, chip.state)}
                        definition={words.definitions[chip.letter]}
                      >
                        {chip.says}
                      </Term>{' '}
                      {chip.evidence}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </div>
  );
}
