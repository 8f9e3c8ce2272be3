import { expect, test } from 'vitest';
import { CustomTextsResponse } from '../../../../core/contract/staff/administration/custom-text-responses.ts';
import { ExampleMessagesResponse } from '../../../../core/contract/staff/administration/message-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const room = setUpStaffApi(aMember('administrator'));
const { sub } = aMember('administrator');

const messages = async (headers = {}) => {
  const { text } = await room.sendRequest(sub, 'GET /api/staff/messages', { headers });
  return ExampleMessagesResponse.parse(JSON.parse(text)).messages;
};

test('the console lists every editable message with its text as the recipient gets it', async () => {
  const all = await messages();
  const { text } = await room.sendRequest(sub, 'GET /api/staff/wording');
  for (const { key, lang } of CustomTextsResponse.parse(JSON.parse(text)).messages) {
    expect(all.find((one) => one.key === key && one.lang === lang)).toMatchObject({
      ...{ sms: { segments: 1 }, reader: expect.any(String), occasion: expect.any(String) },
    });
  }
  expect(all.find(({ key }) => key === 'officer.digest')).toMatchObject({
    sms: { text: expect.stringMatching(/^1022 .*: 2 phieu \(1 qua han, 2 chua nhan\)/) },
    email: { subject: expect.stringContaining('2 phiếu cần xử lý') },
  });
  expect(all.find(({ key }) => key === 'leadership.weekly')).toMatchObject({
    email: { text: expect.stringContaining('Đề nghị lãnh đạo chỉ đạo') },
  });
});

test('the list of messages describes when each is sent in the staff member’s language', async () => {
  const digest = async (lang: string) =>
    (await messages({ 'accept-language': lang })).find(({ key }) => key === 'officer.digest');
  expect((await digest('vi'))?.occasion).toBe('Tin tổng hợp, theo giờ đã đặt');
  expect((await digest('en'))?.occasion).toBe('Digest, at fixed times');
});

test('the example of an SMS in the console uses the text edited by an administrator', async () => {
  const { version } = CustomTextsResponse.parse(
    JSON.parse((await room.sendRequest(sub, 'GET /api/staff/wording')).text),
  );
  const text = '1022 Tra Vinh: co tra loi cho phan anh {code}, xem tai {follow}';
  const row = { key: 'citizen.answered', lang: 'vi', text, validFrom: null, validTo: null };
  await room.sendRequest(sub, 'POST /api/staff/directory/changes', {
    body: {
      ...{ baseVersion: version, reason: 'Câu ngắn gọn hơn' },
      edits: [{ table: 'wording', key: 'citizen.answered/vi', row }],
    },
  });
  room.setMinute(2);
  const all = await messages();
  const answered = all.find(({ key, lang }) => key === 'citizen.answered' && lang === 'vi');
  expect(answered?.sms?.text).toMatch(/^1022 Tra Vinh: co tra loi cho phan anh 482 193 7058,/);
});
