import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Check, Figure, TrustSection } from './check.ts';
import { matchesPartName } from './check-plan.ts';
import type { LongOptions } from './options.ts';
import { formatCommand, ownOptions } from './read-options.ts';
import type { StoredPart } from './results.ts';

/** A section of `docs/trust.md` with the results of a whole check. */
export type WrittenSection = Pick<TrustSection, 'id' | 'title' | 'promise' | 'limits'> & {
  command: string;
  day: string;
  passed: number;
  failed: number;
  figures: readonly Figure[];
};

const page = resolve(import.meta.dirname, '../../../docs/trust.md');

const number = new Intl.NumberFormat('en-US');

const shown = (figure: string | number): string =>
  typeof figure === 'number' ? number.format(figure) : figure;

const textOf = ({ title, promise, command, day, ...section }: WrittenSection): string =>
  [
    `## ${title}`,
    '',
    promise,
    '',
    `On ${day}, **${shown(section.passed)} checks passed and ${shown(section.failed)} failed**: \`${command}\`.${section.figures.length > 0 ? ' Details:' : ''}`,
    ...section.figures.map(([name, figure]) => `- ${name}: ${shown(figure)}`),
    ...(section.limits?.length
      ? ['', `Limitations of the test *${title}*: ${section.limits.join(' ')}`]
      : []),
  ].join('\n');

/** Returns the page with the section replaced, or appended if the page has none yet. */
export function withSection(text: string, section: WrittenSection): string {
  const [begin, end] = [`<!-- ${section.id} -->`, `<!-- /${section.id} -->`];
  const written = `${begin}\n${textOf(section)}\n${end}`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${written}\n`;
  return text.slice(0, from) + written + text.slice(to + end.length);
}

/** Replaces the section in `docs/trust.md` and leaves the other sections unchanged. */
export async function writeSection(section: WrittenSection): Promise<void> {
  return writeFile(page, withSection(await readFile(page, 'utf8'), section));
}

/** Returns the sections of a check whose parts have all ended, with the sums. */
export function toWrittenSections(
  check: Check,
  parts: readonly string[],
  stored: readonly StoredPart[],
  { seed, ...options }: LongOptions,
): WrittenSection[] {
  return check.sections.flatMap(({ parts: prefix, figures, omits = [], ...section }) => {
    const covered = parts.filter((part) => prefix === undefined || matchesPartName(part, prefix));
    const results = covered.flatMap((part) => stored.find((one) => one.part === part) ?? []);
    if (results.length === 0 || results.length < covered.length) return [];
    const own = ownOptions(check.name, options);
    const selection = { only: check.name, ...(prefix === undefined ? {} : { parts: prefix }) };
    return {
      ...section,
      command: formatCommand({ ...selection, ...own, seed }),
      day:
        results
          .map(({ endedAt }) => endedAt.slice(0, 10))
          .toSorted()
          .at(-1) ?? '',
      passed: results.reduce((sum, { passed }) => sum + passed, 0),
      failed: results.reduce((sum, { failed }) => sum + failed, 0),
      figures: (figures?.(results) ?? results.flatMap((one) => one.figures)).filter(
        ([name]) => !omits.includes(name),
      ),
    };
  });
}
