import type { JudgedHistory } from '../../../sim/consistency/checker/judged';
import type {
  ClusterEvidence,
  KeyVerdict,
  Operation,
  Value,
} from '../../../sim/consistency/checker/types';
import { printCount } from '../print';
import type { CheckTexts } from './texts';

/** Why a key has an order, or has none: a sentence, and what it is made of. */
export interface Because {
  readonly says: string;
  readonly points: readonly string[];
}

export function becauseOf(
  { certificate }: KeyVerdict,
  { mentioned }: JudgedHistory,
  texts: CheckTexts,
): Because {
  const name = (id: number | null) => operationWords(id, mentioned, texts);
  switch (certificate.kind) {
    case 'witness':
      return { says: '', points: [] };
    case 'unwritten':
      return { says: texts.unwritten(name(certificate.op)), points: [] };
    case 'early':
      return { says: texts.early(name(certificate.read), name(certificate.write)), points: [] };
    case 'crossing': {
      const { first, second } = certificate;
      const point = (a: ClusterEvidence, b: ClusterEvidence) =>
        texts.before(name(a.endsFirst), name(b.calledLast));
      return {
        says: texts.crossing(printValue(first.value), printValue(second.value)),
        points: [point(first, second), point(second, first)],
      };
    }
    case 'stuck':
    case 'exhausted': {
      const length = printCount(certificate.order.length);
      const op = name(certificate.blocked);
      return {
        says:
          certificate.kind === 'stuck'
            ? texts.stuck(length, printValue(certificate.holds), op)
            : texts.exhausted(length, op),
        points: [],
      };
    }
  }
}

/** `c3 read x → 5 (operation 12, 120–131)`. */
export function operationWords(
  id: number | null,
  mentioned: readonly Operation[],
  texts: CheckTexts,
): string {
  const op = mentioned.find((one) => one.id === id);
  if (op === undefined) return id === null ? texts.start : `#${id}`;
  const times = `${op.call}–${op.ret ?? '∞'}`;
  return texts.operation(op.id, `${op.client} ${doneBy(op)}`, times);
}

function doneBy({ f, key, value, from, to, swapped, outcome }: Operation): string {
  switch (f) {
    case 'write':
      return `write ${key}=${printValue(value)}`;
    case 'cas':
      return `cas ${key} ${printValue(from)}→${printValue(to)}${swapped === false ? ' refused' : ''}`;
    case 'read':
      return outcome === 'ok' ? `read ${key} → ${printValue(value)}` : `read ${key}`;
  }
}

export function printValue(value: Value | undefined): string {
  return value === null || value === undefined ? '∅' : String(value);
}
