import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { createCircuitBreakerStore } from '../../adapters/dynamodb/messages/circuit-breaker-store.ts';
import { createSmsAttemptStore } from '../../adapters/dynamodb/messages/sms-attempts.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { createGatewayCredentialReader } from '../../adapters/sms-gateway/credentials.ts';
import { createGatewaySender } from '../../adapters/sms-gateway/gateway-sender.ts';
import { createSnsSmsSender } from '../../adapters/sns/sms-sender.ts';
import type { Directory } from '../../core/directory/model/directory.ts';
import type { MessageProviderResult } from '../../core/messages/deliver/delivery-result.ts';
import { type SendSmsDeps, sendSms } from '../../core/sms-gateway/send-sms.ts';
import { SmsGatewayConfiguration } from '../../core/sms-gateway/settings.ts';
import { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { logOperation } from '../runtime/log.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { sha256 } from '../runtime/random.ts';

/** Environment variables for sending SMS. Without `SMS_GATEWAY`, Amazon SNS sends every SMS. */
export const smsEnvironmentShape = {
  SMS_SENDER: z.string().optional(),
  SMS_GATEWAY: z.string().optional(),
  SMS_GATEWAY_SECRET: z.string().optional(),
};
type Variables = z.infer<z.ZodObject<typeof smsEnvironmentShape>>;

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

const createGatewayDeps = (
  { SMS_SENDER = '', SMS_GATEWAY = '', SMS_GATEWAY_SECRET = '' }: Variables,
  { table, directory, portalUrl, now }: Deps,
): Omit<SendSmsDeps, 'sendBySns'> => {
  const gateway = SmsGatewayConfiguration.parse(JSON.parse(SMS_GATEWAY));
  const post = createGatewaySender(gateway, {
    portalUrl,
    credentials: createGatewayCredentialReader(SMS_GATEWAY_SECRET, now),
    brandName: SMS_SENDER,
    now,
  });
  return {
    gateway,
    post,
    rules: async () => getTicketPolicy(await directory(), now()).sms.gateway,
    idOf: ({ code, key }) => sha256(`${code} ${key}`).replace(/[-_]/g, '0').slice(0, 32),
    attempts: createSmsAttemptStore(table, gateway.name),
    breaker: createCircuitBreakerStore(table),
    pause: (ms) => wait(ms),
    notice: (event, { code, key }, why) => {
      const about = { ticket: code, alert: key };
      logOperation({ ...about, smsGateway: event, why });
      incrementMetric(metrics[event], 1, about);
    },
    now,
  };
};

/** Returns a function that sends an SMS through the configured SMS gateway, or through Amazon SNS if there is none. */
export function buildSmsSender(
  variables: Variables,
  deps: Deps,
): (message: Message) => Promise<MessageProviderResult> {
  const bySns = createSnsSmsSender(variables.SMS_SENDER);
  if (!variables.SMS_GATEWAY) return bySns;
  const ports = createGatewayDeps(variables, deps);
  return (message) => {
    const sms = {
      ...{ to: message.to, text: message.text },
      alert: { code: TicketCode.parse(message.ticket), key: message.alert },
    };
    return sendSms(sms, { ...ports, sendBySns: () => bySns(message) });
  };
}
