import { entriesOf } from '../log.ts';
import type { MonthCheck } from './check.ts';

export const peopleNotLeaked: MonthCheck = {
  name: 'people-not-leaked',
  promise: 'Nothing about a person is in logs, dead letters, addresses and errors.',
  evaluate(entries) {
    const searched = entriesOf(entries, 'event').filter(
      ({ what }) => what === 'searched-for-people',
    );
    const leaks = entriesOf(entries, 'wrong').filter(({ check }) => check === 'people-not-leaked');
    return {
      looked: searched.length,
      wrong: [
        ...(searched.length === 0 ? ['Nobody looked'] : []),
        ...leaks.map(({ text }) => text),
      ],
      statistics: [
        ['kilobytes searched', searched.reduce((sum, { detail }) => sum + Number(detail), 0)],
      ],
    };
  },
};
