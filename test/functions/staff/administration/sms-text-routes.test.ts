import { describe, expect, test } from 'vitest';
import {
  CustomTextPreviewResponse,
  CustomTextsResponse,
} from '../../../../core/contract/staff/administration/custom-text-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const room = setUpStaffApi(aMember('administrator'));
const { sub } = aMember('administrator');

const wording = async () => {
  const { status, text } = await room.sendRequest(sub, 'GET /api/staff/wording');
  expect(status).toBe(200);
  return CustomTextsResponse.parse(JSON.parse(text));
};
const preview = async (text: string) => {
  const body = { key: 'citizen.answered', lang: 'vi', text };
  const answer = await room.sendRequest(sub, 'POST /api/staff/wording/preview', { body });
  return CustomTextPreviewResponse.parse(JSON.parse(answer.text));
};
const text = '1022 Tra Vinh: phieu {code} co tra loi roi, xem tai {follow}';

describe('message texts', () => {
  test('SMS texts are listed with default and current text and can be changed and restored', async () => {
    const before = await wording();
    const find = (all: typeof before) => all.messages.find(({ key }) => key === 'citizen.answered');
    expect(find(before)).toMatchObject({ isChanged: false, gaps: ['code', 'follow'], segments: 1 });
    const row = { key: 'citizen.answered', lang: 'vi', text, validFrom: null, validTo: null };
    const edits = [{ table: 'wording', key: 'citizen.answered/vi', row }];
    const body = { baseVersion: before.version, reason: 'Câu ngắn gọn hơn', edits };
    const made = await room.sendRequest(sub, 'POST /api/staff/directory/changes', { body });
    expect([made.status, made.text]).toEqual([201, expect.anything()]);
    expect(find(await wording())).toMatchObject({ isChanged: true, current: text });
    await room.sendRequest(sub, 'POST /api/staff/directory/changes/1/undo', {
      body: { reason: 'thôi không đổi nữa' },
    });
    expect(find(await wording())).toEqual(find(before));
  });

  test('the preview of an SMS text contains the maximum length, an example and the problems of the text', async () => {
    expect(await preview(text)).toMatchObject({
      isValid: true,
      problems: [],
      mostCharacters: 160,
      example: { segments: 1, text: expect.stringContaining('phieu 482 193 7058 co tra loi') },
    });
    expect(await preview('Quý vị đã có trả lời')).toMatchObject({
      isValid: false,
      problems: ['Thiếu {code}, {follow}.'],
    });
  });
});
