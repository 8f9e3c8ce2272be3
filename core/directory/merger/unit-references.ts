import * as z from 'zod';
import { UnitCode, UnitRef } from '../model/organization/unit.ts';

/** Function that returns the replacement for a reference to a unit. */
type Replace = (reference: string) => string;

const isUnitReference = (schema: z.core.$ZodType): boolean =>
  Object.is(schema, UnitCode) || Object.is(schema, UnitRef);

const replaceInObject = (schema: z.ZodObject, value: object, replace: Replace): object => {
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = shape[name];
      return [name, field ? replaceUnitReferences(field, inner, replace) : inner];
    }),
  );
};

const replaceInList = (schema: z.ZodArray, list: readonly unknown[], replace: Replace) => {
  const items = list.map((item) => replaceUnitReferences(schema.element, item, replace));
  return isUnitReference(schema.element) ? [...new Set(items)] : items;
};

/**
 * Replaces all references to units in a value. The schema shows which texts are references, so the function supports every
 * table. Removes repeated units from lists.
 */
export function replaceUnitReferences(
  schema: z.core.$ZodType,
  value: unknown,
  replace: Replace,
): unknown {
  if (value === null || value === undefined) return value;
  if (isUnitReference(schema)) return typeof value === 'string' ? replace(value) : value;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return replaceUnitReferences(schema.unwrap(), value, replace);
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success);
    return option ? replaceUnitReferences(option, value, replace) : value;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return replaceInList(schema, value, replace);
  if (schema instanceof z.ZodObject && typeof value === 'object')
    return replaceInObject(schema, value, replace);
  return value;
}
