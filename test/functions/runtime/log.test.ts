import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { logFailure } from '../../../functions/runtime/log.ts';
import { toldOperators } from '../../support/told-operators.ts';

const log = toldOperators();

const thrownBy = (fail: () => unknown): unknown => {
  try {
    fail();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};

const Report = z.object({ text: z.string(), reporter: z.object({ phone: z.e164() }) });

describe('what the operators are told of a failure', () => {
  test('is its kind, its words, where it was and about what', () => {
    logFailure(new TypeError('no such bucket'), { door: 'POST /bao-cao' });
    expect(log()).toMatch(/"door":"POST \/bao-cao","error":"TypeError","message":"no such bucket"/);
    expect(log()).toMatch(/"frames":\["at .*log\.test\.ts/);
  });

  test('is never the words of a body that isn’t JSON', () => {
    logFailure(
      thrownBy(() => z.unknown().parse(JSON.parse('{"text":hết gạo'))),
      {},
    );
    expect(log()).toContain('"error":"SyntaxError"');
    expect(log()).not.toMatch(/"message"|hết gạo/);
    expect(log()).toMatch(/"frames":\["at /);
  });

  test('is never a line of such a body either, though it looks like a place in the code', () => {
    logFailure(
      thrownBy(() => z.unknown().parse(JSON.parse('{"text":\n at nhà ông Ba}'))),
      {},
    );
    logFailure(new SyntaxError('Unexpected\n    at nhà ông Ba (khóm 3:1:2)'), {});
    expect(log()).not.toContain('nhà ông');
  });

  test('is never the number or address that a provider’s message names', () => {
    const told =
      'Invalid parameter: PhoneNumber +84912345678, 0912 345 678 or ba@example.vn refused';
    logFailure(new Error(told), {});
    expect(log()).toContain('Invalid parameter: PhoneNumber');
    expect(log()).not.toMatch(/912|example\.vn/);
  });

  test('is the names of the fields that a schema refused, not what stood in them', () => {
    const sent = { text: 5, reporter: { phone: '0912 345 678' } };
    logFailure(
      thrownBy(() => Report.parse(sent)),
      {},
    );
    expect(log()).toContain('"fields":["text","reporter.phone"]');
    expect(log()).not.toMatch(/"message"|0912/);
  });

  test('is no more than eight frames', () => {
    const deep = (depth: number): Error => (depth === 0 ? new Error('deep') : deep(depth - 1));
    logFailure(deep(20), {});
    expect(log().match(/"at /g)).toHaveLength(8);
  });

  test.each([['a text with 0912 345 678'], [undefined], [{ phone: '0912 345 678' }]])(
    'is that something was thrown, if it was no error',
    (thrown) => {
      logFailure(thrown, { record: 'event-1' });
      expect(log()).toContain('Something that is no error was thrown');
      expect(log()).not.toContain('0912');
    },
  );
});
