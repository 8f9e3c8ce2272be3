import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { createOfficerLinkStore } from '../../adapters/dynamodb/messages/officer-link-store.ts';
import {
  deriveOfficerLinkToken,
  type OfficerLinkRecipient,
} from '../../core/officer/officer-link.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import { deriveTicketPin } from '../../core/ticket/read/pin.ts';
import { sha256 } from '../../functions/runtime/random.ts';
import { aReport, parseOpenedReport } from '../../test/support/samples/a-report.ts';
import { linkPerson } from '../../test/support/samples/link-person.ts';
import { readBareOfficerPage, readBareTicketPage } from './bare-operations.ts';
import type { BenchEnvironment } from './bench-environment.ts';
import { fillTableWithTickets } from './fill-table.ts';
import { type HandlerRequest, loadAndWarmUpHandler } from './handlers.ts';
import {
  createDataDirectory,
  type LocalRun,
  removeDataDirectory,
  startLocalRun,
} from './local-run.ts';
import {
  type BenchmarkOperation,
  type BenchmarkVariant,
  computeTimeRatio,
  measureVariantsAlternately,
  type RoundPlan,
  summarizeSeries,
} from './measure-variants.ts';
import { createTicketLookUpRequest } from './ticket-look-ups.ts';
import { createNumberedTicket } from './tickets.ts';

type Rounds = Pick<RoundPlan, 'rounds' | 'discarded' | 'operations'>;
type Size = { tickets: number } & Rounds;

const ownerOf = (number: number, hmac: Hmac): OfficerLinkRecipient => {
  const { code, unit = '', assignment } = createNumberedTicket(number, hmac);
  return { code, unit, role: 'handler', assignment, person: linkPerson(unit, 'handler') };
};

const tokenOf = (number: number, hmac: Hmac): string =>
  deriveOfficerLinkToken(ownerOf(number, hmac), hmac, hmac.version);

/** Creates an officer link to the ticket with the given number and stores it in the table. */
const sendLink = async (
  { table, clock }: BenchEnvironment,
  number: number,
  hmac: Hmac,
): Promise<void> => {
  const expiresAt = new Date(clock.now().getTime() + 30 * 86_400_000);
  const hash = sha256(tokenOf(number, hmac));
  await createOfficerLinkStore(table).create({
    ...ownerOf(number, hmac),
    hash,
    expiresAt,
    codesSent: 0,
  });
};

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const device = 'device=AAAAAAAAAAAAAAAAAAAAAA';

const officersPage = (token: string): HandlerRequest => ({
  method: 'POST',
  path: `/a/${token}`,
  params: { token },
  headers: formType,
  cookies: [device],
  body: 'action=open',
});

const repeated = (name: string, make: (number: number) => BenchmarkOperation): BenchmarkVariant => {
  let number = 0;
  return { name, prepare: (count) => Array.from({ length: count }, () => make(number++)) };
};

const measureSeries = (
  subjects: BenchmarkVariant[],
  { rounds, discarded, operations }: Rounds,
  inFlight: number,
) => measureVariantsAlternately(subjects, { rounds, discarded, operations, inFlight });

const perSecond = async (subjects: BenchmarkVariant[], size: Rounds, inFlight: number) => {
  const turns = await measureSeries(subjects, size, inFlight);
  return subjects.map(({ name }, at) => ({ page: name, inFlight, ...summarizeSeries(turns[at]) }));
};

/** Compares a page's time with the time of only the table operations that it needs. */
const measureAgainstBareReads = async (
  page: BenchmarkVariant,
  bare: BenchmarkVariant,
  size: Rounds,
) => {
  const [own, bareTimes] = await measureSeries([page, bare], size, 1);
  return { page: page.name, time: computeTimeRatio(own, bareTimes) };
};

/**
 * Loads the handlers of the citizen's and the officer's page, and returns each page with an operation that makes only its
 * table reads.
 */
const preparePages = async (benchEngine: BenchEnvironment, { tickets }: Size, hmac: Hmac) => {
  const { table } = benchEngine;
  const openTickets = tickets / 5; // an officer link works only for open tickets
  for (let number = 0; number < openTickets; number += 1)
    await sendLink(benchEngine, number * 5, hmac);
  const load = (name: string, first: HandlerRequest) =>
    loadAndWarmUpHandler(benchEngine, { name, table: table.name, first });
  const officers = await load('OfficerPage', officersPage(tokenOf(0, hmac)));
  const citizens = await load('PublicApi', { method: 'GET', path: '/' });
  const toOpenTicketNumber = (number: number) => (number % openTickets) * 5;
  const ticketAt = (number: number) => createNumberedTicket(number % tickets, hmac);
  return {
    form: repeated('form page', () => citizens.asking({ method: 'GET', path: '/bao-cao' }, 200)),
    officer: repeated("officer's page", (number) =>
      officers.asking(officersPage(tokenOf(toOpenTicketNumber(number), hmac)), 200),
    ),
    officerReadsOnly: repeated('table reads only', (number) => {
      const { code } = createNumberedTicket(toOpenTicketNumber(number), hmac);
      return readBareOfficerPage(table, {
        code,
        hash: sha256(tokenOf(toOpenTicketNumber(number), hmac)),
      });
    }),
    citizen: repeated("citizen's page", (number) => {
      const ticket = ticketAt(number);
      const request = createTicketLookUpRequest(
        number % tickets,
        ticket.code,
        deriveTicketPin(ticket, hmac),
      );
      return citizens.asking(request, 200);
    }),
    citizenReadsOnly: repeated('table reads only', (number) =>
      readBareTicketPage(table, ticketAt(number).code),
    ),
  };
};

/** Measures how many pages per second the Lambda handlers render within this process. */
export async function measurePageRendering(benchEngine: BenchEnvironment, size: Size) {
  const hmac = await benchEngine.secret();
  await fillTableWithTickets(benchEngine.table, size.tickets, hmac);
  const { form, officer, officerReadsOnly, citizen, citizenReadsOnly } = await preparePages(
    benchEngine,
    size,
    hmac,
  );
  const ratiosToTableReads = [
    await measureAgainstBareReads(officer, officerReadsOnly, size),
    await measureAgainstBareReads(citizen, citizenReadsOnly, size),
  ];
  const [formTimes] = await measureSeries([form], size, 1);
  const subjects = [officer, citizen];
  return {
    form: summarizeSeries(formTimes),
    ratiosToTableReads,
    pages: [...(await perSecond(subjects, size, 1)), ...(await perSecond(subjects, size, 8))],
  };
}

const Outbox = z.array(z.object({ links: z.array(z.string()) }));

const json = { 'content-type': 'application/json' };

const openOne = async ({ url }: LocalRun) => {
  const sent = await fetch(`${url}/api/reports`, {
    method: 'POST',
    headers: { ...json, 'idempotency-key': randomUUID() },
    body: JSON.stringify(aReport()),
  });
  const ticket = parseOpenedReport(await sent.text());
  const body = JSON.stringify({ advance: 'PT0S' });
  await fetch(`${url}/local/clock`, { method: 'POST', headers: json, body });
  const outbox = Outbox.parse(await (await fetch(`${url}/local/outbox.json`)).json());
  const link = outbox.flatMap(({ links }) => links).find((one) => one.includes('/a/'));
  if (!link) throw new Error('The outbox has no message with an officer link');
  return { ticket, link };
};

const fetching = (url: string, init?: RequestInit) => async () => {
  const answer = await fetch(url, init);
  await answer.text();
  if (answer.status !== 200) throw new Error(`GET ${url} failed with status ${answer.status}`);
};

/**
 * Measures how many pages per second the local run serves over HTTP. The local run starts separate processes for each Lambda
 * function.
 */
export async function measureLocalRunPages(size: Rounds) {
  const directory = await createDataDirectory();
  const run = await startLocalRun(directory);
  const { ticket, link } = await openOne(run);
  const form = new URLSearchParams({ ma: ticket.code, pin: ticket.pin });
  const subjects = [
    repeated("officer's page", () =>
      fetching(link, {
        method: 'POST',
        headers: { ...formType, cookie: device, origin: new URL(run.url).origin },
        body: 'action=open',
      }),
    ),
    repeated("citizen's page", () =>
      fetching(`${run.url}/tra-cuu`, { method: 'POST', body: form }),
    ),
  ];
  const served = [...(await perSecond(subjects, size, 1)), ...(await perSecond(subjects, size, 8))];
  await run.stop();
  await removeDataDirectory(directory);
  return served.map(({ page, inFlight, milliseconds, perSecond: each }) => ({
    page,
    inFlight,
    milliseconds,
    perSecond: each,
  }));
}
