import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { mapAddressesToRoles } from '../recompute/roles-by-address.ts';
import type { MonthCheck } from './check.ts';

/**
 * Of complaints that only the text names, so many may reach the office before somebody reads them: ADR 26 measured 93.9 %
 * held.
 */
const measuredMissShare = 0.061;

/** Where an office came across the ticket: a message that names it, a link, a list or a search. */
const contactsOf = (entries: readonly Entry[], code: string, office: string): string[] => {
  const spaced = `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
  const isNamed = ({ body, subject = '' }: EntryOf<'message'>): boolean =>
    [code, spaced].some((text) => body.includes(text) || subject.includes(text));
  const posts = mapAddressesToRoles(entries);
  const messages = entriesOf(entries, 'message').filter(
    (message) => posts.get(message.to)?.unit === office && isNamed(message),
  );
  const views = entriesOf(entries, 'saw').filter((saw) => saw.unit === office && saw.code === code);
  return [...messages.map(({ id }) => `message ${id}`), ...views.map(({ how }) => how)];
};

export const complaintsSealed: MonthCheck = {
  name: 'complaints-sealed',
  promise:
    'No office hears of a complaint about itself whose reporter named it; of those that only the text names, at most the measured share reaches it.',
  evaluate(entries) {
    const opened = entriesOf(entries, 'opened');
    const named = opened.flatMap(({ code, accused }) =>
      accused.map((office) => ({ code, office })),
    );
    const inText = opened.flatMap(({ code, accusedInText: office }) =>
      office ? [{ code, office }] : [],
    );
    const reached = inText.filter(
      ({ code, office }) => contactsOf(entries, code, office).length > 0,
    );
    const allowed = Math.ceil(measuredMissShare * inText.length);
    return {
      looked: named.length + inText.length,
      wrong: [
        ...named.flatMap(({ code, office }) =>
          contactsOf(entries, code, office).map((how) => `${office} learned of ${code}: ${how}`),
        ),
        ...(reached.length > allowed
          ? [
              `${reached.length} complaints named only in the text reached their office, at most ${allowed}`,
            ]
          : []),
      ],
      statistics: [
        ['complaints whose reporter named the office', named.length],
        ['complaints that only the text names', inText.length],
        ['of these, known to the office', reached.length],
      ],
    };
  },
};
