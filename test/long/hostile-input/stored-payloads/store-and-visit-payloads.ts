import { withoutNextStep } from '../../invariants/missing-next-steps.ts';
import type { Progress } from '../../runner/check.ts';
import { startWatchedRun, type WatchedRun } from '../../watched-run.ts';
import { openCanary } from './canary-server.ts';
import { checkDownloads, checkSentMessages } from './check-downloads.ts';
import { fillDirectoryWithPayloads, fillNamesWithPayloads } from './directory-payloads.ts';
import {
  chatOnPlatformsWithPayloads,
  chatWithPayloads,
  enterPayloadReport,
  fileByOpen311,
  runPayloadTicket,
  runReturnedPayloadTicket,
  sendCanaryUrls,
} from './payload-tickets.ts';
import { openPayloadWriter, type PayloadTicket, type PayloadWriter } from './payload-writer.ts';
import { openPayloads } from './payloads.ts';
import { visitChat, visitConsole, visitLinks, visitPortal, visitTicket } from './visit-pages.ts';
import { openWatchedBrowser, type VisitResult } from './watched-browser.ts';

export type StoredScore = {
  payloads: number;
  stored: number;
  refused: number;
  refusals: readonly string[];
  pages: number;
  cells: number;
  messages: number;
  /** Number of server-side request forgery URLs sent. */
  addresses: number;
  wrongs: string[];
};

type StoreAndLookOptions = {
  seed: number;
  /** Minimum number of injection payloads to store. */
  payloads: number;
  /** Number of rows to fill with payloads in each directory table. */
  rows: number;
  /** Number of tickets to open in the console; the others are visited as citizen and officer. */
  inConsole: number;
};

type Report = (progress: Progress) => void;
type AllWritten = { tickets: PayloadTicket[]; cookie: string };

/** Writes payloads through every channel and directory table once, then runs tickets until enough are stored. */
const writeAll = async (
  run: WatchedRun,
  writer: PayloadWriter,
  {
    options,
    addresses,
    report,
  }: { options: StoreAndLookOptions; addresses: readonly string[]; report: Report },
): Promise<AllWritten> => {
  const tickets: PayloadTicket[] = [
    await runPayloadTicket(run, writer),
    await runReturnedPayloadTicket(run, writer),
  ];
  tickets.push(await fileByOpen311(run, writer));
  await enterPayloadReport(writer);
  const chatTicket = await chatWithPayloads(run, writer);
  if (chatTicket.code !== '') tickets.push(chatTicket);
  await chatOnPlatformsWithPayloads(run, writer);
  await sendCanaryUrls(run, writer, addresses);
  await fillNamesWithPayloads(writer);
  await fillDirectoryWithPayloads(writer, options.rows);
  for (let number = 0; writer.taken() < options.payloads; number += 1) {
    tickets.push(
      await (number % 2 === 0 ? runPayloadTicket : runReturnedPayloadTicket)(run, writer),
    );
    report({ done: writer.taken(), total: options.payloads, summary: 'texts written' });
  }
  await run.advance('PT25H'); // creates the daily report and the nightly open data
  return { tickets, cookie: chatTicket.cookie };
};

/** Visits every page and file that shows the stored payloads. */
const lookAtAll = async (
  run: WatchedRun,
  { tickets, cookie }: AllWritten,
  inConsole: number,
): Promise<VisitResult> => {
  const origin = new URL(run.url()).origin;
  const browser = await openWatchedBrowser(origin);
  try {
    await visitPortal(browser);
    for (const ticket of tickets) {
      await visitTicket(browser, ticket);
      await visitLinks(browser, run, ticket);
    }
    await visitChat(browser, origin, cookie);
    await visitConsole(browser, origin, tickets.slice(0, inConsole));
    return browser.seen;
  } finally {
    await browser.stop();
  }
};

/** Stores payloads through every channel and field, then visits everything that shows them. */
export async function storeAndVisitPayloads(
  made: string,
  options: StoreAndLookOptions,
  report: Report,
): Promise<StoredScore> {
  // immediate notifications contain more of a ticket's text than digests
  const run = await startWatchedRun(made, { policies: 'at-once' });
  const canary = await openCanary();
  try {
    const writer = openPayloadWriter(run, openPayloads(options.seed));
    const { addresses } = canary;
    const all = await writeAll(run, writer, { options, addresses, report });
    const letters = await run.deadLetters();
    const result = await lookAtAll(run, all, options.inConsole);
    const [files, messages] = [await checkDownloads(run, writer), await checkSentMessages(run)];
    return {
      payloads: writer.taken(),
      ...writer.counts(),
      refusals: writer.refusals,
      pages: result.pages,
      cells: files.cells,
      messages: messages.sent,
      addresses: addresses.length * 3,
      wrongs: [
        ...result.wrongs,
        ...canary.asked.map((one) => `an address that a stranger gave was asked: ${one}`),
        ...files.wrongs,
        ...messages.wrongs,
        ...(await withoutNextStep(run.table)),
        // failed webhooks are expected: no server listens at the administrator's URL
        ...letters
          .filter(({ queue }) => !queue.includes('WebhooksNotTaken'))
          .map(({ queue }) => `a letter that nobody could read lies in ${queue}`),
      ],
    };
  } finally {
    canary.stop();
    await run.stop();
  }
}
