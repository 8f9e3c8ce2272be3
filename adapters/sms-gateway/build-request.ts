import {
  fillGatewayTemplate,
  type SmsGatewayConfiguration,
} from '../../core/sms-gateway/settings.ts';
import { type GatewayCredentials, requireCredential } from './credentials.ts';
import { signRequestBody, type TemplateValueLookup } from './sign-request.ts';

export type GatewayMessage = { id: string; to: string; text: string };
export type GatewayRequest = { headers: Record<string, string>; body: string };

type RequestOptions = {
  credentials: GatewayCredentials;
  /** Sender name of the SMS, used if the gateway's configuration has no brand name of its own. */
  brandName: string;
  /** Base URL of the hotline, for SMS gateways that receive a callback URL with each message. */
  portalUrl: string;
  at: Date;
};

const formatPhone = (form: SmsGatewayConfiguration['phone'], number: string): string => {
  const digits = number.replace(/^\+/, '');
  if (form === 'national') return digits.replace(/^84/, '0');
  return form === 'e164' ? `+${digits}` : digits;
};

const fillTemplates = (value: unknown, fill: (template: string) => string): unknown => {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((one) => fillTemplates(one, fill));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, fillTemplates(one, fill)]),
  );
};

const contentTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
} as const;

const buildBody = (
  { body }: SmsGatewayConfiguration,
  fill: (template: string) => string,
): string => {
  if (body.as === 'json') return JSON.stringify(fillTemplates(body.fields, fill));
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body.fields)) form.append(name, fill(value));
  return form.toString();
};

const buildAuthenticationHeaders = (
  { authentication }: SmsGatewayConfiguration,
  body: string,
  { credentials, factOf }: { credentials: GatewayCredentials; factOf: TemplateValueLookup },
): Record<string, string> => {
  switch (authentication.kind) {
    case 'none':
      return {};
    case 'basic': {
      const { username, password } = authentication;
      const pair = `${fillGatewayTemplate(username, factOf)}:${fillGatewayTemplate(password, factOf)}`;
      return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    }
    case 'bearer':
      return { authorization: `Bearer ${fillGatewayTemplate(authentication.token, factOf)}` };
    case 'hmac': {
      const key = requireCredential(credentials, authentication.secret);
      return { [authentication.header]: signRequestBody(authentication, key, body, factOf) };
    }
  }
};

/** Builds the HTTP request for one SMS from the gateway's configuration. */
export function buildGatewayRequest(
  gateway: SmsGatewayConfiguration,
  { id, to, text }: GatewayMessage,
  { credentials, brandName, portalUrl, at }: RequestOptions,
): GatewayRequest {
  const values = {
    ...{ id, text, portalUrl, phone: formatPhone(gateway.phone, to) },
    brandName: gateway.brandName ?? brandName,
    at: String(Math.floor(at.getTime() / 1000)),
  };
  const known = new Map(Object.entries(values));
  const factOf: TemplateValueLookup = (name) =>
    name.startsWith('secret.')
      ? requireCredential(credentials, name.slice('secret.'.length))
      : known.get(name);
  const fill = (template: string) => fillGatewayTemplate(template, factOf);
  const body = buildBody(gateway, fill);
  const own = Object.entries(gateway.headers).map(([name, value]) => [name, fill(value)]);
  return {
    body,
    headers: {
      'content-type': `${contentTypes[gateway.body.as]}; charset=utf-8`,
      accept: 'application/json',
      'user-agent': 'hotline-1022',
      ...Object.fromEntries(own),
      ...buildAuthenticationHeaders(gateway, body, { credentials, factOf }),
    },
  };
}
