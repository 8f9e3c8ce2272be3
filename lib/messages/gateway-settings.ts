import { readFileSync } from 'node:fs';
import { SmsGatewayConfiguration } from '../../core/sms-gateway/settings.ts';

/** Names of the SMS gateways that have a configuration file in `gateways/`. */
export type SmsGatewayName = 'esms' | 'speedsms' | 'simulated';

/** Reads and validates the configuration of an SMS gateway. Throws, and so fails the deployment, if it is invalid. */
export function readGatewayConfig(name: SmsGatewayName): SmsGatewayConfiguration {
  return SmsGatewayConfiguration.parse(
    JSON.parse(readFileSync(new URL(`gateways/${name}.json`, import.meta.url), 'utf8')),
  );
}

export type SmsGatewayConfig = {
  gateway: SmsGatewayName;
  /** Initial credentials of the SMS gateway in Secrets Manager; empty except for simulated gateways. */
  firstCredentials: Record<string, string>;
};

/** Simulated SMS gateway for the local run, with invented credentials. */
export const simulatedGatewayConfig: SmsGatewayConfig = {
  gateway: 'simulated',
  firstCredentials: { token: 'simulated-gateway-token' },
};
