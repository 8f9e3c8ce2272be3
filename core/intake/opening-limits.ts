import type { Bucket } from '../access/attempts.ts';
import { networkOf } from '../access/network-of.ts';
import type { Directory } from '../directory/directory.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import type { ReportRequest } from './report.ts';
import type { Sender } from './report-key.ts';

type Occasion = { directory: Directory; openedAt: Date; keyed: Keyed };

const hour = 60;
const day = 24 * hour;

/**
 * What the opening of a report uses up: neither number nor address nor browser stands in a bucket's name. Hardly anybody
 * opens a second one within the hour, so the first may go uncounted. Operators take down what callers tell them, all day
 * and from one room: theirs are not counted at all.
 */
export const openingLimits = (
  { reporter }: Pick<ReportRequest, 'reporter'>,
  { channel, address, device, call }: Sender,
  { directory, openedAt, keyed }: Occasion,
): Bucket[] => {
  if (channel === 'operator') return [];
  const { opening } = lifeOn(directory, openedAt);
  const { firstUncountedAfterMinutes } = opening;
  const phone = reporter.phone?.value;
  const number = phone && `open-number#${fingerprint('number', phone, keyed)}`;
  const browser = device && `open-device#${fingerprint('visitor', device, keyed)}`;
  const network = address && `open-address#${fingerprint('address', networkOf(address), keyed)}`;
  const contact = call && `open-call#${fingerprint('address', call, keyed)}`;
  const bucket = (name: string | undefined, most: number, withinMinutes: number): Bucket[] =>
    name ? [{ bucket: name, limit: { most, withinMinutes, firstUncountedAfterMinutes } }] : [];
  return [
    ...bucket(browser, opening.perDeviceAndDay, day),
    ...bucket(number, opening.perNumberAndHour, hour),
    ...bucket(number, opening.perNumberAndDay, day),
    ...bucket(network, opening.perAddressAndHour, hour),
    // whoever withholds the number has no other
    ...bucket(contact, opening.perCall, day),
  ];
};
