import { expect, test } from 'vitest';
import * as z from 'zod';
import { readUpdatesForOpen311Client } from '../../../core/open311/updates/read-updates.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { fileForToken, type TestOpen311Api } from '../../support/api/open311-token-request.ts';
import { setUpOpen311Api, testApiKeys } from '../../support/api/set-up-open311-api.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { performSampleAction } from '../../support/samples/sample-actions.ts';

const path = `/open311/v2/servicerequestupdates.json?api_key=${testApiKeys.production}`;
const statuses = async (testOpen311Api: TestOpen311Api) =>
  z
    .array(z.looseObject({ status: z.string() }))
    .parse(JSON.parse((await testOpen311Api.get(path)).body))
    .map(({ status }) => status);

/** Returns the statuses that would be posted to the update site of the API client that filed the request. */
const sent = async (testOpen311Api: TestOpen311Api, { code }: Ticket) => {
  const { providers, hashOf } = testOpen311Api.services;
  const filer = await providers.find(hashOf(testApiKeys.production));
  const updates = filer
    ? await readUpdatesForOpen311Client(code, filer, testOpen311Api.services)
    : [];
  return updates.map(({ update }) => update.status);
};

test('the API client that filed an Open311 request gets no updates from before the token revealed the request id', async () => {
  const door = setUpOpen311Api();
  const { ticket } = await fileForToken(door);
  await performSampleAction(ticket, 'assigned', 1, door.services);
  door.clock.now = atMinute(60);
  expect(await statuses(door)).toEqual([]);
  expect(await sent(door, ticket)).toEqual([]);
  await performSampleAction(ticket, 'acknowledged', 3, door.services);
  await performSampleAction(ticket, 'answered', 4, door.services);
  expect(await statuses(door)).toEqual(['in_progress', 'fixed']);
  expect(await sent(door, ticket)).toEqual(['in_progress', 'fixed']);
});

test('the responsible unit gets all updates of an Open311 request, even from before its token revealed the id', async () => {
  const door = setUpOpen311Api({ provider: { unit: 'SO_YT' } });
  const { ticket } = await fileForToken(door);
  await performSampleAction(ticket, 'assigned', 1, door.services);
  door.clock.now = atMinute(60);
  expect(await statuses(door)).toEqual(['internal_referral']);
});
