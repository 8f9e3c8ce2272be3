import type { ComponentType } from 'react';
import type { FormFieldKind } from './form-model.ts';

export type FieldInputProps<Of = FormFieldKind> = {
  field: Of;
  /** Name of the form field in its directory row. `path` is the position of the field in the request body. */
  name: string;
  path: string;
  id: string;
  value: unknown;
  onChange(value: unknown): void;
};

/** Component that renders the form inputs of nested values; lists and groups receive it as a property. */
export type NestedFieldInput = ComponentType<FieldInputProps>;
