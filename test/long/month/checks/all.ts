import { answeredOrReminded } from './answered-or-reminded.ts';
import type { MonthCheck } from './check.ts';
import { emergencies } from './emergencies.ts';
import { messageCaps } from './message-caps.ts';

export const allChecks: readonly MonthCheck[] = [answeredOrReminded, emergencies, messageCaps];
