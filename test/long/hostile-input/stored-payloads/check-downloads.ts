import { zipEntries } from '../../../support/read/zip-entries.ts';
import type { WatchedRun } from '../../watched-run.ts';
import type { PayloadWriter } from './payload-writer.ts';

type Cells = { cells: number; wrongs: string[] };

const isFormula = (cell: string): boolean => /^[\p{Z}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell);

/** Splits a CSV file into cells as a spreadsheet does, and unquotes them. */
const cellsOf = (csv: string, separator: string): string[] => {
  const cells: string[] = [];
  const cell = new RegExp(
    `("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(?:${separator}|\\r?\\n|$)`,
    'gy',
  );
  for (const [, text = ''] of csv.matchAll(cell)) {
    cells.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
  }
  return cells;
};

const numbersOnly = /^-?\d+(\.\d+)?$/;

/**
 * Reads a CSV file with each separator that spreadsheets use: comma, semicolon and tab. Records cells that start a formula.
 */
const readCsv = (csv: string, found: Cells): void => {
  for (const separator of [',', ';', '\t']) {
    for (const cell of cellsOf(csv.replace(/^\ufeff/, ''), separator)) {
      found.cells += 1;
      if (isFormula(cell) && !numbersOnly.test(cell)) {
        found.wrongs.push(
          `a live cell where cells are parted by ${separator}: ${cell.slice(0, 80)}`,
        );
      }
    }
  }
};

const readWorkbook = (bytes: Buffer, found: Cells): void => {
  for (const [name, text] of zipEntries(bytes)) {
    if (!/sheet\d*\.xml$/.test(name)) continue;
    found.cells += text.match(/<c /g)?.length ?? 0;
    if (/<f[ >]|<hyperlink|ddeLink|externalLink/i.test(text)) {
      found.wrongs.push(`a live cell in ${name}`);
    }
  }
};

const dayMs = 86_400_000;

const liveInPdf = /\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR|URI)\b/;

/** Reads all files that people open in other programs: open data, daily report as workbook and PDF, posters. */
export async function checkDownloads(run: WatchedRun, writer: PayloadWriter): Promise<Cells> {
  const found: Cells = { cells: 0, wrongs: [] };
  for (const name of ['requests', 'figures']) {
    const { text } = await run.get(`/open-data/${name}.csv`);
    readCsv(text, found);
  }
  const headers = await writer.staff('supervisor');
  const yesterday = new Date((await run.now()).getTime() - dayMs);
  const day = yesterday.toISOString().slice(0, 10);
  for (const path of [`/api/staff/reports/${day}.xlsx`, `/api/staff/reports/${day}.pdf`]) {
    const answer = await fetch(new URL(path, run.url()), { headers });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (path.endsWith('xlsx')) readWorkbook(bytes, found);
    else if (liveInPdf.test(bytes.toString('latin1'))) found.wrongs.push('something live on paper');
  }
  const poster = await fetch(new URL('/ap-phich/29254.pdf', run.url()));
  if (liveInPdf.test(Buffer.from(await poster.arrayBuffer()).toString('latin1'))) {
    found.wrongs.push('something live on a poster');
  }
  return found;
}

/** Verifies the sent messages: e-mails are plain text, and every link leads to the hotline. */
export async function checkSentMessages(
  run: WatchedRun,
): Promise<{ sent: number; wrongs: string[] }> {
  const sent = await run.outbox();
  const { host } = new URL(run.url());
  const wrongs = sent.flatMap(({ links, body, subject = '' }) => [
    ...links.filter((one) => new URL(one).host !== host).map((one) => `a message leads to ${one}`),
    ...(/[\r\n]/.test(subject) ? ['a subject of two lines'] : []),
    ...(/^<html|<!doctype/i.test(body) ? ['a message that is a page'] : []),
  ]);
  return { sent: sent.length, wrongs };
}
