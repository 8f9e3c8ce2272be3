import { randomUUID } from 'node:crypto';
import type { CostRunResponse } from './client.ts';
import type { CostRun } from './cost-run.ts';

const form = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
};

/** Returns the prefilled value of a form field in an HTML page, or an empty string if there is none. */
const fieldIn = (html: string, name: string): string => {
  const [element = ''] = html.match(new RegExp(`<input[^>]*\\sname="${name}"[^>]*>`)) ?? [];
  return /\svalue="([^"]*)"/.exec(element)?.[1] ?? '';
};

const keyOf = (html: string, act: string): string =>
  new RegExp(`value="(${act}-[^"]+)"`).exec(html)?.[1] ?? fieldIn(html, 'key');

/** Simulates a browser without JavaScript. It stores cookies and caches stylesheets and images. */
const browserOf = (run: CostRun, from: string) => {
  const cookies = new Map<string, string>();
  const keep = (reply: CostRunResponse): CostRunResponse => {
    for (const header of reply.headers.getSetCookie()) {
      const [pair = ''] = header.split(';');
      cookies.set(pair.split('=')[0] ?? '', pair);
    }
    return reply;
  };
  const headers = (): Record<string, string> => ({
    'sec-fetch-site': 'same-origin',
    ...(cookies.size > 0 && { cookie: [...cookies.values()].join('; ') }),
  });
  return {
    open: async (path: string) => keep(await run.send({ path, headers: headers(), from })),
    submit: async (path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams(fields).toString();
      const ask = { method: 'POST', path, headers: { ...form, ...headers() }, body, from };
      const reply = keep(await run.send(ask));
      if (reply.status >= 400) throw new Error(`POST ${path} failed with status ${reply.status}`);
      await run.advance('PT0S');
      return reply;
    },
  };
};

export type CostRunReport = {
  service: string;
  topic: string;
  areaCode: string;
  place: string;
  text: string;
};

/** Simulates a citizen who reports on the web pages and reads ticket code and PIN from the receipt. */
export async function simulateCitizen(
  run: CostRun,
  report: CostRunReport,
  phone: string,
  from: string,
) {
  const browser = browserOf(run, from);
  await browser.open('/');
  const page = await browser.open(`/bao-cao?dich-vu=${report.service}`);
  const sent = { key: fieldIn(page.text, 'key'), lang: 'vi', kind: 'person', anonymous: 'on' };
  const receipt = await browser.submit('/bao-cao', { ...sent, ...report, phone });
  const normalized = receipt.text.replaceAll('&nbsp;', ' ');
  const code = /\d{3}\s\d{3}\s\d{4}/.exec(normalized)?.[0].replaceAll(/\s/g, '') ?? '';
  const pin = /\b\d{6}\b/.exec(normalized.replaceAll(/\d{3}\s\d{3}\s\d{4}/g, ''))?.[0] ?? '';
  const look = () => browser.submit('/tra-cuu', { ma: code, pin });
  return {
    code,
    pin,
    look,
    /** Submits a form on the web page of the citizen's ticket. The form contains ticket code and PIN. */
    async performAction(act: string, path: string, fields: Record<string, string>) {
      const shown = await look();
      await browser.submit(path, { ma: code, pin, key: keyOf(shown.text, act), ...fields });
    },
    photo: (picture: Uint8Array) =>
      run
        .send({
          method: 'POST',
          path: `/api/reports/${code}/photos`,
          headers: { 'content-type': 'image/jpeg', 'x-report-pin': pin },
          body: picture,
          from,
        })
        .then(() => run.advance('PT0S')),
  };
}
export type SimulatedCitizen = Awaited<ReturnType<typeof simulateCitizen>>;

/**
 * Simulates an officer. The officer opens the link in the newest notification about a ticket to the given accountable role,
 * and submits forms on the ticket's page.
 */
export function simulateOfficer(run: CostRun, code: string, post: string, from: string) {
  const browser = browserOf(run, from);
  return {
    async press(fields: Record<string, string>) {
      const { messages } = await run.ledgers();
      const link = messages
        .filter(({ ticket, alert }) => ticket === code && alert?.includes(post))
        .flatMap(({ links }) => links)
        .find((found) => found.includes('/a/'));
      if (!link) throw new Error(`Ticket ${code}: no message with a link for ${post}`);
      const { pathname } = new URL(link);
      await browser.open(pathname);
      const page = await browser.submit(pathname, { action: 'open' });
      const hidden = { nonce: fieldIn(page.text, 'nonce'), version: fieldIn(page.text, 'version') };
      await browser.submit(pathname, { ...hidden, ...fields });
    },
  };
}

export type SimulatedOfficer = ReturnType<typeof simulateOfficer>;

/**
 * Simulates a staff member at the console. The staff member signs in again before each action, because access tokens expire
 * between the actions of a simulated ticket.
 */
export function simulateStaffMember(run: CostRun, role: string) {
  return {
    async performAction(code: string, name: string, fields: object = {}) {
      const { text } = await run.post('/local/sign-in', { role });
      const authorization = `Bearer ${/"token":"([^"]+)"/.exec(text)?.[1]}`;
      const path = `/api/staff/tickets/${code}`;
      const response = await run.send({ path, headers: { authorization } });
      const version = Number(/"version":(\d+)/.exec(response.text)?.[1]);
      const headers = { authorization, 'idempotency-key': randomUUID() };
      const costRunResponse = await run.post(`${path}/${name}`, { version, ...fields }, headers);
      if (costRunResponse.status >= 400)
        throw new Error(
          `Action ${name} failed with status ${costRunResponse.status}: ${costRunResponse.text}`,
        );
      await run.advance('PT0S');
    },
  };
}
