import { describe, expect, test } from 'vitest';
import { officerAlerts } from '../../../core/messages/alert.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { anOffice, cause, handler, ticket, toCitizen, toOfficer } from './an-office.ts';

const { clocks } = ticket;
const stopped = (name: 'acknowledge' | 'resolve'): Ticket => ({
  ...ticket,
  clocks: { ...clocks, [name]: { ...clocks[name], stoppedAt: atMinute(3) } },
});
const rungOf = (clock: 'acknowledge' | 'resolve') =>
  officerAlerts(handler, { about: 'rung', clock, percent: 50 }, cause);
const about = (what: 'review-asked' | 'extension-asked' | 'wrote') =>
  officerAlerts(handler, { about: what }, cause);
const asked: NonNullable<Ticket['extension']> = {
  state: 'asked',
  amount: { kind: 'working-days', days: 2 },
  reason: 'Chờ kết quả xét nghiệm',
  askedAt: atMinute(2),
  askedBy: { unit: handler.unit, post: 'handler' },
};
const extension = { ...asked, state: 'granted' } as const;
const ofUnit: Ticket = { ...ticket, accused: [handler.unit] };
const ofHotline: Ticket = { ...ticket, accused: ['TONG_DAI'] };
const toOperators = (role: string) =>
  officerAlerts({ unit: 'TONG_DAI', role }, { about: 'returned', unit: 'SO_YT' }, cause);
const [toHandlers, toHead] = [toOperators('handler'), toOperators('head')];
const unheard = officerAlerts({ unit: 'TONG_DAI', role: 'handler' }, { about: 'unheard' }, cause);
const newDevice = officerAlerts(handler, { about: 'device-code', number: 1 }, cause).slice(0, 1);

describe('an alert that is no longer needed', () => {
  test.each([
    ['a rung whose clock has stopped', rungOf('acknowledge'), stopped('acknowledge')],
    ['a rung of a ticket that is answered', rungOf('resolve'), { ...ticket, status: 'answered' }],
    ['an assignment that is another’s by now', toOfficer, { ...ticket, assignment: 2 }],
    ['an assignment of a ticket that is closed', toOfficer, { ...ticket, status: 'closed' }],
    ['a device code for a closed ticket', newDevice, { ...ticket, status: 'closed' }],
    ['a device code of an earlier assignment', newDevice, { ...ticket, assignment: 2 }],
    ['a rung while the clocks stand', rungOf('resolve'), { ...ticket, status: 'waiting' }],
    ['what is about its unit by now', toOfficer, ofUnit],
    ['what is about the operators, to their handler', toHandlers, ofHotline],
    ['the asking for an approval that was given', about('review-asked'), ticket],
    ['the asking for time that was granted', about('extension-asked'), { ...ticket, extension }],
    ['that their ticket was merged, which was undone since', toCitizen('sms', 'merged'), ticket],
    ['what the citizen wrote to what is closed', about('wrote'), { ...ticket, status: 'closed' }],
  ] as const)('is dropped, sends nothing and makes no link: %s', async (_what, owed, of) => {
    const { deliver, sent, alerts, links } = anOffice([...owed], { ticket: of });
    expect(new Set(await deliver())).toEqual(new Set(['dropped']));
    expect([sent, links.all()]).toEqual([[], []]);
    for (const alert of alerts.all()) {
      expect(alert).toMatchObject({ status: 'dropped', settledAt: atMinute(5) });
    }
  });

  test.each([
    ['a rung of the clock that still runs', rungOf('resolve'), stopped('acknowledge')],
    ['what nobody has heard, whosever it is by now', unheard, { ...ticket, assignment: 2 }],
    ['what nobody has heard, closed or not', unheard, { ...ticket, status: 'closed' }],
    ['a device code to read what was answered', newDevice, { ...ticket, status: 'answered' }],
    [
      'a citizen’s, whatever became of it',
      toCitizen('sms', 'answered'),
      { ...ticket, status: 'closed' },
    ],
    ['what is about the operators, to their head', toHead, ofHotline],
    ['the asking for an approval', about('review-asked'), { ...ticket, status: 'in-review' }],
    ['the asking for time', about('extension-asked'), { ...ticket, extension: asked }],
    ['what the citizen wrote to the answer', about('wrote'), { ...ticket, status: 'answered' }],
    ['a receipt of before the routing', toCitizen('sms'), { ...ticket, assignment: 3 }],
  ] as const)('is not this one: %s', async (_what, owed, of) => {
    const { deliver, sent } = anOffice([...owed], { ticket: of });
    expect(new Set(await deliver())).toEqual(new Set(['sent']));
    expect(sent).toHaveLength(owed.length);
  });
});
