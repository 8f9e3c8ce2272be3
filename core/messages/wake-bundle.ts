import type { AlertStore } from './alert.ts';
import type { BundleSlot, BundleStore } from './bundles.ts';

export type WakeBundlePorts = {
  bundles: Pick<BundleStore, 'waiting'>;
  alerts: Pick<AlertStore, 'find' | 'hold'>;
  now(): Date;
};

/** The first of them takes the slot for all; more than one is woken in case the first is no longer needed. */
const maxWoken = 3;

/**
 * Ends the wait of the first pending notifications of a slot, so that the table's stream has them delivered with the rest.
 * Returns false while the slot is not free yet.
 */
export const wakeBundle = async (
  slot: BundleSlot,
  { bundles, alerts, now }: WakeBundlePorts,
): Promise<boolean> => {
  if (now() < slot.freeAt) return false;
  let woken = 0;
  for (const name of await bundles.waiting(slot)) {
    const alert = await alerts.find(name.code, name.key);
    if (alert?.status !== 'requested') continue;
    await alerts.hold(alert, now());
    woken += 1;
    if (woken === maxWoken) return true;
  }
  return true;
};
