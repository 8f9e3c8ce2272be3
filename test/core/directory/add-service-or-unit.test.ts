import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { applyDirectoryEdits, type DirectoryEdit } from '../../../core/directory/change/edit.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findPeople } from '../../../core/directory/model/organization/people.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { findVacantAccountableRoles } from '../../../core/directory/read/vacant-roles.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import { checkReport } from '../../../core/intake/report/validation/check-report.ts';
import { composeMessage } from '../../../core/messages/compose/compose-message.ts';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import { createMessageContext } from '../../../core/messages/compose/values/message-context.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { chooseReportUnits } from '../../../core/routing/choose-unit.ts';
import { findClockTimeLimit } from '../../../core/sla/deadline.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { takeEscalationStep } from '../../../core/workflow/escalation/take-escalation-step.ts';
import { computeNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { listServices } from '../../../functions/intake/report/services-api.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { renderHomePage } from '../../../web/portal/view/home-page.ts';
import { launchDay } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { loadedDirectory } from '../../support/memory/memory-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import {
  fire,
  newEscalationStep,
  people,
  safety,
  serviceTexts,
  topic,
} from './new-directory-rows.ts';

const withRows = (...edits: DirectoryEdit[]): Directory => {
  const outcome = applyDirectoryEdits(loadedDirectory, edits);
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  return outcome.directory;
};
const changed = withRows(fire, ...people, safety, topic, newEscalationStep);
/** Returns the change or fails the test when there is none. */
const made = (change: TicketChange | undefined): TicketChange => {
  if (!change) throw new Error('A change was expected');
  return change;
};

const Offered = z.object({ services: z.array(z.looseObject({ code: z.string() })) });
const offered = async (directory: Directory) => {
  const httpRequest = toRequest(httpEvent('GET', '/api/services'));
  const services = { directory: async () => directory, now: () => launchDay };
  return Offered.parse(JSON.parse((await listServices(httpRequest, services)).body)).services;
};
const request = { service: 'fire-safety', topic: 'PC01', areaCode: '29254', on: launchDay };

const ticket = aTicket({
  service: 'fire-safety',
  topic: 'PC01',
  text: 'Cửa thoát hiểm bị khóa',
});

const smsOf = async (
  { after: ticket, alerts }: TicketChange,
  directory: Directory,
): Promise<string[]> => {
  const ports = {
    links: { create: async () => undefined },
    tickets: { find: async () => undefined },
    hmac: testHmac,
    hash: (text: string) => text,
    portalUrl: 'https://1022.travinh.gov.vn',
    now: () => atMinute(1),
  };
  const texts = alerts
    .filter(({ channel }) => channel === 'sms')
    .map(async (alert) =>
      composeMessage(
        alert,
        ticket,
        await createMessageContext(alert, { ticket, address: '+84912345678' }, directory, ports),
      ),
    );
  return (await Promise.all(texts)).flatMap((one) => (one.kind === 'sms' ? one.text : []));
};

describe('a fifth service needs one service row and one topic row', () => {
  test('a fifth service is offered by the API and on the home page after the first four', async () => {
    expect((await offered(loadedDirectory)).map(({ code }) => code)).not.toContain('fire-safety');
    expect((await offered(changed)).at(-1)).toMatchObject({
      code: 'fire-safety',
      short: serviceTexts.short,
      topics: [{ code: 'PC01', name: 'Lối thoát hiểm bị khóa, bị chặn', priority: 'P2' }],
    });
    const services = listOfferedServices(changed, launchDay);
    for (const lang of Lang.options) {
      const page = renderHomePage({
        lang,
        services,
        answered: [],
        announcements: [],
        now: atMinute(1),
      });
      expect(page).toContain(lang === 'en' ? 'Fire safety' : serviceTexts.short);
      expect(page).toContain('dich-vu=fire-safety');
    }
    const { on: _, ...report } = request;
    const read = ReportRequest.parse({
      ...report,
      text: 'Cửa thoát hiểm bị khóa',
      reporter: { kind: 'person' },
    });
    expect(checkReport(read, changed, launchDay).kind).toBe('fine');
    // an emergency would be accepted with an unknown topic
    const unknown = { ...read, text: 'Bình chữa cháy hết hạn' };
    expect(checkReport(unknown, loadedDirectory, launchDay).kind).toBe('refused');
  });

  test('the error text for an unknown service neither counts nor lists the services', () => {
    for (const lang of Lang.options) {
      expect(getFieldErrorText('service-unknown', lang)).not.toMatch(/bốn|four|health|sức khỏe/i);
    }
  });

  test('a report of a fifth service is routed by its topic with the deadlines of its priority', () => {
    expect(chooseReportUnits(request, changed)).toMatchObject({
      kind: 'routed',
      lead: 'PCCC',
      coUnits: ['UBND_XA:29254'],
    });
    const clock = { clock: 'resolve', service: 'fire-safety', on: launchDay } as const;
    expect(findClockTimeLimit(changed.sla, { ...clock, priority: 'P2' })).toEqual({
      kind: 'wall',
      minutes: 300,
    });
  });
});

describe('a new unit needs one unit row and rows for its people', () => {
  test('a new unit without topics can be accused in reports and has no roster gaps', () => {
    const gaps = findVacantAccountableRoles(withRows(fire), launchDay).map(({ unit }) => unit);
    expect(gaps).toEqual(['PCCC', 'PCCC']);
    expect(findVacantAccountableRoles(withRows(fire, ...people), launchDay)).toEqual([]);
    expect(findUnitInForce(changed, 'PCCC', launchDay)).toMatchObject({ shortName: 'PCCC tinh' });
  });

  test('people of a new unit get the ticket by SMS with the unit’s short name', async () => {
    const change = made(routeTicket(ticket, changed, atMinute(1)));
    expect(change.after).toMatchObject({ unit: 'PCCC', status: 'assigned' });
    expect(change.alerts.map(({ to }) => to)).toContainEqual({
      kind: 'officer',
      unit: 'PCCC',
      role: 'handler',
    });
    expect(findPeople(changed, 'PCCC', 'handler', launchDay)).toHaveLength(1);
    const [text = ''] = await smsOf(change, changed);
    expect(text).toContain('PCCC tinh');
    expect(text).not.toMatch(/chay|thoat hiem/i);
    expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });
});

describe('a new escalation step needs one row', () => {
  const { after: assigned } = made(routeTicket(ticket, changed, atMinute(1)));
  /**
   * Returns the ticket with the acknowledge steps up to a percentage taken; the clock has 60 minutes, so 120 % is minute 72.
   */
  const climbed = (directory: Directory, percents: readonly number[]): Ticket => ({
    ...assigned,
    escalationSteps: percents.map((percent) => `1.acknowledge.${percent}`),
    nextCheckAt: computeNextWorkflowCheck(assigned, directory),
  });

  test('the ticket workflow wakes for an escalation step added between two existing steps', () => {
    const waiting = climbed(changed, [50, 80, 100]);
    expect(computeNextWorkflowCheck(waiting, changed)).toEqual(atMinute(72));
    expect(computeNextWorkflowCheck(waiting, withRows(fire, safety, topic))).toEqual(atMinute(90));
  });

  test('an added escalation step is taken once and notifies the roles of its row, stating its percentage', async () => {
    const takenStep = made(
      takeEscalationStep(climbed(changed, [50, 80, 100]), changed, atMinute(72)),
    );
    expect(takenStep.event).toMatchObject({
      kind: 'rung',
      clock: 'acknowledge',
      percent: 120,
      told: [
        { unit: 'PCCC', role: 'head' },
        { unit: 'PCCC', role: 'handler' },
      ],
    });
    expect(takeEscalationStep(takenStep.after, changed, atMinute(72))).toBeUndefined();
    const texts = await smsOf(takenStep, changed);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).toContain('(120% thoi han)');
      expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    }
  });
});
