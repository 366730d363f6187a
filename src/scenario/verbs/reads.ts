import * as v from 'valibot';
import { READ_MODES, readModesOf } from '../../sim/consistency/spec';
import { name } from '../schema/values';
import { suggestion } from '../suggest';
import { defineVerb, NEEDS_LAB } from './verb';

const MODES = [...new Set(Object.values(READ_MODES).flat())];

/** What kind of read the clients of one lane of the laboratory ask for. */
export const reads = defineVerb(
  'reads',
  { lane: name, mode: v.picklist(MODES, `write one of ${MODES.join(', ')}`) },
  {
    refuses({ lane, mode }, lab) {
      if (lab === null) return NEEDS_LAB;
      const found = lab.lanes.find((one) => one.name === lane);
      const names = lab.lanes.map((one) => one.name);
      if (found === undefined)
        return {
          field: 'lane',
          message: `there is no lane ${lane}`,
          remedy: suggestion(lane, names) || `write one of ${names.join(', ')}`,
        };
      const modes = readModesOf(found.protocol.kind);
      if (modes.includes(mode)) return null;
      return modes.length === 0
        ? {
            field: 'lane',
            message: `${lane} has only one kind of read`,
            remedy: 'leave the action out',
          }
        : {
            field: 'mode',
            message: `${lane} has no ${mode} reads`,
            remedy: `write one of ${modes.join(', ')}`,
          };
    },
  },
);
