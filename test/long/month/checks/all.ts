import { accessEntries } from './access-entries.ts';
import { answeredOrReminded } from './answered-or-reminded.ts';
import type { MonthCheck } from './check.ts';
import { complaintsSealed } from './complaints-sealed.ts';
import { emergencies } from './emergencies.ts';
import { growth } from './growth.ts';
import { messageCaps } from './message-caps.ts';
import { nobodyForgotten } from './nobody-forgotten.ts';
import { peopleNotLeaked } from './people-not-leaked.ts';
import { statistics } from './statistics.ts';

/** The nine promises, in the order of the page docs/month.md. */
export const allChecks: readonly MonthCheck[] = [
  ...[answeredOrReminded, complaintsSealed, emergencies],
  ...[statistics, accessEntries, messageCaps],
  ...[peopleNotLeaked, nobodyForgotten, growth],
];
