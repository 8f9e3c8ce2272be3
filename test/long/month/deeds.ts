import type { Month } from './month.ts';
import { report } from './people/citizen.ts';
import { act, visit } from './people/officer.ts';
import type { Deed } from './state.ts';

/** Everything that people do in the month, by the name in the agenda. */
const deeds: Readonly<Record<string, (month: Month, deed: Deed) => Promise<void>>> = {
  report,
  'officer-visit': visit,
  'officer-act': act,
};

export const doDeed = async (month: Month, deed: Deed): Promise<void> => {
  const perform = deeds[deed.does];
  if (!perform) throw new Error(`Nobody knows how to do "${deed.does}"`);
  await perform(month, deed);
};
