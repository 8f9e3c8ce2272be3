import { readFileSync } from 'node:fs';
import { SmsGateway } from '../../core/sms-gateway/settings.ts';

/** Files in `gateways/` beside this one. */
export type GatewayName = 'esms' | 'speedsms' | 'simulated';

/** Reads and checks a gateway's settings; a mistake in them refuses the deploy. */
export const gatewaySettings = (name: GatewayName): SmsGateway =>
  SmsGateway.parse(
    JSON.parse(readFileSync(new URL(`gateways/${name}.json`, import.meta.url), 'utf8')),
  );

/** Which gateway a stage sends SMS through. */
export type SmsGatewayConfig = {
  gateway: GatewayName;
  /** Credentials of the secret before anybody has entered them: only of a simulated gateway. */
  firstCredentials: Record<string, string>;
};

/** The gateway that a local run simulates, with invented credentials. */
export const simulatedGateway: SmsGatewayConfig = {
  gateway: 'simulated',
  firstCredentials: { token: 'simulated-gateway-token' },
};
