import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { RatioSummary } from '../speed/measure-variants.ts';

type Row = {
  name: string;
  perSecond: number;
  /** Median CPU milliseconds of one operation. */
  work: number;
  timeRatio: RatioSummary;
  workRatio: RatioSummary;
};

export type ComparisonResult = { title: string; goal?: number; rounds: number; rows: Row[] };

type ReportResult = {
  /**
   * Date of the measurement by the machine's real clock, because the hotline itself runs on a virtual clock during the
   * measurement.
   */
  measuredAt: Date;
  compared: ComparisonResult[];
  clients: number;
  workers: number;
  tickets: number;
  versions: string[];
};

const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3 });

const times = ({ median }: RatioSummary): string => `${digits(median)}×`;

const range = ({ middleHalf: [low, high] }: RatioSummary): string =>
  `${digits(low)}–${digits(high)}`;

/**
 * Formats one comparison result as a Markdown table: the hotline's times, and for each other system how many times longer it
 * took.
 */
export function formatComparison({
  title,
  goal,
  rounds,
  rows: [ours, ...others],
}: ComparisonResult): string[] {
  if (!ours) return [];
  const heading = `${title[0]?.toUpperCase()}${title.slice(1)}`;
  return [
    '',
    `**${heading}** (${goal ? `goal ≥ ${goal}×, ` : ''}${rounds} rounds)`,
    '',
    '| variant | a second | time | CPU |',
    '|---|---|---|---|',
    `| ${ours.name} | ${digits(ours.perSecond)} | 1× | ${digits(ours.work)} ms |`,
    ...others.map(
      ({ name, perSecond, timeRatio, workRatio }) =>
        `| ${name} | ${digits(perSecond)} | ${times(timeRatio)} | ${times(workRatio)} (${range(workRatio)}) |`,
    ),
  ];
}

const machine = (): string => {
  const [core] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [kernel] = /^\d+\.\d+/.exec(release()) ?? [];
  return `${cpus().length} cores (${core?.model}), ${memory} GB, Linux ${kernel}, node ${process.version}`;
};

/** Formats all comparison results in Markdown, with machine and software versions. */
export function formatComparisonReport({
  measuredAt,
  compared,
  clients,
  workers,
  tickets,
  versions,
}: ReportResult): string {
  const lines = [
    `Measured on ${measuredAt.toISOString().slice(0, 10)} with ${machine()}, ${versions.join(', ')}. Each system had ${digits(tickets)} tickets and served ${clients} requests at a time; RT had ${workers} workers.`,
    'Times and CPU per operation are multiples of the first row: medians of the rounds, with the middle half in parentheses. Two warm-up rounds are not counted.',
    ...compared.flatMap(formatComparison),
  ];
  return lines.join('\n');
}

const [begin, end] = ['<!-- seen -->', '<!-- /seen -->'];

/** Replaces the text between two markers in a Markdown page of this repository. */
export function replaceMarkedText(page: string, text: string): void {
  const file = join(resolve(import.meta.dirname, '../..'), page);
  const old = readFileSync(file, 'utf8');
  const [before, after] = [old.split(begin)[0], old.split(end)[1]];
  writeFileSync(file, `${before}${begin}\n${text}\n${end}${after}`);
}
