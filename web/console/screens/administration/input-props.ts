import type { ComponentType } from 'react';
import type { Field } from './form-model.ts';

export type InputProps<Of = Field> = {
  field: Of;
  /** `name` is the field's name in its row; `path` its position in the request body. */
  name: string;
  path: string;
  id: string;
  value: unknown;
  onChange(value: unknown): void;
};

/** Component that renders nested values. */
export type Inner = ComponentType<InputProps>;
