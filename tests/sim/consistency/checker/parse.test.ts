import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHistories } from '../../../../src/sim/consistency/checker/parse';

const op = { id: 0, client: 'a', key: 'x', f: 'write', value: 1, call: 0, ret: 10, outcome: 'ok' };
const paths = (document: unknown) => {
  const parsed = parseHistories(document);
  return 'problems' in parsed
    ? parsed.problems.map(({ path, message }) => `${path}: ${message}`)
    : [];
};

describe('a history document', () => {
  test('is one history, a file of histories, or a list of operations', () => {
    const one = { initial: 0, ops: [op] };
    expect(parseHistories(one)).toEqual({ histories: [one] });
    expect(parseHistories({ id: 'h', title: 'more', ...one })).toEqual({
      histories: [{ id: 'h', ...one }],
    });
    expect(parseHistories({ format: 'any', histories: [one, one] })).toEqual({
      histories: [one, one],
    });
    expect(parseHistories([op])).toEqual({ histories: [{ initial: null, ops: [op] }] });
    expect(paths(7)).toEqual([': not a history']);
    expect(paths({ histories: {} })).toEqual(['histories: not a list']);
    expect(paths({ histories: [{ ops: 3 }] })).toEqual([
      'histories[0].initial: is missing',
      'histories[0].ops: not a list',
    ]);
  });

  test('may leave out what nobody has learnt', () => {
    const base = { id: 0, client: 'a', key: 'x', call: 3 };
    expect(
      paths([
        { ...base, f: 'read', ret: 5, outcome: 'fail' },
        { ...base, id: 1, client: 'b', f: 'read', ret: null, outcome: 'info' },
        { ...base, id: 2, client: 'c', f: 'cas', from: null, to: 'x', ret: null, outcome: 'info' },
      ]),
    ).toEqual([]);
  });

  test('without the call of an unanswered read is read without that read', () => {
    const mute = {
      id: 1,
      client: 'b',
      key: 'x',
      f: 'read',
      call: null,
      ret: null,
      outcome: 'info',
    };
    expect(parseHistories([op, mute])).toEqual({ histories: [{ initial: null, ops: [op] }] });
  });

  test.each([
    [{ ...op, ret: null }, 'ops[0].ret: null is only for outcome info'],
    [{ ...op, ret: -1 }, 'ops[0].ret: -1 is before the call at 0'],
    [{ ...op, ret: 'soon' }, 'ops[0].ret: soon cannot stand here'],
    [{ ...op, call: null }, 'ops[0].call: null cannot stand here'],
    [{ ...op, f: 'put' }, 'ops[0].f: put cannot stand here'],
    [{ ...op, outcome: undefined }, 'ops[0].outcome: is missing'],
    [{ ...op, value: {} }, 'ops[0].value: an object or a list cannot stand here'],
    [{ ...op, value: true }, 'ops[0].value: true cannot stand here'],
    [{ ...op, f: 'cas', from: 1, to: 2 }, 'ops[0].swapped: is missing'],
    [{ ...op, f: 'cas', to: 2, swapped: true }, 'ops[0].from: is missing'],
    [{ ...op, id: 1.5 }, 'ops[0].id: 1.5 cannot stand here'],
    [{ ...op, client: '' }, 'ops[0].client:  cannot stand here'],
    [{ ...op, key: 3 }, 'ops[0].key: 3 cannot stand here'],
    ['w', 'ops[0]: not an operation'],
  ])('is refused with the place of the mistake: %j', (one, expected) => {
    expect(paths([one])).toEqual([expected]);
  });

  test('gives every operation an id of its own, and every client one operation at a time', () => {
    expect(paths([op, { ...op, client: 'b' }])).toEqual(['ops[1].id: 0 is taken']);
    expect(paths([op, { ...op, id: 1, call: 9 }])).toEqual([
      'ops[1].call: a still waits for operation 0 then',
    ]);
    expect(paths([op, { ...op, id: 1, call: 10 }])).toEqual([]);
    expect(
      paths([
        { ...op, ret: null, outcome: 'info' },
        { ...op, id: 1, call: 50, ret: 60 },
      ]),
    ).toEqual(['ops[1].client: a calls again after operation 0, whose outcome is unknown']);
  });

  test('never makes the reader throw, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.record({ f: fc.anything() }))),
        (document) => {
          const parsed = parseHistories(document);
          expect('problems' in parsed || 'histories' in parsed).toBe(true);
        },
      ),
    );
    const field = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('read', 'write', 'cas', 'ok', 'info', 0, 1),
    );
    const fields = [
      'id',
      'client',
      'key',
      'f',
      'value',
      'from',
      'to',
      'swapped',
      'call',
      'ret',
      'outcome',
    ];
    const anyOp = fc.record(Object.fromEntries(fields.map((name) => [name, field])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.array(anyOp), (ops) => {
        const parsed = parseHistories({ initial: 0, ops });
        for (const problem of 'problems' in parsed ? parsed.problems : [])
          expect(problem.remedy).not.toBe('');
      }),
    );
  });
});
