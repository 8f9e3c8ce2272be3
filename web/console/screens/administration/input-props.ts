import type { ComponentType } from 'react';
import type { FormFieldKind } from './form-model.ts';

export type InputProps<Of = FormFieldKind> = {
  field: Of;
  /** `name` is the field's name in its row; `path` its position in the request body. */
  name: string;
  path: string;
  id: string;
  value: unknown;
  onChange(value: unknown): void;
};

/** Component that renders nested values. */
export type NestedInput = ComponentType<InputProps>;
