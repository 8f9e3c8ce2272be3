import * as z from 'zod';
import type { FormFieldKind } from './form-model.ts';

export const FormValues = z.record(z.string(), z.unknown());
export type FormValues = z.infer<typeof FormValues>;

export function parseFormValues(value: unknown): FormValues {
  return FormValues.safeParse(value).data ?? {};
}
export function toListOrEmpty(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
export function toTextOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function getInitialValue(field: FormFieldKind): unknown {
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
      return field.of.map(getInitialValue);
    case 'group':
      return Object.fromEntries(
        field.fields
          .filter(({ isRequired }) => isRequired)
          .map((one) => [one.name, getInitialValue(one.field)]),
      );
    case 'either': {
      const [first] = field.variants;
      return first ? getInitialValue(first.group) : {};
    }
    case 'nothing-or':
      return null;
    case 'choice': // no default: the first option of a priority is P1
    case 'number':
    case 'raw':
      return undefined;
  }
}

/** Returns the variant of a union schema that matches a value, or the first variant if none matches. */
export function findMatchingVariant(
  field: Extract<FormFieldKind, { kind: 'either' }>,
  value: unknown,
) {
  return (
    field.variants.find((one) => one.value === parseFormValues(value)[field.by]) ??
    field.variants[0]
  );
}

const isEmptyValue = (value: unknown): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');

const cleanGroup = (
  field: Extract<FormFieldKind, { kind: 'group' }>,
  value: unknown,
): FormValues => {
  const had = parseFormValues(value);
  const entries = field.fields.flatMap(({ name, field: of, isRequired }) => {
    const one = toSubmittedValue(of, had[name]);
    const isLeftOut = !isRequired && (isEmptyValue(one) || one === null || isEmptyGroup(of, one));
    return isLeftOut || one === undefined ? [] : [[name, one] as const];
  });
  return Object.fromEntries(entries);
};

const isEmptyGroup = (field: FormFieldKind, value: unknown): boolean =>
  field.kind === 'group' && Object.values(parseFormValues(value)).every(isEmptyValue);

/**
 * Removes the empty lines from a typed list of texts. If the list may contain empty items, removes only those at its end.
 */
const cleanList = ({ of }: Extract<FormFieldKind, { kind: 'list' }>, list: readonly unknown[]) => {
  const items = list.map((one) => toSubmittedValue(of, one));
  if (of.kind !== 'text') return items;
  const last = items.findLastIndex((one) => !isEmptyValue(one));
  return of.mayBeEmpty ? items.slice(0, last + 1) : items.filter((one) => !isEmptyValue(one));
};

/** Converts a form field's value for the API request; omits empty optional fields. */
export function toSubmittedValue(field: FormFieldKind, value: unknown): unknown {
  switch (field.kind) {
    case 'group':
      return value === undefined ? undefined : cleanGroup(field, value);
    case 'either': {
      const variant = findMatchingVariant(field, value);
      return variant ? cleanGroup(variant.group, value) : value;
    }
    case 'list':
      if (value === undefined) return undefined;
      return cleanList(field, toListOrEmpty(value));
    case 'nothing-or':
      return isEmptyValue(value) || value === null ? null : toSubmittedValue(field.of, value);
    case 'fixed':
      return field.value;
    default:
      return value;
  }
}
