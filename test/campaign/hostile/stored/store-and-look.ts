import type { Say } from '../../with-assembly.ts';
import { startWatchedRun } from '../../watched-run.ts';
import { openCanary } from './canary.ts';
import { nameThings, spoilDirectory } from './directory.ts';
import { readFiles, readMessages } from './files.ts';
import {
  chat,
  fileByOpen311,
  leadLife,
  leadRestless,
  takeDown,
  writeOnPlatforms,
} from './lives.ts';
import { visitChat, visitConsole, visitLinks, visitPortal, visitTicket } from './pages.ts';
import { openPayloads } from './payloads.ts';
import { openWatchedBrowser } from './watched-browser.ts';
import { openWriter, type Written } from './writer.ts';

export type StoredScore = {
  payloads: number;
  stored: number;
  refused: number;
  refusals: readonly string[];
  pages: number;
  cells: number;
  messages: number;
  /** Of a server on this machine, given where an address may stand. */
  addresses: number;
  wrongs: string[];
};

type Wanted = {
  seed: number;
  /** At least so many texts are written. */
  payloads: number;
  /** Rows of each table of the directory. */
  rows: number;
  /** Tickets that are opened in the console; the others are looked at by their citizens and officers. */
  inConsole: number;
};

/** Stores what would run, by every channel and in every field, and then opens everything that shows it. */
export const storeAndLook = async (
  made: string,
  { seed, payloads: wanted, rows, inConsole }: Wanted,
  say: Say,
): Promise<StoredScore> => {
  const run = await startWatchedRun(made);
  const canary = await openCanary();
  try {
    const payloads = openPayloads(seed);
    const writer = openWriter(run, payloads);
    const tickets: Written[] = [await leadLife(run, writer), await leadRestless(run, writer)];
    tickets.push(await fileByOpen311(run, writer));
    await takeDown(writer);
    const talk = await chat(run, writer);
    if (talk.code !== '') tickets.push(talk);
    await writeOnPlatforms(run, writer);
    await giveAddresses(run, writer, canary.addresses);
    await nameThings(writer);
    await spoilDirectory(writer, rows);
    for (let number = 0; payloads.taken() < wanted; number += 1) {
      tickets.push(await (number % 2 === 0 ? leadLife : leadRestless)(run, writer));
      if (number % 20 === 19) say(`stored: ${payloads.taken()} of ${wanted} texts are written`);
    }
    await run.advance('PT25H'); // the day's report, the open data of the night
    const letters = await run.deadLetters();
    const origin = new URL(run.url()).origin;
    const browser = await openWatchedBrowser(origin);
    try {
      await visitPortal(browser);
      for (const ticket of tickets) {
        await visitTicket(browser, ticket);
        await visitLinks(browser, run, ticket);
      }
      await visitChat(browser, origin, talk.cookie);
      await visitConsole(browser, origin, tickets.slice(0, inConsole));
    } finally {
      await browser.stop();
    }
    const [files, messages] = [await readFiles(run, writer), await readMessages(run)];
    return {
      payloads: payloads.taken(),
      ...writer.counts(),
      refusals: writer.refusals,
      pages: browser.seen.pages,
      cells: files.cells,
      messages: messages.sent,
      addresses: canary.addresses.length * 3,
      wrongs: [
        ...browser.seen.wrongs,
        ...canary.asked.map((one) => `an address that a stranger gave was asked: ${one}`),
        ...files.wrongs,
        ...messages.wrongs,
        ...letters.map(({ queue }) => `a letter that nobody could read lies in ${queue}`),
      ],
    };
  } finally {
    canary.stop();
    await run.stop();
  }
};
