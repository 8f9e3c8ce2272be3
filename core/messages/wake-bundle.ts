import type { AlertStore } from './alert.ts';
import { type BundleClaim, type BundleStore, waitingFor } from './bundles.ts';

export type WakeBundlePorts = {
  bundles: Pick<BundleStore, 'find' | 'waiting'>;
  alerts: Pick<AlertStore, 'find' | 'hold'>;
  now(): Date;
};

/** The first of them claims the slot for all; more than one is woken in case the first is no longer needed. */
const maxWoken = 3;

/**
 * Ends the wait of the first pending notifications of a line once its slot is free: after the time of a bundle, or, if the
 * claim was never confirmed, when its lease is over. The table's stream then delivers them with the rest. Returns false while
 * the slot is not free yet.
 */
export const wakeBundle = async (
  { line, claimedAt }: BundleClaim,
  { bundles, alerts, now }: WakeBundlePorts,
): Promise<boolean> => {
  const slot = await bundles.find(line);
  // a later claim is watched by a message of its own
  if (slot && slot.claimedAt > claimedAt) return true;
  if (slot && now() < slot.freeAt) return false;
  let woken = 0;
  for (const name of await waitingFor(slot ?? { line }, bundles)) {
    const alert = await alerts.find(name.code, name.key);
    if (alert?.status !== 'requested') continue;
    await alerts.hold(alert, now());
    woken += 1;
    if (woken === maxWoken) return true;
  }
  return true;
};
