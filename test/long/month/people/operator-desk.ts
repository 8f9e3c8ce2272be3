import * as z from 'zod';
import type { Month } from '../month.ts';
import { topics } from '../plan/directory-data.ts';
import { openTicket, readList } from './console.ts';
import { type Member, signIn } from './staff.ts';

type Work = { month: Month; member: Member; code: string };

const openedOf = ({ log }: Month, code: string) => {
  const found = log.entries.find((entry) => entry.kind === 'opened' && entry.code === code);
  return found?.kind === 'opened' ? found : undefined;
};

/** Performs an operator's action on the ticket's current version; logs it if accepted. */
const act = async (
  { month, member, code }: Work,
  version: number,
  name: string,
  fields: object,
): Promise<boolean> => {
  const { hotline, log } = month;
  const key = `${name}-${code}-${version}`;
  const answer = await member.post(`tickets/${code}/${name}`, { version, ...fields }, key);
  if (answer.status !== 200) return false;
  const at = await hotline.now();
  log.add({ kind: 'acted', at, code, act: name, by: 'operator', value: JSON.stringify(fields) });
  return true;
};

const reason = 'Theo nội dung phản ánh';

/** Decides a ticket in the operators' queue: a possible complaint, or a ticket without a unit. */
const decide = async (work: Work): Promise<void> => {
  const { month, member, code } = work;
  const ticket = await openTicket(month, member, code);
  if (!ticket) return;
  const opened = openedOf(month, code);
  if (ticket.complaintHold) {
    const accused = opened?.accusedInText ? [opened.accusedInText] : [];
    await act(work, ticket.version, 'review-complaint', { accused, reason });
    return;
  }
  if (ticket.unit && ticket.unit !== 'TONG_DAI') return;
  const text = 'Tổng đài đã kiểm tra và trả lời trực tiếp, xin cảm ơn quý vị.';
  if (await act(work, ticket.version, 'answer', { text })) return;
  const topic = topics.find((row) => row.code === opened?.topic);
  const unit = topic?.lead === 'UBND_XA' ? `UBND_XA:${opened?.area ?? ''}` : 'SO_YT';
  await act(work, ticket.version, 'assign', { unit, reason });
};

/** Simulates operators who work through their queue, callbacks and chats. */
export async function workAtDesk(month: Month): Promise<void> {
  const member = await signIn(month, 'operator');
  const codes = await readList(month, member, 'queue');
  for (const code of codes) await decide({ month, member, code });
  await callBack(month, member);
  await lookAtChats(month, member);
}

const Callbacks = z.looseObject({
  callbacks: z.array(z.looseObject({ code: z.string(), version: z.number() })),
});

/** Simulates operators who make all pending callbacks; every citizen answers. */
const callBack = async (month: Month, member: Member): Promise<void> => {
  const { hotline, log } = month;
  const { text } = await member.get('callbacks');
  for (const { code, version } of Callbacks.parse(JSON.parse(text)).callbacks) {
    const path = `tickets/${code}/callback/done`;
    const answer = await member.post(
      path,
      { version, outcome: 'reached' },
      `call-${code}-${version}`,
    );
    if (answer.status !== 200) continue;
    log.add({ kind: 'acted', at: await hotline.now(), code, act: 'callback-done', by: 'operator' });
  }
};

const Waiting = z.looseObject({
  chats: z.looseObject({
    listed: z.array(z.looseObject({ id: z.string(), isEnded: z.boolean() })),
  }),
});

/** Simulates operators who mark ended chats that nobody joined as seen. */
const lookAtChats = async (month: Month, member: Member): Promise<void> => {
  const { hotline, log } = month;
  const { text } = await member.get('waiting');
  for (const { id, isEnded } of Waiting.parse(JSON.parse(text)).chats.listed) {
    if (!isEnded) continue;
    const { status } = await member.post(`waiting/${id}/seen`, {}, `chat-${id}`);
    if (status !== 200) continue;
    log.add({ kind: 'event', at: await hotline.now(), what: 'chat-seen', detail: id });
  }
};
