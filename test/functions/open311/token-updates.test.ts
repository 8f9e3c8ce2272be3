import { expect, test } from 'vitest';
import * as z from 'zod';
import { readOwnUpdates } from '../../../core/open311/read-updates.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { type Door, filed } from '../../support/filed-for-token.ts';
import { keysOfTests, open311Door } from '../../support/open311-door.ts';
import { done } from '../../support/ticket-acts.ts';

const path = `/open311/v2/servicerequestupdates.json?api_key=${keysOfTests.production}`;
const statuses = async (door: Door) =>
  z
    .array(z.looseObject({ status: z.string() }))
    .parse(JSON.parse((await door.get(path)).body))
    .map(({ status }) => status);

/** Returns the statuses that would be posted to the filer's own update site. */
const sent = async (door: Door, { code }: Ticket) => {
  const { providers, hashOf } = door.services;
  const filer = await providers.find(hashOf(keysOfTests.production));
  const updates = filer ? await readOwnUpdates(code, filer, door.services) : [];
  return updates.map(({ update }) => update.status);
};

test('Open311 updates for the filer begin only once the token has revealed the request id', async () => {
  const door = open311Door();
  const { ticket } = await filed(door);
  await done(ticket, 'assigned', 1, door.services);
  door.clock.now = atMinute(60);
  expect(await statuses(door)).toEqual([]);
  expect(await sent(door, ticket)).toEqual([]);
  await done(ticket, 'acknowledged', 3, door.services);
  await done(ticket, 'answered', 4, door.services);
  expect(await statuses(door)).toEqual(['in_progress', 'fixed']);
  expect(await sent(door, ticket)).toEqual(['in_progress', 'fixed']);
});

test('Open311 updates for the responsible unit include those before the token revealed the id', async () => {
  const door = open311Door({ provider: { unit: 'SO_YT' } });
  const { ticket } = await filed(door);
  await done(ticket, 'assigned', 1, door.services);
  door.clock.now = atMinute(60);
  expect(await statuses(door)).toEqual(['internal_referral']);
});
