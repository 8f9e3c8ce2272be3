import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Json, JsonObject } from '../data/json.ts';
import { createIntrinsicFailure, defineIntrinsic, type IntrinsicFunction } from './intrinsic.ts';

const text = z.string();
const shortText = text.max(10_000);
const algorithms = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
} as const;
const Algorithm = z.enum(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

/**
 * Implements `States.Format`: each `{}` is replaced with the next value, and a backslash makes the following character
 * literal.
 */
const format = (template: string, values: (string | number | boolean | null)[]): string => {
  const remaining = [...values];
  const formatted = template.replace(/\\([\\'{}])|\{\}/g, (_, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    const value = remaining.shift();
    if (value === undefined) throw createIntrinsicFailure('States.Format has more {} than values');
    return String(value);
  });
  if (remaining.length > 0) throw createIntrinsicFailure('States.Format has more values than {}');
  return formatted;
};

const parse = (json: string): Json => {
  try {
    return Json.parse(JSON.parse(json));
  } catch {
    throw createIntrinsicFailure('States.StringToJson was given text that is not JSON');
  }
};

const split = (input: string, separators: string): string[] =>
  separators === ''
    ? [input]
    : input.split(new RegExp(`[${separators.replace(/[\\\]^-]/g, '\\$&')}]`, 'u')).filter(Boolean);

export const textFunctions: Record<string, IntrinsicFunction> = {
  'States.Format': defineIntrinsic(
    z.tuple([text], z.union([text, z.number(), z.boolean(), z.null()])),
    ([template, ...values]) => format(template, values),
  ),
  'States.StringToJson': defineIntrinsic(z.tuple([text]), ([json]) => parse(json)),
  'States.JsonToString': defineIntrinsic(z.tuple([Json]), ([value]) => JSON.stringify(value)),
  // AWS splits at each character of the second argument and omits empty parts.
  'States.StringSplit': defineIntrinsic(z.tuple([text, text]), ([input, separators]) =>
    split(input, separators),
  ),
  'States.Base64Encode': defineIntrinsic(z.tuple([shortText]), ([plain]) =>
    Buffer.from(plain).toString('base64'),
  ),
  'States.Base64Decode': defineIntrinsic(z.tuple([shortText]), ([encoded]) =>
    Buffer.from(encoded, 'base64').toString(),
  ),
  'States.Hash': defineIntrinsic(z.tuple([Json, Algorithm]), ([value, algorithm]) =>
    createHash(algorithms[algorithm])
      .update(typeof value === 'string' ? value : JSON.stringify(value))
      .digest('hex'),
  ),
  'States.JsonMerge': defineIntrinsic(
    z.tuple([JsonObject, JsonObject, z.literal(false)]),
    ([under, over]) => ({ ...under, ...over }),
  ),
};
