import { expect, test } from 'vitest';
import { deriveIdempotencyKeys } from '../../../../core/open311/clients/idempotency-keys.ts';
import { parseOpen311Form } from '../../../../core/open311/requests/parse-form.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

let drawn = 0;
const ports = {
  hashOf: (text: string) => `<${text}>`,
  randomName: () => {
    drawn += 1;
    return `chance ${drawn}`;
  },
};
const tokenFirst = { because: { vi: 'Xét trước', en: 'Looked at first' }, isProposal: true };
const reportText = 'Quán ăn đóng cửa từ tháng 9, xin hỗ trợ';

type SenderKeyInput = { fields?: Record<string, string>; isForToken?: boolean; day?: number };
const keysOf = ({ fields = {}, isForToken = true, day = 0 }: SenderKeyInput) => {
  const form = parseOpen311Form(Object.entries({ description: reportText, ...fields }));
  return deriveIdempotencyKeys(
    {
      clientRequestId: form.first('client_request_id'),
      description: form.first('description') ?? '',
      asSent: form.asSent,
      offered: { topic: isForToken ? { tokenFirst } : {} },
    },
    { id: 'bridge' },
    ports,
    atMinute(day * 24 * 60),
  );
};

test('Open311 requests with the same form get the same key regardless of field order and API key', () => {
  const one = keysOf({ fields: { lat: '9.9', api_key: 'one', locale: 'vi' } });
  expect(keysOf({ fields: { api_key: 'two', lat: '9.9' } })).toEqual(one);
  expect(keysOf({ fields: { lat: '9.8' } })).not.toEqual(one);
});

test('the same Open311 form counts as a repeated request for at least 30 and at most 60 days', () => {
  const { key } = keysOf({});
  const later = [30, 61].map((day) => keysOf({ day }));
  expect(later.map((one) => [one.key, one.earlier].includes(key))).toEqual([true, false]);
});

test.each<[string, SenderKeyInput]>([
  ['returns an id instead of a token', { isForToken: false }],
  ['has a description too short to identify a report', { fields: { description: 'Xin hỗ trợ' } }],
])('a form that %s counts as a new Open311 request every time', (_, input) => {
  expect(keysOf(input).key).not.toBe(keysOf(input).key);
});

test('Open311 requests with the same client_request_id count as one request, even with different descriptions', () => {
  const fields = { client_request_id: 'form-7' };
  const another = { ...fields, description: 'Một việc khác hẳn, cũng xin hỗ trợ' };
  expect(keysOf({ fields })).toEqual({ key: 'bridge\nform-7' });
  expect(keysOf({ fields: another })).toEqual({ key: 'bridge\nform-7' });
});
