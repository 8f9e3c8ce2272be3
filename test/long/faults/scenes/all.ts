import type { Life } from '../life.ts';
import { people } from './at-once.ts';
import { outages } from './outages.ts';
import { early, twice } from './providers.ts';

/** Scenarios that contain concurrency or outages themselves, without injected faults. */
export const scenes: readonly Life[] = [people, early, twice, ...outages];
