import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { PersonalItems } from '../../../core/staff/members/personal-items.ts';
import { itemKinds } from '../../../core/table/item-kinds.ts';
import { buildJsonReply } from '../../../functions/runtime/reply/reply.ts';
import { personalTicketEndpoint } from '../../../functions/staff/personal-endpoint.ts';
import { loadTestDirectory } from '../../support/directory/load-test-directory.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { buildStaffTableServices } from '../../support/table/build-staff-table-services.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { otherUnitTicket, ownUnitTicket } from './route-probes.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
  await loadTestDirectory(table);
}, 120_000);
afterAll(() => table.stop());

const Note = z.object({ id: z.string() });
const notes: PersonalItems<z.infer<typeof Note>> = {
  kind: itemKinds.savedView,
  schema: Note,
  max: 5,
};

const putNote = personalTicketEndpoint({
  method: 'PUT',
  path: '/api/staff/tickets/{code}/note',
  summary: { vi: 'Ghi chú', en: 'Note' },
  answers: { 200: z.array(Note) },
  mine: notes,
  answer: async ({ ticket }, own) => {
    await own.put({ id: ticket.code });
    return buildJsonReply(200, await own.list());
  },
});

const sendPut = limitTableAccess('StaffApi', (code: string) => {
  const member = aMember('officer');
  const request = {
    ...{ method: 'PUT', path: '', params: { code }, query: {}, rawQuery: '', headers: {} },
    ...{
      cookies: {},
      body: '',
      bytes: new Uint8Array(),
      address: '192.0.2.1',
      lang: 'vi' as const,
    },
  };
  const scope = putNote.access[member.role];
  const services = buildStaffTableServices(table, () => atMinute(1));
  return Promise.resolve(putNote.answer(request, { ...member, scope }, services));
});

test('an officer stores own items about tickets of their unit, and gets 404 for tickets of other units', async () => {
  const services = buildStaffTableServices(table, () => atMinute(1));
  for (const ticket of [ownUnitTicket, otherUnitTicket]) await services.tickets.open(ticket);
  const listed = JSON.stringify([{ id: ownUnitTicket.code }]);
  expect((await sendPut(ownUnitTicket.code)).body).toBe(listed);
  expect((await sendPut(otherUnitTicket.code)).statusCode).toBe(404);
  expect((await sendPut(ownUnitTicket.code)).body).toBe(listed);
});
