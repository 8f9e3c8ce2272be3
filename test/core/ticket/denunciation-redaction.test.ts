import { expect, test } from 'vitest';
import { performActionAsCitizen } from '../../../core/ticket/change/perform-as-citizen.ts';
import { performActionAsStaff } from '../../../core/ticket/change/perform-as-staff.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { operator as actor, changed, inTriage, words } from './actions/ticket-action-fixtures.ts';
import { aKey, code, office, operator, write } from './staff-action-harness.ts';

const refer = { act: 'refer', reason: 'denunciation', text: words } as const;

test('referring a ticket as a denunciation removes the texts from its history', async () => {
  const ports = office(inTriage());
  await performActionAsCitizen(code, write, { nonce: aKey() }, ports);
  await performActionAsStaff(code, refer, { member: operator, version: 3, nonce: aKey() }, ports);
  const history = await ports.tickets.history(code);
  expect(history?.ticket.text).toBe('');
  expect(history?.events.map(({ kind }) => kind)).toEqual(['opened', 'wrote', 'referred']);
  expect(JSON.stringify(history)).not.toContain('karaoke');
});

test('referring a ticket as a denunciation removes the place text from its routing reasons', async () => {
  const unrouted = aTicket({ areaCode: undefined, place: 'nhà bà Sáu, Phường 7' });
  const ports = office(unrouted);
  const routed = routeTicket(unrouted, testDirectory, atMinute(1));
  if (!routed) throw new Error('Not routed');
  await ports.tickets.commit(routed);
  expect(JSON.stringify(routed.event)).toContain('bà Sáu');
  await performActionAsStaff(code, refer, { member: operator, version: 2, nonce: aKey() }, ports);
  const history = await ports.tickets.history(code);
  expect(history?.events.map(({ kind }) => kind).slice(-1)).toEqual(['referred']);
  expect(JSON.stringify(history)).not.toContain('bà Sáu');
});

test('referring a ticket as a denunciation removes its drafts and extension reasons', () => {
  const before = inTriage({
    draft: { text: 'người tố cáo nêu tên', post: 'handler' },
    extension: {
      state: 'granted',
      amount: { kind: 'wall', minutes: 60 },
      reason: 'chờ gặp người tố cáo',
      askedAt: atMinute(5),
      askedBy: { unit: 'UBND_XA:29254', post: 'handler' },
    },
  });
  const { after } = changed(before, refer, actor);
  expect([after.extension?.state, after.extension?.reason]).toEqual(['granted', '']);
  expect(JSON.stringify(after)).not.toContain('người tố cáo');
});

test('correcting a place removes the old place from routing reasons, but not from texts of other people', async () => {
  const place = 'nhà bà Sáu, Phường 7';
  const unrouted = aTicket({ areaCode: undefined, place });
  const ports = office(unrouted);
  const routed = routeTicket(unrouted, testDirectory, atMinute(1));
  if (!routed) throw new Error('Not routed');
  await ports.tickets.commit(routed);
  const member = { sub: 'supervisor-1', role: 'supervisor' } as const;
  const noted = { act: 'note', text: `Đã đến ${place}, không gặp ai` } as const;
  await performActionAsStaff(code, noted, { member, version: 2, nonce: aKey() }, ports);
  await performActionAsCitizen(
    code,
    { act: 'ask-data', right: 'correct' },
    { nonce: aKey() },
    ports,
  );
  const corrected = { place: 'nhà bà Tám, Phường 7' };
  const grant = { act: 'grant-data', text: 'Đã sửa như yêu cầu', corrected } as const;
  await performActionAsStaff(code, grant, { member, version: 4, nonce: aKey() }, ports);
  const { ticket, events = [] } = (await ports.tickets.history(code)) ?? {};
  expect(ticket?.place).toBe(corrected.place);
  const [opened, moved, note] = events;
  expect(JSON.stringify([opened, moved])).not.toContain('bà Sáu');
  expect(note).toMatchObject({ kind: 'noted', text: noted.text });
});
