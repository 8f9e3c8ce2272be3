import * as z from 'zod';
import type { Field } from './form-model.ts';

export const Values = z.record(z.string(), z.unknown());
export type Values = z.infer<typeof Values>;

export const valuesIn = (value: unknown): Values => Values.safeParse(value).data ?? {};
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a field begins with. */
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

/** The variant that a value is of; one that isn't any is of the first. */
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

/** Lines that hold nothing go, but for lists in which nothing is something; there only the last ones do. */
const cleanedList = ({ of }: Extract<Field, { kind: 'list' }>, list: readonly unknown[]) => {
  const items = list.map((one) => cleaned(of, one));
  if (of.kind !== 'text') return items;
  const last = items.findLastIndex((one) => !isNothing(one));
  return of.mayBeEmpty ? items.slice(0, last + 1) : items.filter((one) => !isNothing(one));
};

/** The value as it is sent: what was left empty and may be, isn't there. */
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
