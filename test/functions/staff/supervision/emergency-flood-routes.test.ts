import { expect, test } from 'vitest';
import { EmergencyFloodsResponse } from '../../../../core/contract/staff/queue-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const room = setUpStaffApi(aMember('operator'), aMember('supervisor'), aMember('officer'));

const floodsOf = async (role: 'operator' | 'supervisor') => {
  const { text } = await room.sendRequest(aMember(role).sub, 'GET /api/staff/floods');
  return EmergencyFloodsResponse.parse(JSON.parse(text)).floods;
};

test('operators and supervisors see an emergency flood until it ends, and officers never do', async () => {
  expect(await floodsOf('operator')).toEqual([]);
  const { code } = aTicket();
  const counted = { unit: 'SO_YT', code, isSuspect: true };
  await room.services().floods.count(counted, atMinute(0), atMinute(-15));
  const flood = { unit: 'SO_YT', unitName: 'Sở Y tế', tickets: 1, suspects: 1 };
  for (const role of ['operator', 'supervisor'] as const) {
    expect(await floodsOf(role)).toEqual([{ ...flood, since: '2021-12-03T08:00:00+07:00' }]);
  }
  const { status } = await room.sendRequest(aMember('officer').sub, 'GET /api/staff/floods');
  expect(status).toBe(403);
  room.setMinute(16);
  expect(await floodsOf('operator')).toEqual([]);
});
