import * as z from 'zod';

/** Text with placeholders in braces. `docs/sms-gateway.md` lists the placeholders for each field. */
const Template = z.string().min(1);
/** Response codes as text. `64..255` stands for all integers in the range. */
const ResponseCodes = z.array(z.string().min(1));

/** Returns whether the list of response codes contains the code, either itself or within a range. */
export function includesResponseCode(codes: readonly string[], code: string): boolean {
  return codes.some((one) => {
    const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(one) ?? [];
    if (from === undefined || to === undefined) return one === code;
    return /^\d{1,9}$/.test(code) && Number(code) >= Number(from) && Number(code) <= Number(to);
  });
}

const placeholderPattern = /\{([\w.-]+)\}/g;

/** Returns the names of the placeholders in a message template of the SMS gateway, including repetitions. */
const listPlaceholders = (template: string): string[] =>
  [...template.matchAll(placeholderPattern)].map(([, name = '']) => name);

/** Replaces the placeholders in a template of the SMS gateway with their values. Unknown placeholders become empty. */
export function fillGatewayTemplate(
  template: string,
  factOf: (name: string) => string | undefined,
): string {
  return template.replace(placeholderPattern, (_, name: string) => factOf(name) ?? '');
}

/** HMAC signature of a request, sent in an HTTP header. */
const GatewayRequestSignature = z.strictObject({
  kind: z.literal('hmac'),
  /** Name of the HMAC secret among the SMS gateway's credentials. */
  secret: z.string(),
  algorithm: z.enum(['sha256', 'sha512']).default('sha256'),
  encoding: z.enum(['hex', 'base64']).default('hex'),
  header: z.string(),
  prefix: z.string().default(''),
  /** Text to sign. `{body}` stands for the request body as sent. */
  content: Template.default('{body}'),
});
export type GatewayRequestSignature = z.infer<typeof GatewayRequestSignature>;

const Authentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('basic'), username: Template, password: z.string() }),
  z.strictObject({ kind: z.literal('bearer'), token: Template }),
  GatewayRequestSignature,
]);

const DeliveryReportAuthentication = z.discriminatedUnion('kind', [
  /**
   * Authentication of delivery reports by a shared secret in the last path segment of the request, for SMS gateways that
   * can't send headers.
   */
  z.strictObject({ kind: z.literal('path'), secret: z.string() }),
  z.strictObject({ kind: z.literal('header'), header: z.string(), value: Template }),
  GatewayRequestSignature,
]);
export type DeliveryReportAuthentication = z.infer<typeof DeliveryReportAuthentication>;

const Answer = z.strictObject({
  code: Template,
  /** Template for the gateway's message id in the response. Delivery reports may use this id. */
  id: Template.optional(),
  accepted: ResponseCodes.min(1),
  /**
   * Response codes for a message whose id the gateway already has. If the list is empty, the gateway doesn't detect
   * duplicates.
   */
  duplicate: ResponseCodes.default([]),
  /** Response codes for phone numbers that no provider can deliver to. */
  refused: ResponseCodes.default([]),
  /** Response codes for rejections that a retry can't change, such as those about credit, brand name, template or account. */
  unable: ResponseCodes.default([]),
  /** Response codes for rejections after which a retry may succeed. */
  later: ResponseCodes.default([]),
});

const Reports = z.strictObject({
  authentication: DeliveryReportAuthentication,
  /** Path of the array of delivery reports in the request body, for gateways that send several reports at once. */
  items: z.string().optional(),
  id: Template,
  status: Template,
  delivered: ResponseCodes.min(1),
  failed: ResponseCodes.min(1),
  reason: Template.optional(),
});
export type DeliveryReportConfig = z.infer<typeof Reports>;

const Body = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('json'), fields: z.record(z.string(), z.json()) }),
  z.strictObject({ as: z.literal('form'), fields: z.record(z.string(), z.string()) }),
]);

/** Maximum number of seconds for all attempts to send one SMS, well below the sending function's timeout of 60 s. */
const maxSeconds = 40;

const requestPlaceholders: ReadonlySet<string> = new Set([
  'phone',
  'text',
  'brandName',
  'id',
  'at',
  'portalUrl',
]);

const isRequestPlaceholder = (name: string): boolean =>
  requestPlaceholders.has(name) || name.startsWith('secret.');

const listTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
};

/**
 * Configuration of an SMS gateway with an HTTPS API: requests, response codes and delivery reports. Contains no credentials;
 * `{secret.NAME}` refers to one.
 */
export const SmsGatewayConfiguration = z
  .strictObject({
    /** Name of the SMS gateway, used as a part of message ids. Lower-case letters, digits and `-`. */
    name: z.string().regex(/^[a-z][a-z\d-]{1,19}$/),
    /** HTTPS URL of the SMS gateway, or a path on the portal where the local run simulates a gateway. */
    url: z.string().regex(/^(https:\/\/[^\s/]+|\/(?!\/))\S*$/),
    /**
     * Phone number format in requests: `e164` is `+84912345678`, `international` is `84912345678`, `national` is
     * `0912345678`.
     */
    phone: z.enum(['e164', 'international', 'national']),
    /** Prefix of the phone numbers that the SMS gateway serves. Messages to other numbers are sent by SNS. */
    prefix: z.string().default('+84'),
    /** Brand name registered for the gateway, if it differs from the stage's SMS sender ID. */
    brandName: z.string().optional(),
    authentication: Authentication,
    headers: z.record(z.string(), Template).default({}),
    body: Body,
    timeoutSeconds: z.number().int().min(1).max(15).default(8),
    maxAttempts: z.number().int().min(1).max(4).default(3),
    answer: Answer,
    reports: Reports.optional(),
  })
  .superRefine(({ authentication, headers, body, timeoutSeconds, maxAttempts }, context) => {
    const known = (name: string) =>
      isRequestPlaceholder(name) || (name === 'body' && authentication.kind === 'hmac');
    const gaps = listTexts([authentication, headers, body.fields]).flatMap(listPlaceholders);
    for (const name of gaps.filter((one) => !known(one))) {
      context.addIssue(`unknown gap {${name}}`);
    }
    if (timeoutSeconds * maxAttempts > maxSeconds) {
      context.addIssue(`all attempts together may take ${maxSeconds} seconds`);
    }
  });
export type SmsGatewayConfiguration = z.infer<typeof SmsGatewayConfiguration>;

/** Returns whether the SMS gateway detects duplicates by message id, so that an unconfirmed attempt can be repeated. */
export function hasDuplicateDetection({ answer }: SmsGatewayConfiguration): boolean {
  return answer.duplicate.length > 0;
}
