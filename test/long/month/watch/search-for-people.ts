import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf } from '../log.ts';
import type { Month } from '../month.ts';

/** Patterns of personal data in logs. The simulated telephone numbers share a prefix that no other number has. */
const patterns: readonly [string, RegExp][] = [
  ['a telephone number', /(?<!\d)(?:\+84|0|84)[\s.]?917[\s.]?\d{3}[\s.]?\d{3}(?!\d)/g],
  ['the text of a report', /xin báo việc số \d+|Cán bộ Ủy ban nhân dân đòi tiền/g],
];

const logsIn = async (directory: string): Promise<string[]> => {
  const names = await readdir(directory, { recursive: true });
  return names.filter((name) => name.endsWith('.log')).map((name) => join(directory, name));
};

/** Searches logs, dead letters and failed workflows for personal data of the simulated people. */
export async function searchForPeople({ hotline, log }: Month): Promise<void> {
  await hotline.settle();
  const at = await hotline.now();
  const files = await logsIn(hotline.dataDirectory);
  const texts = await Promise.all(
    files.map(async (path) => ({
      place: path.slice(hotline.dataDirectory.length),
      text: await readFile(path, 'utf8'),
    })),
  );
  for (const path of ['/local/dead-letters', '/local/executions', '/local/events']) {
    const { text } = await hotline.get(path, { accept: 'application/json' });
    texts.push({ place: path, text });
  }
  // about one in ten thousand ticket codes looks like a telephone number, so ticket codes are ignored
  const codes = new Set(entriesOf(log.entries, 'opened').map(({ code }) => code));
  let kilobytes = 0;
  for (const { place, text } of texts) {
    kilobytes += text.length / 1000;
    for (const [what, pattern] of patterns) {
      const found = (text.match(pattern) ?? []).filter((one) => !codes.has(one));
      if (found.length === 0) continue;
      const sentence = `${place} has ${what}, ${found.length} times`;
      log.add({ kind: 'wrong', at, check: 'people-not-leaked', text: sentence });
    }
  }
  const detail = String(Math.round(kilobytes));
  log.add({ kind: 'event', at, what: 'searched-for-people', detail });
}
