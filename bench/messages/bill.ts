import type { Priority } from '../../core/directory/model/services/service.ts';
import { getMessageKind } from '../../core/messages/message-kinds.ts';
import {
  type OfficerAudience,
  selectOfficerAudience,
} from '../../core/messages/schedule/notification-policy.ts';
import type { IntakeChannel } from '../../core/ticket/model/fields/report-medium.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { testDirectory } from '../../test/support/directory/test-directory.ts';
import { simulateMessages } from '../../test/support/hotline/simulate-messages.ts';
import type { SentMessage } from '../../test/support/hotline/simulated-hotline.ts';
import { messageAssumptions, messagePrices, toUsd } from './prices.ts';
import type { MessageScenario } from './scenarios.ts';

const audiences = ['citizen', 'officer', 'head', 'leadership'] as const;
const billedChannels = ['SMS', 'e-mail', 'Zalo notification', 'chat'] as const;
export type Audience = 'citizen' | OfficerAudience;
type BilledChannel = (typeof billedChannels)[number];

/** Properties of a sent message from which its price and its row in the message bill are determined. */
export type BilledMessage = Pick<SentMessage, 'at' | 'about' | 'address' | 'segments'> & {
  audience: Audience;
  channel: Exclude<BilledChannel, 'Zalo notification'>;
  to: string;
  ticket: { priority: Priority; channel: IntakeChannel };
};

const channelOf = ({ channel }: SentMessage): BilledMessage['channel'] => {
  if (channel === 'sms') return 'SMS';
  return channel === 'email' ? 'e-mail' : 'chat';
};

/** Result of a message simulation: all sent messages, and all tickets in their final state. */
export type MessageSimulationResult = { messages: BilledMessage[]; tickets: Ticket[]; until: Date };

/** Simulates which messages the hotline sends about a series of tickets, in virtual time and with the production rules. */
export async function simulateMessageScenario({
  reports,
  until,
}: MessageScenario): Promise<MessageSimulationResult> {
  const ordered = reports.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const { sent, tickets } = await simulateMessages(ordered, until);
  const byCode = new Map(tickets.map((ticket) => [ticket.code, ticket]));
  const messages = sent.map((message): BilledMessage => {
    const { at, about, address, segments, to, recipient } = message;
    const ticket = byCode.get(message.ticket);
    if (!ticket) throw new Error(`No ticket ${message.ticket}`);
    const { notifications } = getTicketPolicy(testDirectory, at);
    return {
      ...{ at, about, address, segments, to, ticket },
      audience:
        recipient.kind === 'citizen' ? 'citizen' : selectOfficerAudience(recipient, notifications),
      channel: channelOf(message),
    };
  });
  return { messages, tickets, until };
}

/** Returns true for SMS receipts of reports from the web, because the web page has already shown the ticket code. */
const isShownReceipt = ({ about, channel, ticket }: BilledMessage): boolean =>
  about === 'receipt' && channel === 'SMS' && ticket.channel === 'web';

/**
 * Returns the simulation result without SMS receipts for reports from the web, because the web page has already shown the
 * ticket code.
 */
export function excludeWebReceiptSms(played: MessageSimulationResult): MessageSimulationResult {
  return {
    ...played,
    messages: played.messages.filter((message) => !isShownReceipt(message)),
  };
}

export const messageProviderMixes = ['sns', 'gateway', 'zalo'] as const;
/**
 * Combination of message providers: `sns` uses SNS only; `gateway` a Vietnamese SMS gateway with SNS as failover; `zalo` Zalo
 * first, then that gateway.
 */
export type MessageProviderMix = (typeof messageProviderMixes)[number];

/** Channel by which a combination of providers delivers a message, with its share of the deliveries and its price. */
type Delivered = { channel: BilledChannel; share: number; usd: number };

const smsUsd = (mix: MessageProviderMix, parts: number): number => {
  const failover = mix === 'sns' ? 1 : messageAssumptions.gatewayFailoverShare.value;
  return (
    parts *
    (failover * toUsd(messagePrices.snsSmsPart) +
      (1 - failover) * toUsd(messagePrices.gatewaySmsPart))
  );
};

/**
 * Returns true for messages that may be sent by Zalo first. Emergencies and messages with ticket or confirmation codes are
 * sent by SMS at once.
 */
const canGoByZalo = ({ about, ticket }: BilledMessage): boolean =>
  ticket.priority !== 'P1' &&
  about !== 'device-code' &&
  getMessageKind({ about }).smsLimits.kind !== 'code';

export function splitMessageByChannel(
  mix: MessageProviderMix,
  message: BilledMessage,
): Delivered[] {
  const { channel, segments } = message;
  if (channel !== 'SMS') {
    return [
      { channel, share: 1, usd: toUsd(messagePrices[channel === 'e-mail' ? 'email' : 'chat']) },
    ];
  }
  const byZalo =
    mix === 'zalo' && canGoByZalo(message) ? messageAssumptions.zaloReachedShare.value : 0;
  return [
    { channel: 'SMS', share: 1 - byZalo, usd: (1 - byZalo) * smsUsd(mix, segments) },
    {
      channel: 'Zalo notification',
      share: byZalo,
      usd: byZalo * toUsd(messagePrices.zaloNotification),
    },
  ];
}

export type BillRow = { audience: Audience; channel: BilledChannel } & Record<
  MessageProviderMix,
  { messages: number; usd: number }
>;

const sumOf = (
  mix: MessageProviderMix,
  messages: readonly BilledMessage[],
  channel: BilledChannel,
) =>
  messages
    .flatMap((message) => splitMessageByChannel(mix, message))
    .filter((delivered) => delivered.channel === channel)
    .reduce((sum, { share, usd }) => ({ messages: sum.messages + share, usd: sum.usd + usd }), {
      messages: 0,
      usd: 0,
    });

/** Returns the message costs per 1,000 simulated tickets, one row per audience and channel. */
export function computeMessageBill({ messages, tickets }: MessageSimulationResult): BillRow[] {
  return audiences.flatMap((audience) =>
    billedChannels.map((channel): BillRow => {
      const own = messages.filter((message) => message.audience === audience);
      const of = (mix: MessageProviderMix) => {
        const sum = sumOf(mix, own, channel);
        return {
          messages: (sum.messages * 1000) / tickets.length,
          usd: (sum.usd * 1000) / tickets.length,
        };
      };
      return { audience, channel, sns: of('sns'), gateway: of('gateway'), zalo: of('zalo') };
    }),
  );
}

export function computeUsdPerThousandTickets(
  played: MessageSimulationResult,
  mix: MessageProviderMix,
): number {
  return computeMessageBill(played).reduce((sum, row) => sum + row[mix].usd, 0);
}

export function computeSmsPerTicket({ messages, tickets }: MessageSimulationResult): number {
  return messages.filter(({ channel }) => channel === 'SMS').length / tickets.length;
}
