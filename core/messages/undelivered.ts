import * as z from 'zod';
import { PersonRole } from '../directory/people.ts';
import {
  type Alert,
  AlertChannel,
  type AlertName,
  type AlertStore,
  type Followed,
  keyOf,
  OfficerChannel,
  type Recipient,
} from './alert.ts';
import { type FollowFailurePorts, followFailure, hasFailed } from './follow-failure.ts';

/** A place in the operators' list of what did not arrive: behind which instant and alert the next page begins. */
export const UndeliveredPlace = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}#[\w.-]{1,256}$/, 'cursor-unknown')
  .brand('UndeliveredPlace');
export type UndeliveredPlace = z.infer<typeof UndeliveredPlace>;

/** The messages that did not arrive and that nobody has taken note of; an alert comes here when it fails or bounces. */
export type UndeliveredStore = {
  /** The newest first, from behind the place on. */
  page(after?: UndeliveredPlace): Promise<{ alerts: AlertName[]; next?: UndeliveredPlace }>;
  /** Keeps what was done about it. */
  follow(alert: AlertName, followed: Followed): Promise<void>;
  /** It needs nobody any more. */
  takeOff(alert: AlertName): Promise<void>;
  /** False when it is no longer there. */
  tick(alert: AlertName, seen: { at: Date; by: string }): Promise<boolean>;
};

const channelsTo = (alert: Alert, to: Recipient): string[] =>
  (to.kind === 'officer' ? OfficerChannel : AlertChannel).options.map((channel) =>
    keyOf(alert, to, channel),
  );

const sameUnit = (alert: Alert, roles: readonly PersonRole[]): string[] => {
  const { to } = alert;
  return to.kind === 'officer' ? roles.flatMap((role) => channelsTo(alert, { ...to, role })) : [];
};

/** The same message on other ways: by the other channels, and to the duty in an officer's place. */
const otherWays = (alert: Alert): string[] =>
  [...new Set([...channelsTo(alert, alert.to), ...sameUnit(alert, ['duty'])])].filter(
    (key) => key !== alert.key,
  );

/** For which alerts this one is such a way. */
export const reachedBy = (alert: Alert): string[] => {
  const isToDuty = alert.to.kind === 'officer' && alert.to.role === 'duty';
  const all = isToDuty ? sameUnit(alert, PersonRole.options) : channelsTo(alert, alert.to);
  return all.filter((key) => key !== alert.key);
};

export type FollowUndeliveredPorts = FollowFailurePorts & {
  alerts: Pick<AlertStore, 'find'>;
  undelivered: Pick<UndeliveredStore, 'follow' | 'takeOff'>;
};

const hasGotThrough = async (
  alert: Alert,
  { alerts }: Pick<FollowUndeliveredPorts, 'alerts'>,
): Promise<boolean> => {
  const others = await Promise.all(otherWays(alert).map((key) => alerts.find(alert.code, key)));
  return others.some((other) => other?.status === 'delivered');
};

/** Follows up what did not arrive, and keeps on the operators' list what they may have to do something about. */
export const followUndelivered = async (
  name: AlertName,
  ports: FollowUndeliveredPorts,
): Promise<Followed> => {
  const followed = await followFailure(name, ports);
  await ports.undelivered.follow(name, followed);
  const alert = await ports.alerts.find(name.code, name.key);
  if (alert?.status === 'dropped' && alert.provider === 'not-needed') {
    // nor are the other ways on which it failed anybody's care
    for (const key of reachedBy(alert)) await ports.undelivered.takeOff({ ...name, key });
  }
  if (!alert || !hasFailed(alert)) return followed;
  if (followed === 'nothing-owed' || (await hasGotThrough(alert, ports))) {
    await ports.undelivered.takeOff(name);
  }
  return followed;
};
