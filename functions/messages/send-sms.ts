import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { breakerStore } from '../../adapters/dynamodb/breaker-store.ts';
import { smsAttempts } from '../../adapters/dynamodb/sms-attempts.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { gatewayCredentials } from '../../adapters/sms-gateway/credentials.ts';
import { gatewaySender } from '../../adapters/sms-gateway/gateway-sender.ts';
import { smsSender } from '../../adapters/sns/sms-sender.ts';
import type { Directory } from '../../core/directory/directory.ts';
import type { ProviderResult } from '../../core/messages/send-to-provider.ts';
import { type SendSmsDeps, sendSms } from '../../core/sms-gateway/send-sms.ts';
import { SmsGateway } from '../../core/sms-gateway/settings.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { getTicketPolicy } from '../../core/ticket/ticket-policy.ts';
import { logLine } from '../runtime/log.ts';
import { countMetric } from '../runtime/metric.ts';
import { sha256 } from '../runtime/random.ts';

/** Environment variables for sending SMS. Without `SMS_GATEWAY`, Amazon SNS sends every SMS. */
export const smsVariables = {
  SMS_SENDER: z.string().optional(),
  SMS_GATEWAY: z.string().optional(),
  SMS_GATEWAY_SECRET: z.string().optional(),
};
type Variables = z.infer<z.ZodObject<typeof smsVariables>>;

type Deps = {
  table: TicketTable;
  directory(): Promise<Directory>;
  portalUrl: string;
  now(): Date;
};

type Message = { to: string; text: string; ticket: string; alert: string };

const metrics = {
  failed: 'SmsGatewayFailed',
  unconfirmed: 'SmsUnconfirmed',
  opened: 'SmsGatewayCircuitOpen',
} as const;

const gatewayPorts = (
  { SMS_SENDER = '', SMS_GATEWAY = '', SMS_GATEWAY_SECRET = '' }: Variables,
  { table, directory, portalUrl, now }: Deps,
): Omit<SendSmsDeps, 'sendBySns'> => {
  const gateway = SmsGateway.parse(JSON.parse(SMS_GATEWAY));
  const post = gatewaySender(gateway, {
    portalUrl,
    credentials: gatewayCredentials(SMS_GATEWAY_SECRET, now),
    brandName: SMS_SENDER,
    now,
  });
  return {
    gateway,
    post,
    rules: async () => getTicketPolicy(await directory(), now()).sms.gateway,
    idOf: ({ code, key }) => sha256(`${code} ${key}`).replace(/[-_]/g, '0').slice(0, 32),
    attempts: smsAttempts(table, gateway.name),
    breaker: breakerStore(table),
    pause: (ms) => wait(ms),
    notice: (event, { code, key }, why) => {
      const about = { ticket: code, alert: key };
      logLine({ ...about, smsGateway: event, why });
      countMetric(metrics[event], 1, about);
    },
    now,
  };
};

/** Returns a function that sends an SMS through the configured SMS gateway, or through Amazon SNS if there is none. */
export function buildSmsSender(
  variables: Variables,
  deps: Deps,
): (message: Message) => Promise<ProviderResult> {
  const bySns = smsSender(variables.SMS_SENDER);
  if (!variables.SMS_GATEWAY) return bySns;
  const ports = gatewayPorts(variables, deps);
  return (message) => {
    const sms = {
      ...{ to: message.to, text: message.text },
      alert: { code: TicketCode.parse(message.ticket), key: message.alert },
    };
    return sendSms(sms, { ...ports, sendBySns: () => bySns(message) });
  };
}
