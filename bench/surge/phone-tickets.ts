import { promptsForDeadline } from '../../core/contact-center/spoken-date.ts';
import { silenceKey } from '../../core/contact-center/spoken-pieces.ts';
import type { Directory } from '../../core/directory/directory.ts';
import type { Priority, Service } from '../../core/directory/service.ts';
import { findClockRule, startClock } from '../../core/sla/deadline.ts';
import { encodeTicketCode, type TicketCode } from '../../core/ticket/code.ts';

export type PhoneTicket = {
  code: string;
  openedAt: Date;
  dueAt: Date;
  from: string;
  lang: string;
  area: string;
  /** An operator has nothing more to find out. */
  isClassified: boolean;
};

/** What a flow asks with, and what it is told. */
export type FlowRequest = Readonly<Record<string, string>>;
export type FlowResponse = Record<string, string>;

/** A flow has no lists: so many numbered prompts, the rest of them silent. */
export const slots = (name: string, values: readonly string[], count: number): FlowResponse =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => [
      `${name}${place + 1}`,
      values[place] ?? silenceKey,
    ]),
  );

export const computeDue = (dueAt: Date, now: Date): FlowResponse =>
  slots('due', promptsForDeadline(dueAt, now), 6);

export const isKnown = (from: string): boolean => from !== 'anonymous';

/** No two numbers have the same nine digits. */
const stride = 7_368_787n;

const codeOf = (number: number): TicketCode => {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, BigInt(number) * stride);
  return encodeTicketCode(new Uint8Array(bytes.buffer));
};

type Matter = { service: Service; priority: Priority; from: string };

/** The tickets that callers have, by their codes and numbers. */
export const openTickets = (directory: Directory) => {
  const byCode = new Map<string, PhoneTicket>();
  const byNumber = new Map<string, PhoneTicket>();
  return {
    open: ({ from, ...matter }: Matter, asked: FlowRequest, now: Date): PhoneTicket => {
      const { topic = '', area = '', lang = 'vi' } = asked;
      const rule = findClockRule(directory.sla, { clock: 'resolve', ...matter, on: now });
      const ticket = {
        code: codeOf(byCode.size + 1),
        openedAt: now,
        dueAt: startClock(rule, now, directory.calendar).dueAt,
        from,
        lang,
        area,
        isClassified: topic !== '' && (area !== '' || matter.service === 'suggestion'),
      };
      byCode.set(ticket.code, ticket);
      if (isKnown(from)) byNumber.set(from, ticket);
      return ticket;
    },
    withCode: (code: string) => byCode.get(code),
    lastFrom: (from: string) => byNumber.get(from),
  };
};
