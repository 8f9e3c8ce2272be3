import { expect, test } from 'vitest';
import { createDirectoryStore } from '../../../adapters/dynamodb/directory/directory-store.ts';
import { makeDirectoryChange } from '../../../core/directory/change/make-change.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { fire, people, safety, topic } from '../../core/directory/new-directory-rows.ts';
import { setUpContactFlowApi } from '../../support/api/set-up-contact-flow-api.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const flowApi = setUpContactFlowApi();

test('the function for calls opens a ticket about a service that an administrator added', async () => {
  const store = createDirectoryStore(flowApi.table());
  const { directory } = await store.current();
  const request = {
    baseVersion: directory.version,
    reason: 'Quyết định 99/QĐ-UBND',
    edits: [fire, ...people, safety, topic],
  };
  const by = { member: staffSub(1), role: 'administrator' } as const;
  const change = await makeDirectoryChange(request, by, { store, now: () => atMinute(0) });
  expect(change.kind).toBe('made');
  const opened = await flowApi.ask('open', {
    ...{ service: 'fire-safety', topic: 'PC01', lang: 'vi' },
  });
  const ticket = await flowApi.services().tickets.find(TypedTicketCode.parse(opened['code']));
  expect(ticket).toMatchObject({ service: 'fire-safety', topic: 'PC01', channel: 'voice' });
  expect(opened['queue']).toBe('fire-safety-vi');
});
