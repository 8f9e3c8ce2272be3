import * as z from 'zod';
import { fillGatewayTemplate } from '../../core/sms-gateway/settings.ts';

const Parsed = z.record(z.string(), z.unknown()).or(z.array(z.unknown()));

/**
 * Parses the body of an SMS gateway's response or delivery report as JSON or as a form. Returns undefined for other bodies.
 */
export function parseBodyFields(body: string): unknown {
  try {
    return Parsed.parse(JSON.parse(body));
  } catch {
    return /^[\w.%+-]+=/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Returns the value at a dotted path such as `data.0.status` in a parsed response or delivery report. Follows only own
 * properties of objects.
 */
export function readFieldValue(fields: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      fields,
    );
}

const toText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/**
 * Fills a template such as `{CodeResult}` or `{status}:{code}` with values from an SMS gateway's response or delivery
 * report. Each placeholder is a path to a field.
 */
export function fillTemplateFromFields(template: string, fields: unknown): string {
  return fillGatewayTemplate(template, (path) => toText(readFieldValue(fields, path)));
}

/** Returns the text if it is a plausible message id of an SMS gateway, otherwise undefined. */
export function toSafeMessageId(text: string): string | undefined {
  return /^[\w.:-]{1,128}$/.test(text) ? text : undefined;
}

/** Returns an SMS gateway's status code for logs, or undefined for texts that could contain a phone number. */
export function toSafeGatewayCode(text: string): string | undefined {
  return /^[\w.:-]{1,20}$/.test(text) && !/\d{8}/.test(text) ? text : undefined;
}
