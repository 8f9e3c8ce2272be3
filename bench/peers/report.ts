import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Ratio } from '../rounds.ts';

type Row = {
  name: string;
  perSecond: number;
  /** In milliseconds of processors. */
  work: number;
  timeRatio: Ratio;
  workRatio: Ratio;
};

export type Compared = { title: string; goal?: number; rounds: number; rows: Row[] };

type ReportResult = {
  /** By the machine's clock: the hotline's stands in the year of its opening. */
  on: Date;
  compared: Compared[];
  clients: number;
  workers: number;
  tickets: number;
  versions: string[];
};

const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3 });

const times = ({ median, middleHalf: [low, high] }: Ratio): string =>
  `${digits(median)}× (${digits(low)}–${digits(high)})`;

/** A table in Markdown. */
export const tableOf = ({ title, goal, rounds, rows: [ours, ...others] }: Compared): string[] => {
  if (!ours) return [];
  const line = (row: Row, ...ratios: string[]) =>
    `| ${[row.name, digits(row.perSecond), digits(row.work), ...ratios].join(' | ')} |`;
  return [
    '',
    `**${title[0]?.toUpperCase()}${title.slice(1)}**${goal ? `, goal ≥ ${goal}×` : ''}; ${rounds} rounds`,
    '',
    '| | a second | CPU ms each | time, × ours | CPU, × ours |',
    '| --- | ---: | ---: | ---: | ---: |',
    line(ours, '1', '1'),
    ...others.map((row) => line(row, times(row.timeRatio), times(row.workRatio))),
  ];
};

const machine = (): string => {
  const [core] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [kernel] = /^\d+\.\d+/.exec(release()) ?? [];
  return `${cpus().length} cores (${core?.model}), ${memory} GB, Linux ${kernel}, node ${process.version}`;
};

/** All that was seen, with what it was seen on. */
export const wordsOf = ({
  on,
  compared,
  clients,
  workers,
  tickets,
  versions,
}: ReportResult): string => {
  const lines = [
    `Seen on ${on.toISOString().slice(0, 10)}: ${machine()}.`,
    `${versions.join(', ')}. ${digits(tickets)} tickets on each side; ${clients} requests in flight, ${workers} workers of RT.`,
    'Medians of the rounds that count, after two that do not; in parentheses the middle half of them.',
    ...compared.flatMap(tableOf),
  ];
  return lines.join('\n');
};

const [begin, end] = ['<!-- seen -->', '<!-- /seen -->'];

/** Between its markers, in a page of the repository. */
export const writeInto = (page: string, text: string): void => {
  const file = join(resolve(import.meta.dirname, '../..'), page);
  const old = readFileSync(file, 'utf8');
  const [before, after] = [old.split(begin)[0], old.split(end)[1]];
  writeFileSync(file, `${before}${begin}\n${text}\n${end}${after}`);
};
