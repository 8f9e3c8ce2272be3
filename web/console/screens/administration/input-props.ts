import type { ComponentType } from 'react';
import type { FormFieldKind } from './form-model.ts';

export type InputProps<Of = FormFieldKind> = {
  field: Of;
  /** Name of the field in its row; `path` is the field's position in the request body. */
  name: string;
  path: string;
  id: string;
  value: unknown;
  onChange(value: unknown): void;
};

/** Component that renders the inputs of nested values. */
export type NestedInput = ComponentType<InputProps>;
