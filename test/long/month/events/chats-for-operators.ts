import * as z from 'zod';
import { hourMs, minuteMs } from '../clock-times.ts';
import type { Month } from '../month.ts';
import { sendWebChatMessage } from '../people/channels/chat.ts';
import { type PlannedAction, planMonthAction } from '../state.ts';

const Rooms = z.array(z.looseObject({ id: z.string(), state: z.string() }));

/** What the chat says while it looks for an operator; outside their hours it offers a callback instead. */
const inviting = 'đang mời tổng đài viên';

/** Somebody asks for an operator in the chat; on some days an operator joins, on others nobody does. */
export async function askForOperator(
  month: Month,
  { at, with: given }: PlannedAction,
): Promise<void> {
  const { hotline, log, state } = month;
  const { number = '', isJoined = '' } = given;
  const text = 'gặp tổng đài viên';
  const reply = await sendWebChatMessage(month, number, { id: `month-asks-${number}`, text });
  await hotline.settle();
  const isOffered = reply.includes(inviting);
  const what = isOffered ? 'operator-requested' : 'operators-away';
  log.add({ kind: 'event', at: await hotline.now(), what, detail: number });
  if (!isOffered) return;
  const does = isJoined === 'yes' ? 'operator-joins-chat' : 'citizen-leaves-chat';
  planMonthAction(state, {
    at: at + (isJoined === 'yes' ? minuteMs : hourMs),
    does,
    with: { number },
  });
}

/** An operator accepts the chat that waits, writes, and ends it. */
export async function joinChat(
  { hotline, log }: Month,
  { with: given }: PlannedAction,
): Promise<void> {
  const { text } = await hotline.get('/local/operators?format=json');
  const waiting = Rooms.parse(JSON.parse(text)).find(({ state }) => state === 'waiting');
  if (!waiting) return;
  for (const step of [
    { does: 'accept' },
    { does: 'write', text: 'Dạ em nghe ạ.' },
    { does: 'end' },
  ]) {
    await hotline.post(`/local/operators/${waiting.id}`, step);
    await hotline.settle();
  }
  const detail = given['number'] ?? '';
  log.add({ kind: 'event', at: await hotline.now(), what: 'chat-joined', detail });
}

/** Nobody came: the citizen gives up. */
export async function leaveChat(month: Month, { with: given }: PlannedAction): Promise<void> {
  const number = given['number'] ?? '';
  await sendWebChatMessage(month, number, { id: `month-leaves-${number}`, text: 'quay lại' });
}
