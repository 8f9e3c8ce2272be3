import {
  type PerformActionDeps,
  performTicketAction,
} from '../../../core/ticket/change/perform-action.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { atMinute } from './a-ticket.ts';

const sampleText = 'Chuyển cho đúng nơi';

/** Actions whose effects are visible outside, with their actors. */
export const sampleActions = {
  assigned: [
    { role: 'operator', sub: 'o' },
    { act: 'assign', unit: 'SO_YT', reason: sampleText },
  ],
  acknowledged: [{ role: 'officer', unit: 'SO_YT', post: 'handler' }, { act: 'acknowledge' }],
  answered: [
    { role: 'officer', unit: 'SO_YT', post: 'head' },
    { act: 'answer', text: 'Câu trả lời chưa ai duyệt' },
  ],
  published: [
    { role: 'supervisor', sub: 's' },
    { act: 'publish', title: sampleText, question: sampleText, answer: 'Câu trả lời đã duyệt' },
  ],
  reopened: [{ role: 'citizen' }, { act: 'reopen', reason: sampleText }],
  noted: [
    { role: 'operator', sub: 'o' },
    { act: 'note', text: 'Nội bộ biết thôi' },
  ],
} as const satisfies Record<string, readonly [Actor, Action]>;

/** Performs the named action so many minutes after the opening. */
export async function performSampleAction(
  { code }: Pick<Ticket, 'code'>,
  name: keyof typeof sampleActions,
  minute: number,
  ports: PerformActionDeps,
): Promise<void> {
  const [by, act] = sampleActions[name];
  const asking = { by, channel: 'console', nonce: `${name}.${minute}`, hears: () => false };
  const outcome = await performTicketAction(code, act, asking, {
    ...ports,
    now: () => atMinute(minute),
  });
  if (outcome.kind !== 'recorded') throw new Error(`${name} was ${outcome.kind}`);
}
