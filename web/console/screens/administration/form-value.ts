import * as z from 'zod';
import type { Field } from './form-model.ts';

export const Values = z.record(z.string(), z.unknown());
export type Values = z.infer<typeof Values>;

export const valuesIn = (value: unknown): Values => Values.safeParse(value).data ?? {};
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export const emptyOf = (field: Field): unknown => {
  switch (field.kind) {
    case 'text':
    case 'date':
    case 'moment':
      return '';
    case 'yes-no':
      return false;
    case 'fixed':
      return field.value;
    case 'list':
      return [];
    case 'series':
      return field.of.map(emptyOf);
    case 'group':
      return Object.fromEntries(
        field.fields
          .filter(({ isRequired }) => isRequired)
          .map((one) => [one.name, emptyOf(one.field)]),
      );
    case 'either': {
      const [first] = field.variants;
      return first ? emptyOf(first.group) : {};
    }
    case 'nothing-or':
      return null;
    case 'choice': // no default: the first option of a priority is P1
    case 'number':
    case 'raw':
      return undefined;
  }
};

/** Returns the union variant of a value, or the first variant if none matches. */
export const variantOf = (field: Extract<Field, { kind: 'either' }>, value: unknown) =>
  field.variants.find((one) => one.value === valuesIn(value)[field.by]) ?? field.variants[0];

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');

const cleanedGroup = (field: Extract<Field, { kind: 'group' }>, value: unknown): Values => {
  const had = valuesIn(value);
  const said = field.fields.flatMap(({ name, field: of, isRequired }) => {
    const one = cleaned(of, had[name]);
    const isLeftOut = !isRequired && (isNothing(one) || one === null || isEmptyGroup(of, one));
    return isLeftOut || one === undefined ? [] : [[name, one] as const];
  });
  return Object.fromEntries(said);
};

const isEmptyGroup = (field: Field, value: unknown): boolean =>
  field.kind === 'group' && Object.values(valuesIn(value)).every(isNothing);

/** Removes empty lines of a text list; if empty items are allowed, only those at the end. */
const cleanedList = ({ of }: Extract<Field, { kind: 'list' }>, list: readonly unknown[]) => {
  const items = list.map((one) => cleaned(of, one));
  if (of.kind !== 'text') return items;
  const last = items.findLastIndex((one) => !isNothing(one));
  return of.mayBeEmpty ? items.slice(0, last + 1) : items.filter((one) => !isNothing(one));
};

/** Returns the value to send, without optional fields that are empty. */
export const cleaned = (field: Field, value: unknown): unknown => {
  switch (field.kind) {
    case 'group':
      return value === undefined ? undefined : cleanedGroup(field, value);
    case 'either': {
      const variant = variantOf(field, value);
      return variant ? cleanedGroup(variant.group, value) : value;
    }
    case 'list':
      if (value === undefined) return undefined;
      return cleanedList(field, listIn(value));
    case 'nothing-or':
      return isNothing(value) || value === null ? null : cleaned(field.of, value);
    case 'fixed':
      return field.value;
    default:
      return value;
  }
};
