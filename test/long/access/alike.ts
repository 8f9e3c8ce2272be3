import { openTicket } from '../doors/known-world.ts';
import type { Doors, OpenDoorsResponse } from '../doors/open-doors.ts';
import type { Tally } from './tally.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Of two samples, how often one of the first took longer than one of the second: a half, where nobody can tell. */
const tellsApart = (one: readonly number[], other: readonly number[]): number => {
  const wins = one.reduce(
    (sum, a) => sum + other.reduce((so, b) => so + (a > b ? 1 : a === b ? 0.5 : 0), 0),
    0,
  );
  const share = wins / (one.length * other.length);
  return Math.max(share, 1 - share);
};

/** Without what differs from one answer to the next whatever was asked. */
const plain = ({ status, headers, text, writes }: OpenDoorsResponse) => ({
  ...{ status, writes, length: text.length },
  headers: Object.keys(headers).toSorted((a, b) => a.localeCompare(b)),
});

/** Whoever asks for lost codes learns nothing: not from the words, not from what is written, not from the time. */
export const askAlike = async (
  doors: Doors,
  { tally, pairs }: { tally: Tally; pairs: number },
): Promise<number> => {
  await openTicket(doors, 1501);
  const known = '0920001501';
  const ask = (phone: string, number: number) =>
    doors.ask({
      ...{ method: 'POST', path: '/tra-cuu/quen-ma', headers: form },
      body: new URLSearchParams({ phone }).toString(),
      from: `192.0.${number >> 8}.${number & 255}`,
    });
  const [of, none]: [number[], number[]] = [[], []];
  for (let number = 0; number < pairs; number += 1) {
    doors.clock.advance(24 * 60); // as often as once a day and number
    const strange = `09${30_000_000 + number}`;
    const order = number % 2 === 0 ? [known, strange] : [strange, known];
    const answers = new Map<string, OpenDoorsResponse>();
    for (const phone of order) answers.set(phone, await ask(phone, number));
    const [mine, others] = [answers.get(known), answers.get(strange)];
    tally.same(
      'lost codes of a number with and without',
      mine && plain(mine),
      others && plain(others),
    );
    of.push(mine?.milliseconds ?? 0);
    none.push(others?.milliseconds ?? 0);
  }
  return tellsApart(of, none);
};
