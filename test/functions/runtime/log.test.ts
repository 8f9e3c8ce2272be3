import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { logFailure } from '../../../functions/runtime/log.ts';
import { captureLoggedErrors } from '../../support/capture-logged-errors.ts';

const log = captureLoggedErrors();

const thrownBy = (fail: () => unknown): unknown => {
  try {
    fail();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};

const Report = z.object({ text: z.string(), reporter: z.object({ phone: z.e164() }) });

describe('logged failures', () => {
  test('a logged failure has error name, message, stack frames and its context', () => {
    logFailure(new TypeError('no such bucket'), { door: 'POST /bao-cao' });
    expect(log()).toMatch(/"door":"POST \/bao-cao","error":"TypeError","message":"no such bucket"/);
    expect(log()).toMatch(/"frames":\["at .*log\.test\.ts/);
  });

  test('a logged failure of malformed JSON contains no text of the body', () => {
    logFailure(
      thrownBy(() => z.unknown().parse(JSON.parse('{"text":hết gạo'))),
      {},
    );
    expect(log()).toContain('"error":"SyntaxError"');
    expect(log()).not.toMatch(/"message"|hết gạo/);
    expect(log()).toMatch(/"frames":\["at /);
  });

  test('the log entry for malformed JSON contains no line of the JSON text, even if the line looks like a stack frame', () => {
    logFailure(
      thrownBy(() => z.unknown().parse(JSON.parse('{"text":\n at nhà ông Ba}'))),
      {},
    );
    logFailure(new SyntaxError('Unexpected\n    at nhà ông Ba (khóm 3:1:2)'), {});
    expect(log()).not.toContain('nhà ông');
  });

  test('a logged failure masks phone numbers and e-mail addresses in messages', () => {
    const logged =
      'Invalid parameter: PhoneNumber +84912345678, 0912 345 678 or ba@example.vn refused';
    logFailure(new Error(logged), {});
    expect(log()).toContain('Invalid parameter: PhoneNumber');
    expect(log()).not.toMatch(/912|example\.vn/);
  });

  test('a logged schema failure lists the invalid fields but no values', () => {
    const sent = { text: 5, reporter: { phone: '0912 345 678' } };
    logFailure(
      thrownBy(() => Report.parse(sent)),
      {},
    );
    expect(log()).toContain('"fields":["text","reporter.phone"]');
    expect(log()).not.toMatch(/"message"|0912/);
  });

  test('a logged failure has at most eight stack frames', () => {
    const deep = (depth: number): Error => (depth === 0 ? new Error('deep') : deep(depth - 1));
    logFailure(deep(20), {});
    expect(log().match(/"at /g)).toHaveLength(8);
  });

  test.each([['a text with 0912 345 678'], [undefined], [{ phone: '0912 345 678' }]])(
    'a logged non-Error value is described without its content',
    (thrown) => {
      logFailure(thrown, { record: 'event-1' });
      expect(log()).toContain('Non-Error value thrown');
      expect(log()).not.toContain('0912');
    },
  );
});
