import { expect, test } from 'vitest';

test('the wall clock and unseeded luck throw while a simulation test runs', () => {
  expect(() => Date.now()).toThrow('time is virtual');
  expect(() => new Date()).toThrow('time is virtual');
  expect(() => Math.random()).toThrow('draw from the kernel');
  expect(new Date(0).getTime()).toBe(0);
});
