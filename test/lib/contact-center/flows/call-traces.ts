import { mergeContactRecord } from '../../../../core/contact-center/model/calls/call.ts';
import { ContactRecord } from '../../../../core/contact-center/model/calls/contact-record.ts';
import { buildContactEvents } from '../../../../local/connect/traces/contact-events.ts';
import { buildContactRecord } from '../../../../local/connect/traces/contact-record.ts';
import type { LedCall } from './simulated-call.ts';

const instance = 'arn:aws:connect:ap-southeast-1:000000000000:instance/local';

/** Returns all traces of a call: Amazon Connect's record and events, the flow log and the hotline's item. */
export function leftOf(call: LedCall) {
  const record = buildContactRecord(call, undefined, { instanceArn: instance, bucket: undefined });
  return {
    record,
    events: buildContactEvents(call, instance),
    log: call.steps.filter(({ isUnlogged }) => !isUnlogged),
    item: mergeContactRecord(ContactRecord.parse(record), undefined),
    rest: [call.callbacks, call.tasks, call.recordings],
  };
}

/** Attributes that the record of a call without number may have, because they identify nothing. */
const harmless = new Set([
  ...[
    'lang',
    'chosen',
    'service',
    'withheld',
    'recording',
    'announced',
    'surge',
    'hot',
    'greeting',
  ],
  ...['opened', 'priority', 'line', 'ended', 'keyZero', 'menu', 'wantsTicket', 'codeRead'],
  ...['placePrompt', 'placeUnknown', 'silent', 'connectCallback'],
]);

/** Returns the ticket codes found in the traces of a call whose number is withheld. */
export function codesLeftOf(call: LedCall): string[] {
  const unnamed = [...call.callFunction.tickets].filter(([, { from }]) => from === '');
  if (call.attributes['withheld'] !== 'yes' || unnamed.length === 0) return [];
  const left = JSON.stringify(leftOf(call));
  return unnamed.flatMap(([unsaid]) => (left.includes(unsaid) ? [`The code ${unsaid}`] : []));
}

/** Returns everything in the traces that links a withheld number with its ticket, codes included. */
export function joinedIn(call: LedCall): string[] {
  if (call.attributes['withheld'] !== 'yes' || call.callFunction.tickets.size === 0) return [];
  const setAttributes = Object.entries(call.attributes).filter(([, value]) => value !== '');
  return [
    ...codesLeftOf(call),
    ...setAttributes.flatMap(([name]) => (harmless.has(name) ? [] : [`The attribute ${name}`])),
    ...call.steps.filter(isLoggedOpening).map(({ action }) => `The log of ${action}`),
    ...(call.recordings.length > 0 ? ['A recording'] : []),
  ];
}

const isLoggedOpening = ({ isUnlogged, lambda }: LedCall['steps'][number]): boolean =>
  !isUnlogged && JSON.stringify(lambda?.parameters ?? '').includes('"withheld":"yes"');
