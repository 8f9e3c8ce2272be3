import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCallStore } from '../../../../adapters/dynamodb/contact-center/call-store.ts';
import { createUnplayedVoiceMessageStore } from '../../../../adapters/dynamodb/contact-center/unplayed-voice-message-store.ts';
import { createWaitingContactStore } from '../../../../adapters/dynamodb/staff/waiting-contact-store.ts';
import { createUnplayedVoiceMessageList } from '../../../../adapters/dynamodb/tickets/work-lists.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

let number = 0;
/** Returns a ticket with a voice message from its own call. */
const voiced = (changes: Partial<Ticket> = {}) => {
  number += 1;
  const call = `call-of-a-test-${number}`;
  const at = atMinute(number);
  return aTicket({ voiceMessages: [{ call, seconds: 20, at, words: 'written' }], ...changes });
};
const list = () => createUnplayedVoiceMessageStore(table, () => atMinute(0));
const callsOf = ({ voiceMessages = [] }: Ticket) => voiceMessages.map(({ call }) => call);
const isListed = async ({ voiceMessages = [] }: Ticket): Promise<boolean> => {
  const { items } = await createWaitingContactStore(table).voices();
  return items.some(({ at }) => at.getTime() === voiceMessages[0]?.at.getTime());
};

describe('list of unplayed voice messages', () => {
  test('a voice message is listed while its ticket is open and removed permanently once played', async () => {
    const ticket = voiced();
    const { update, played } = list();
    await update(ticket);
    expect(await isListed(ticket)).toBe(true);
    const { entries } = await createUnplayedVoiceMessageList(table).page();
    expect(entries.map(({ code }) => code)).toContain(ticket.code);
    await played(callsOf(ticket), atMinute(5));
    await update({ ...ticket, version: ticket.version + 1 });
    expect(await isListed(ticket)).toBe(false);
  });

  test('a voice message that was played before it could be listed is never listed', async () => {
    const ticket = voiced();
    await list().played(callsOf(ticket), atMinute(5));
    await list().update(ticket);
    expect(await isListed(ticket)).toBe(false);
  });

  test('adding a voice message to the list of unplayed ones leaves the details of its call unchanged', async () => {
    const ticket = voiced();
    const [call = ''] = callsOf(ticket);
    const calls = createCallStore(table, () => atMinute(0));
    await calls.note(call, { beganAt: atMinute(1) });
    await list().update(ticket);
    await list().played([call], atMinute(5));
    expect(await calls.find(call)).toMatchObject({ beganAt: atMinute(1) });
  });

  test('the list of voice messages follows the newest ticket version, in whatever order the versions arrive', async () => {
    const isOpen = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(isOpen, fc.array(fc.nat(), { maxLength: 3 }), async (states, order) => {
        const first = voiced();
        const versions = states.map(
          (open, at): Ticket => ({
            ...first,
            version: at + 1,
            status: open ? 'assigned' : 'answered',
          }),
        );
        for (const at of [...order, states.length - 1, ...order]) {
          const version = versions[at % versions.length];
          if (version) await list().update(version);
        }
        expect(await isListed(first)).toBe(states.at(-1));
        await list().played(callsOf(first), atMinute(5));
      }),
      { numRuns: 6 },
    );
  });
});
