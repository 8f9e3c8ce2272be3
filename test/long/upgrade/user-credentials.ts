import * as z from 'zod';
import { formField } from '../../support/browser/form-field.ts';
import type { hotlineDriver } from '../../support/hotline/hotline-driver.ts';
import { aReport, numberedReporter, parseOpenedReport } from '../../support/samples/a-report.ts';

export type Driver = ReturnType<typeof hotlineDriver>;

const SignedIn = z.object({ token: z.string() });
const WholeTicketResponse = z.object({
  status: z.string(),
  events: z.array(
    z.looseObject({
      version: z.number(),
      kind: z.string(),
      clock: z.string().optional(),
      percent: z.number().optional(),
    }),
  ),
});
export type WholeTicketResponse = z.infer<typeof WholeTicketResponse>;

/** What a citizen and an officer have from before the deployment: keys, code, PIN, link and cookie. */
export type UserCredentials = {
  key: string;
  code: string;
  pin: string;
  link: string;
  cookie: string;
};

const reportOf = (number: number) => aReport({ topic: 'VP02', reporter: numberedReporter(number) });

export async function openTicketWithLink(run: Driver, number: number): Promise<UserCredentials> {
  const key = `before-the-deploy-${number}`;
  const answer = await run.post('/api/reports', reportOf(number), { 'idempotency-key': key });
  const { code, pin } = parseOpenedReport(answer.text);
  await run.settle();
  const sent = (await run.outbox()).filter(({ ticket, alert = '' }) => {
    return ticket === code && /^assigned\..*-handler-/.test(alert);
  });
  const found = sent.flatMap(({ links }) => links).find((link) => link.includes('/a/'));
  return { key, code, pin, link: found ? new URL(found).pathname : '', cookie: '' };
}

/** Repeats a report with the same idempotency key, as a browser without a response does. */
export async function repeatReport(
  run: Driver,
  { key }: UserCredentials,
  number: number,
): Promise<string> {
  const answer = await run.post('/api/reports', reportOf(number), { 'idempotency-key': key });
  return parseOpenedReport(answer.text).code;
}

/** Opens an officer link and performs an action; stores the device's cookie. */
export async function submitOfficerForm(
  run: Driver,
  held: UserCredentials,
  action: string,
  fields: Record<string, string> = {},
): Promise<number> {
  const page = await run.get(held.link, held.cookie ? { cookie: held.cookie } : {});
  const given = page.cookies.map((header) => header.split(';')[0]).join('; ');
  held.cookie = given || held.cookie;
  if (page.status !== 200) return page.status;
  // the earlier version shows the ticket without a button
  const isOpen = page.text.includes('name="nonce"');
  const { text } = isOpen ? page : await run.submit(held.link, { action: 'open' }, held.cookie);
  const form = { nonce: formField(text, 'nonce'), version: formField(text, 'version') };
  return (await run.submit(held.link, { action, ...form, ...fields }, held.cookie)).status;
}

export async function signInStaff(run: Driver, role: string): Promise<string> {
  return SignedIn.parse(JSON.parse((await run.post('/local/sign-in', { role })).text)).token;
}

export async function readAsStaff(run: Driver, token: string, path: string) {
  return run.get(`/api/staff/${path}`, { authorization: `Bearer ${token}` });
}

export async function readWholeTicket(
  run: Driver,
  token: string,
  code: string,
): Promise<WholeTicketResponse> {
  return WholeTicketResponse.parse(
    JSON.parse((await readAsStaff(run, token, `tickets/${code}`)).text),
  );
}

export async function readOwnTicket(run: Driver, { code, pin }: UserCredentials): Promise<number> {
  return (await run.get(`/api/reports/${code}`, { 'x-report-pin': pin })).status;
}
