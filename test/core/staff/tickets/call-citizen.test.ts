import { expect, test } from 'vitest';
import { type CallCitizenDeps, callCitizen } from '../../../../core/staff/tickets/call-citizen.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const callback = {
  state: 'owed',
  askedAt: atMinute(0),
  askedBy: 'citizen',
  dueAt: atMinute(120),
  tries: 0,
  number: 1,
} as const;
const ticket = aTicket({ contact: Buffer.from('sealed'), callback });
const operator = { ...aMember('operator'), scope: 'any' } as const;

const calledWith = (ports: Partial<CallCitizenDeps>, about = ticket) =>
  callCitizen(about, operator, {
    claims: { take: async () => ({ kind: 'taken' }) },
    unsealContact: async () => '{"phone":"+84912345678"}',
    directory: async () => testDirectory,
    now: () => atMinute(1),
    attempts: { take: async () => ({ kind: 'allowed' }), giveBack: async () => undefined },
    dial: async () => ({ kind: 'dialled', contactId: 'c-1' }),
    ...ports,
  });

test('calling a citizen without a contact center fails before the number is decrypted', async () => {
  const claims = { take: () => expect.fail('claimed') };
  const outcome = await calledWith({ dial: undefined, claims });
  expect(outcome).toEqual({ kind: 'no-contact-center' });
});

test('a number that the contact center cannot dial is shown to the operator, who calls it by other means', async () => {
  const dial = async () => ({ kind: 'number-not-callable' }) as const;
  expect(await calledWith({ dial })).toEqual({ kind: 'number-not-callable' });
});

test('a failed call to a citizen does not count toward the daily limit', async () => {
  const usedBuckets: string[] = [];
  const attempts: CallCitizenDeps['attempts'] = {
    take: async (bucket) => {
      usedBuckets.push(bucket);
      return { kind: 'allowed' };
    },
    giveBack: async (bucket) => void usedBuckets.splice(usedBuckets.indexOf(bucket), 1),
  };
  await calledWith({ attempts, dial: async () => ({ kind: 'number-not-callable' }) });
  const dial = async () => Promise.reject(new Error('throttled'));
  await expect(calledWith({ attempts, dial })).rejects.toThrow('throttled');
  expect(usedBuckets).toEqual([]);
  await calledWith({ attempts });
  expect(usedBuckets).toHaveLength(1);
});

test('a staff member’s call to another number does not count toward the daily limit of the citizen’s own number', async () => {
  const usedBuckets: string[] = [];
  const attempts: CallCitizenDeps['attempts'] = {
    take: async (bucket) => {
      usedBuckets.push(bucket);
      return { kind: 'allowed' };
    },
    giveBack: async () => undefined,
  };
  const own = { ...ticket, callerHash: 'their-own' };
  await calledWith({ attempts }, own);
  await calledWith({ attempts }, { ...own, callTo: Buffer.from('another') });
  expect(usedBuckets).toEqual(['called.their-own', `called.${ticket.code}`]);
});

test('a temporary dialing error throws so that the call can be requested again', async () => {
  const dial = async () => Promise.reject(new Error('throttled'));
  await expect(calledWith({ dial })).rejects.toThrow('throttled');
});
