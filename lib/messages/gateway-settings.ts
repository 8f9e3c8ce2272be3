import { readFileSync } from 'node:fs';
import { SmsGateway } from '../../core/sms-gateway/settings.ts';

/** Names of the files in `gateways/` without suffix. */
export type GatewayName = 'esms' | 'speedsms' | 'simulated';

/** Reads and validates a gateway's configuration. Throws, and so fails the deployment, if it is invalid. */
export const gatewaySettings = (name: GatewayName): SmsGateway =>
  SmsGateway.parse(
    JSON.parse(readFileSync(new URL(`gateways/${name}.json`, import.meta.url), 'utf8')),
  );

/** SMS gateway of a stage. */
export type SmsGatewayConfig = {
  gateway: GatewayName;
  /** Initial credentials in the secret; only simulated gateways have any. */
  firstCredentials: Record<string, string>;
};

/** Simulated SMS gateway for the local run, with invented credentials. */
export const simulatedGateway: SmsGatewayConfig = {
  gateway: 'simulated',
  firstCredentials: { token: 'simulated-gateway-token' },
};
