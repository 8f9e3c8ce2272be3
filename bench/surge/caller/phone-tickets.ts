import { getDeadlinePromptKeys } from '../../../core/contact-center/read/deadline-prompts.ts';
import { silenceKey } from '../../../core/contact-center/read/spoken-prompt-keys.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import type { Priority, ServiceCode } from '../../../core/directory/model/services/service.ts';
import { createDeadlineClock, findClockTimeLimit } from '../../../core/sla/deadline.ts';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/model/ticket-code.ts';

export type SimulatedPhoneTicket = {
  code: string;
  openedAt: Date;
  dueAt: Date;
  from: string;
  lang: string;
  area: string;
  /** Whether operators need not classify the ticket: its topic is known, and its place unless it is a suggestion. */
  isClassified: boolean;
};

/** Parameters that a contact flow sends to the Lambda function. */
export type FlowRequest = Readonly<Record<string, string>>;
export type FlowResponse = Record<string, string>;

/**
 * Converts a list to prompt parameters with numbered names, because contact flows have no lists. Unused parameters play
 * silence.
 */
export function toPromptSlots(
  name: string,
  values: readonly string[],
  count: number,
): FlowResponse {
  return Object.fromEntries(
    Array.from({ length: count }, (_, place) => [
      `${name}${place + 1}`,
      values[place] ?? silenceKey,
    ]),
  );
}

export function toDueDatePrompts(dueAt: Date, now: Date): FlowResponse {
  return toPromptSlots('due', getDeadlinePromptKeys(dueAt, now), 6);
}

export function hasCallerNumber(from: string): boolean {
  return from !== 'anonymous';
}

/**
 * Multiplier from a ticket's number to the numeric value of its code. It ensures that no two simulated tickets get the same
 * nine digits.
 */
const stride = 7_368_787n;

const codeOf = (number: number): TicketCode => {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, BigInt(number) * stride);
  return encodeTicketCode(new Uint8Array(bytes.buffer));
};

type PhoneReportSubject = { service: ServiceCode; priority: Priority; from: string };

export function createSimulatedTicketStore(directory: Directory) {
  const byCode = new Map<string, SimulatedPhoneTicket>();
  const byNumber = new Map<string, SimulatedPhoneTicket>();
  return {
    open: (
      { from, ...matter }: PhoneReportSubject,
      request: FlowRequest,
      now: Date,
    ): SimulatedPhoneTicket => {
      const { topic = '', area = '', lang = 'vi' } = request;
      const rule = findClockTimeLimit(directory.sla, { clock: 'resolve', ...matter, on: now });
      const ticket = {
        code: codeOf(byCode.size + 1),
        openedAt: now,
        dueAt: createDeadlineClock(rule, now, directory.calendar).dueAt,
        from,
        lang,
        area,
        isClassified: topic !== '' && (area !== '' || matter.service === 'suggestion'),
      };
      byCode.set(ticket.code, ticket);
      if (hasCallerNumber(from)) byNumber.set(from, ticket);
      return ticket;
    },
    withCode: (code: string) => byCode.get(code),
    lastFrom: (from: string) => byNumber.get(from),
  };
}
