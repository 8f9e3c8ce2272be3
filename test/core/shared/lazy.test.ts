import { expect, test, vi } from 'vitest';
import { createLazyObject, lazy } from '../../../core/shared/lazy.ts';

test('a lazy value is computed once, when it is first needed', () => {
  const compute = vi.fn(() => ({ words: 3 }));
  const getValue = lazy(compute);
  expect(compute).not.toHaveBeenCalled();
  expect(getValue()).toBe(getValue());
  expect(compute).toHaveBeenCalledOnce();
});

test('a lazy value is computed again after an error', () => {
  const compute = vi.fn<() => number>().mockImplementationOnce(() => {
    throw new Error('not yet');
  });
  compute.mockReturnValueOnce(7);
  const getValue = lazy(compute);
  expect(getValue).toThrow('not yet');
  expect(getValue()).toBe(7);
});

test('each property of a lazy object is computed once, when it is first read', () => {
  const compute = vi.fn((name: 'areas' | 'units') => name.length);
  const object = createLazyObject<{ areas: number; units: number }>(
    { areas: 0, units: 0 },
    compute,
  );
  expect([object.units, object.units]).toEqual([5, 5]);
  expect(compute.mock.calls).toEqual([['units']]);
  expect({ ...object }).toEqual({ areas: 5, units: 5 });
});
