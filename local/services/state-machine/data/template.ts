import * as z from 'zod';
import { type Expression, parseExpression } from '../intrinsics/parse-expression.ts';
import { isObject, type Json, JsonObject } from './json.ts';
import { toZodTransform } from './zod-transform.ts';

const readTemplate = (template: Json): Expression => {
  if (Array.isArray(template)) {
    const items = template.map(readTemplate);
    return (context) => items.map((item) => item(context));
  }
  if (!isObject(template)) return () => template;
  const fields = Object.entries(template).map(readField);
  const names = new Set(fields.map(([name]) => name));
  if (names.size < fields.length) throw new Error('duplicate field name, with and without .$');
  return (expressionContext) =>
    Object.fromEntries(fields.map(([name, value]) => [name, value(expressionContext)]));
};

const readField = ([name, value]: [string, Json]): [string, Expression] => {
  if (!name.endsWith('.$')) return [name, readTemplate(value)];
  if (typeof value !== 'string') throw new Error(`"${name}" must be a path or a function`);
  return [name.slice(0, -2), parseExpression(value)];
};

/**
 * Schema of a payload template in a state machine definition. If a field name ends in `.$`, the field's value is an
 * expression, which is parsed once, when the definition is loaded.
 */
export const PayloadTemplate = JsonObject.transform(toZodTransform(readTemplate));

/** Schema of an expression in a state machine definition: a JSONPath or an intrinsic function. */
export const ExpressionText = z.string().transform(toZodTransform(parseExpression));
