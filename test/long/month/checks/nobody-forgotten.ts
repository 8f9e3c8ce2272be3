import * as z from 'zod';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import type { MonthCheck } from './check.ts';

const Ticket = z.looseObject({
  code: z.string(),
  status: z.string(),
  events: z.array(z.looseObject({ kind: z.string(), at: z.string() })),
});
const Listed = z.looseObject({ callbacks: z.array(z.looseObject({ code: z.string() })) });

const lastOf = (entries: readonly Entry[], path: string): EntryOf<'published'> | undefined =>
  entriesOf(entries, 'published').findLast((one) => one.path === path);

/** Answered later, or in the ticket that operators and officers read. */
const isMessageVisible = (entries: readonly Entry[], { code, at }: EntryOf<'acted'>): boolean => {
  const body = lastOf(entries, `tickets/${code}`)?.body;
  if (!body) return false;
  const { events } = Ticket.parse(JSON.parse(body));
  return events.some(
    (event) => event.kind === 'wrote' && Math.abs(Date.parse(event.at) - at) < 600_000,
  );
};

/** Returns the codes of the waiting callbacks in the last list that was read, and when it was read. */
const waitingCallbacks = (entries: readonly Entry[]): { at: number; codes: Set<string> } => {
  const list = lastOf(entries, 'callbacks');
  const listed = list ? Listed.parse(JSON.parse(list.body)).callbacks : [];
  return {
    at: list?.at ?? Number.POSITIVE_INFINITY,
    codes: new Set(listed.map(({ code }) => code)),
  };
};

const forgottenCalls = (entries: readonly Entry[]): string[] => {
  const acts = entriesOf(entries, 'acted');
  const waiting = waitingCallbacks(entries);
  return acts
    .filter(({ act, at }) => act === 'callback' && at <= waiting.at)
    .filter(({ code, at }) => {
      const isDone = acts.some(
        (one) => one.act === 'callback-done' && one.code === code && one.at >= at,
      );
      return !isDone && !waiting.codes.has(code);
    })
    .map(({ code }) => `The callback of ${code} is neither done nor listed`);
};

const Waiting = z.looseObject({
  chats: z.looseObject({ listed: z.array(z.looseObject({ id: z.string() })) }),
});

const listedChats = (entries: readonly Entry[]): number => {
  const body = lastOf(entries, 'waiting')?.body;
  return body ? Waiting.parse(JSON.parse(body)).chats.listed.length : 0;
};

/** Chats that requested an operator: each was joined, closed by an operator who had seen it, or is still listed. */
const forgottenChats = (entries: readonly Entry[]): string[] => {
  const countOf = (...names: string[]): number =>
    entriesOf(entries, 'event').filter(({ what }) => names.includes(what)).length;
  const requested = countOf('operator-requested');
  const handled = countOf('chat-joined', 'chat-seen') + listedChats(entries);
  return requested > handled
    ? [
        `${requested} chats requested an operator, but only ${handled} were joined, marked as seen or listed`,
      ]
    : [];
};

export const nobodyForgotten: MonthCheck = {
  name: 'nobody-forgotten',
  promise:
    'Every message of a citizen is answered or visible to an operator; no chat or callback is forgotten.',
  evaluate(entries) {
    const messages = entriesOf(entries, 'acted').filter(({ act }) => act === 'write');
    const calls = entriesOf(entries, 'acted').filter(({ act }) => act === 'callback');
    const chats = entriesOf(entries, 'event').filter(({ what }) => what === 'operator-requested');
    return {
      looked: messages.length + calls.length + chats.length,
      wrong: [
        ...messages
          .filter((message) => !isMessageVisible(entries, message))
          .map(({ code }) => `A message of the citizen of ${code} is nowhere to be read`),
        ...forgottenCalls(entries),
        ...forgottenChats(entries),
      ],
    };
  },
};
