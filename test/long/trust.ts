import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What a campaign claims and has seen, as a head of department reads it. */
export type Trust = {
  /** The campaign's word, as in `npm run campaign:faults`; the place in the page goes by it. */
  campaign: string;
  title: string;
  /** One sentence without a technical word. */
  promise: string;
  /** With its flags, so that the same can be seen again. */
  command: string;
  passed: number;
  failed: number;
  /** What was counted: a name and a figure. */
  figures: readonly (readonly [string, string | number])[];
  /** What the figures do not show. */
  limits?: readonly string[];
};

const page = resolve(import.meta.dirname, '../../docs/trust.md');

const number = new Intl.NumberFormat('en-US');

const shown = (figure: string | number): string =>
  typeof figure === 'number' ? number.format(figure) : figure;

const sectionOf = (trust: Trust, day: string): string =>
  [
    `## ${trust.title}`,
    '',
    `> ${trust.promise}`,
    '',
    `\`${trust.command}\`, seen on ${day}: **${shown(trust.passed)} passed, ${shown(trust.failed)} failed.**`,
    '',
    '| counted | |',
    '| --- | ---: |',
    ...trust.figures.map(([name, figure]) => `| ${name} | ${shown(figure)} |`),
    ...(trust.limits?.length ? ['', ...trust.limits.map((limit) => `* ${limit}`)] : []),
  ].join('\n');

/** The page with the campaign's section in its place, or at the end if it has none yet. */
export const withSection = (text: string, trust: Trust, day: string): string => {
  const [begin, end] = [`<!-- ${trust.campaign} -->`, `<!-- /${trust.campaign} -->`];
  const section = `${begin}\n${sectionOf(trust, day)}\n${end}`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${section}\n`;
  return text.slice(0, from) + section + text.slice(to + end.length);
};

/** Writes what a campaign has seen today into `docs/trust.md`; the rest of the page stays as it is. */
export const writeTrust = async (trust: Trust): Promise<void> => {
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(page, withSection(await readFile(page, 'utf8'), trust, day));
};
