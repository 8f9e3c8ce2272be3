import type { ComponentType } from 'react';
import type { Field } from './form-model.ts';

export type InputProps<Of = Field> = {
  field: Of;
  /** What it is called in its row, and where it is in what is sent. */
  name: string;
  path: string;
  id: string;
  value: unknown;
  onChange(value: unknown): void;
};

/** Asks for the values inside another. */
export type Inner = ComponentType<InputProps>;
