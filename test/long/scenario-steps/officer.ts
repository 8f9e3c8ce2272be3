import { formField } from '../../support/browser/form-field.ts';
import type { HotlineResponse } from '../../support/hotline/hotline-driver.ts';
import { eventKindOfAction, toExpectedKind } from '../accepted-actions.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { readStoredTicket } from '../invariants/stored-ticket.ts';
import {
  findTicketByName,
  type LongHarness,
  listScenarioMessages,
  recordAcceptedAction,
  retryUntilAnswered,
} from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';
import { requireStatus } from './require-status.ts';

type Post = 'handler' | 'head' | 'duty';

/** Returns the newest officer link sent to that role. */
const linkFor = async (
  harness: LongHarness,
  name: string,
  post: Post,
): Promise<string | undefined> => {
  const { code } = findTicketByName(harness, name);
  const messages = (await listScenarioMessages(harness)).filter(
    ({ ticket, alert = '' }) =>
      ticket === code &&
      alert.includes(`-${post}-`) &&
      !alert.startsWith('informed.') &&
      !alert.includes('-TONG_DAI-'),
  );
  const link = messages.flatMap(({ links }) => links).find((found) => found.includes('/a/'));
  return link && new URL(link).pathname;
};

/** Maximum number of attempts after version conflicts with concurrent actors. */
const maxLooks = 8;

type OpenedLink = { path: string; cookie: string; form: { nonce: string; version: string } };

/** Opens the officer link as soon as one works. */
const openLink = async (
  longHarness: LongHarness,
  name: string,
  post: Post,
): Promise<OpenedLink> => {
  const owner = `${name} ${post}`;
  let opened: OpenedLink | undefined;
  await waitUntilCorrect(longHarness, async () => {
    const path = await linkFor(longHarness, name, post);
    if (!path) return [`The outbox has no message with a link for the ${post}`];
    const known = longHarness.cookies.get(owner) ?? '';
    const look = () => longHarness.run.get(path, known ? { cookie: known } : {});
    const button = await retryUntilAnswered(longHarness, look);
    if (button.status !== 200) return [`The link of the ${post} answers ${button.status}`];
    const given = button.cookies.map((header) => header.split(';')[0]).join('; ');
    const cookie = given || known;
    longHarness.cookies.set(owner, cookie);
    const open = () => longHarness.run.submit(path, { action: 'open' }, cookie);
    const page = await retryUntilAnswered(longHarness, open);
    if (page.status !== 200) return [`The opened link of the ${post} answers ${page.status}`];
    const form = { nonce: formField(page.text, 'nonce'), version: formField(page.text, 'version') };
    opened = { path, cookie, form };
    return [];
  });
  if (!opened) throw new Error('The link was not opened');
  return opened;
};

type ActionCounts = { own: number; all: number };

/** Counts how often the action was recorded for the ticket: through links of that role, and by anybody. */
const doneTo = async (
  harness: LongHarness,
  name: string,
  action: string,
  post: Post,
): Promise<ActionCounts> => {
  const storedTicket = await readStoredTicket(
    harness.run.table,
    findTicketByName(harness, name).code,
  );
  const all = (storedTicket?.events ?? []).filter(
    (event) => toExpectedKind(event) === eventKindOfAction(action),
  );
  const own = all.filter(({ by }) => by.post === post && by.sub === undefined);
  return { own: own.length, all: all.length };
};

/** Error message when an action is no longer available on the officer page. */
export const actionGoneMessage = 'The page has no button any more';

/** Step: an action on the officer page. After a version conflict, reads the page again and repeats. */
export function officerActionStep(
  name: string,
  action: string,
  fields: Record<string, string> = {},
  post: Post = 'handler',
): ScenarioStep {
  return {
    name: `the ${post}’s ${action} by the link`,
    lead: async (harness) => {
      const before = await doneTo(harness, name, action, post);
      let answer: HotlineResponse | undefined;
      for (let look = 0; look < maxLooks && answer?.status !== 200; look += 1) {
        const { path, cookie, form } = await openLink(harness, name, post);
        if (form.nonce === '') throw new Error(actionGoneMessage);
        answer = await retryUntilAnswered(harness, () =>
          harness.run.submit(path, { action, ...form, ...fields }, cookie),
        );
        if (answer.status === 200) break;
        // a conflict is due to an own earlier request without a response, or to somebody else
        const now = await doneTo(harness, name, action, post);
        if (now.own > before.own) return recordAcceptedAction(harness, name, action, fields);
        if (now.all > before.all) break;
      }
      if (answer) requireStatus(answer, 200);
      recordAcceptedAction(harness, name, action, fields);
    },
  };
}
