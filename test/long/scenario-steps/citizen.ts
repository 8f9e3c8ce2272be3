import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { formField } from '../../support/browser/form-field.ts';
import { aReport, parseOpenedReport } from '../../support/samples/a-report.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import {
  createIdempotencyKey,
  findTicketByName,
  type LongHarness,
  phoneOf,
  recordAcceptedAction,
  retryUntilAnswered,
} from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';
import { requireStatus } from './require-status.ts';

/** Ordinary topic whose clocks are slow enough not to interfere with a scenario. */
const everyday = { topic: 'VP02' };

type Report = Record<string, unknown> & { which?: number; email?: string; name?: string };

const reporterOf = (harness: LongHarness, { which = 0, email, name }: Report) => ({
  kind: 'person',
  phone: phoneOf(harness, which),
  anonymous: name === undefined,
  ...(email && { email }),
  ...(name && { name }),
});

/** Waits until the workflow has routed the ticket. */
export function waitUntilRouted(longHarness: LongHarness, name: string): Promise<unknown> {
  return waitUntilCorrect(longHarness, async () => {
    const ticket = await createTicketStore(longHarness.run.table).find(
      findTicketByName(longHarness, name).code,
    );
    return ticket && ticket.status !== 'new' ? [] : [`The report ${name} was not routed`];
  });
}

/** Sends a report through the API, repeatedly until it is accepted. */
export async function sendReport(
  harness: LongHarness,
  name: string,
  changes: Report,
): Promise<void> {
  const key = createIdempotencyKey(harness);
  const { which: _, email: __, name: ___, ...fields } = changes;
  const body = aReport({ ...everyday, ...fields, reporter: reporterOf(harness, changes) });
  const send = () =>
    harness.run.post('/api/reports', body, { 'idempotency-key': key }, harness.from);
  const { code, pin } = parseOpenedReport(
    requireStatus(await retryUntilAnswered(harness, send), 201).text,
  );
  harness.accepted.set(name, { code: TicketCode.parse(code), pin, key });
  harness.status.set(name, harness.status.get(name) ?? 'assigned');
}

export function apiReportStep(name: string, changes: Report = {}): ScenarioStep {
  return {
    name: `a report by the API${changes.topic ? ` about ${changes.topic}` : ''}`,
    lead: async (harness) => {
      await sendReport(harness, name, changes);
      await waitUntilRouted(harness, name);
    },
  };
}

const inReceipt = (html: string) => {
  const normalized = html.replaceAll('&nbsp;', ' ');
  const code = /\d{3}\s\d{3}\s\d{4}/.exec(normalized)?.[0] ?? '';
  const pin = /\b\d{6}\b/.exec(normalized.slice(normalized.indexOf('PIN')))?.[0] ?? '';
  return { code: code.replaceAll(/\s/g, ''), pin };
};

/** Step: a report by the form without JavaScript, submitted twice as by a double click. */
export function reportByForm(name: string): ScenarioStep {
  return {
    name: 'a report by the form, sent twice',
    lead: async (harness) => {
      const { run, from } = harness;
      const open = () => run.get('/bao-cao?dich-vu=violation', {}, from);
      const form = requireStatus(await retryUntilAnswered(harness, open), 200);
      const cookie = form.cookies.map((header) => header.split(';')[0]).join('; ');
      const key = formField(form.text, 'key');
      const { reporter: _, ...fields } = aReport(everyday);
      const person = { kind: 'person', anonymous: 'on', phone: phoneOf(harness) };
      const send = () => run.submit('/bao-cao', { ...fields, ...person, key }, cookie, from);
      const [first, again] = [
        await retryUntilAnswered(harness, send),
        await retryUntilAnswered(harness, send),
      ].map((answer) => inReceipt(requireStatus(answer, 201).text));
      if (!first || first.code !== again?.code) throw new Error('Sent twice, opened twice');
      harness.accepted.set(name, { ...first, code: TicketCode.parse(first.code), key });
      harness.status.set(name, 'assigned');
      await waitUntilRouted(harness, name);
    },
  };
}

type CitizenAct = 'messages' | 'rating' | 'reopen' | 'callback' | 'data-requests';

/** Step: an action of the citizen through the API, with the PIN. */
export function citizenActionStep(
  name: string,
  citizenAct: CitizenAct,
  body: Record<string, unknown>,
): ScenarioStep {
  return {
    name: `the citizen’s ${citizenAct} by the API`,
    lead: async (harness) => {
      const { code, pin } = findTicketByName(harness, name);
      const headers = { 'x-report-pin': pin, 'idempotency-key': createIdempotencyKey(harness) };
      const send = () =>
        harness.run.post(`/api/reports/${code}/${citizenAct}`, body, headers, harness.from);
      requireStatus(await retryUntilAnswered(harness, send), 201);
      recordAcceptedAction(harness, name, citizenAct, body);
    },
  };
}

const pages = {
  write: '/tra-cuu/bo-sung',
  rate: '/tra-cuu/danh-gia',
  reopen: '/tra-cuu/mo-lai',
  callback: '/tra-cuu/goi-lai',
};

/** Step: a citizen acts on the web page without JavaScript, after looking up the ticket. */
export function citizenPageStep(
  name: string,
  act: keyof typeof pages,
  fields: Record<string, string>,
): ScenarioStep {
  return {
    name: `the citizen’s ${act} by the page`,
    lead: async (harness) => {
      const { run, from } = harness;
      const { code: ma, pin } = findTicketByName(harness, name);
      const look = () => run.submit('/tra-cuu', { ma, pin }, '', from);
      const page = requireStatus(await retryUntilAnswered(harness, look), 200);
      const found = new RegExp(`value="(${act}-[^"]+)"`).exec(page.text)?.[1];
      const key = found ?? `${act}-${createIdempotencyKey(harness)}`;
      const send = () => run.submit(pages[act], { ma, pin, key, ...fields }, '', from);
      requireStatus(await retryUntilAnswered(harness, send), 200);
      recordAcceptedAction(harness, name, act, fields);
    },
  };
}

/** Step: the citizen reads the ticket with the PIN. */
export function readOwn(name: string): ScenarioStep {
  return {
    name: 'the citizen reads the own ticket',
    lead: async (harness) => {
      const { code, pin } = findTicketByName(harness, name);
      const read = () =>
        harness.run.get(`/api/reports/${code}`, { 'x-report-pin': pin }, harness.from);
      requireStatus(await retryUntilAnswered(harness, read), 200);
    },
  };
}
