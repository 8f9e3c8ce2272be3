import type { SmsGatewayResult } from '../../core/sms-gateway/send-sms.ts';
import type { SmsGatewayConfiguration } from '../../core/sms-gateway/settings.ts';
import { buildGatewayRequest, type GatewayMessage, type GatewayRequest } from './build-request.ts';
import { classifyGatewayResponse } from './classify-gateway-response.ts';
import type { GatewayCredentials } from './credentials.ts';
import { postOnce } from './post-once.ts';

type SenderDeps = {
  /** Base URL for SMS gateway URLs that are configured as a path only. */
  portalUrl: string;
  credentials(): Promise<GatewayCredentials>;
  brandName: string;
  now(): Date;
};

/**
 * Creates a function that sends one message to the SMS gateway, without retries. If the gateway fails, the function returns a
 * result instead of throwing.
 */
export function createGatewaySender(
  gateway: SmsGatewayConfiguration,
  { credentials, now, ...own }: SenderDeps,
) {
  return async (message: GatewayMessage): Promise<SmsGatewayResult> => {
    let request: GatewayRequest;
    try {
      const options = { ...own, credentials: await credentials(), at: now() };
      request = buildGatewayRequest(gateway, message, options);
    } catch {
      return { kind: 'not-taken', reason: 'credentials', isTransient: false };
    }
    const url = new URL(gateway.url, own.portalUrl).href;
    const posted = await postOnce(url, request, gateway.timeoutSeconds * 1000);
    switch (posted.kind) {
      case 'answered':
        return classifyGatewayResponse(posted.status, posted.body, gateway);
      case 'not-sent':
        return { kind: 'not-taken', reason: posted.reason, isTransient: true };
      case 'unanswered':
        return { kind: 'unconfirmed', reason: posted.reason };
    }
  };
}
