import Input from 'antd/es/input';
import { type ReactNode, useId } from 'react';

type FieldProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  fault: string | undefined;
  children: ReactNode;
};

export function LabeledField({ id, label, hint, fault, children }: FieldProps) {
  return (
    <div className="adm-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <span className="soft">{hint}</span>}
      {fault && (
        <p id={`${id}-fault`} className="adm-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<FieldProps, 'id' | 'children'> & {
  value: string;
  look?: 'number' | 'date' | undefined;
  onChange(value: string): void;
};

export function TextField({ value, look, onChange, ...field }: TextFieldProps) {
  const id = useId();
  const { fault } = field;
  return (
    <LabeledField id={id} {...field}>
      <Input
        id={id}
        type={look === 'date' ? 'date' : 'text'}
        {...(look === 'number' && { inputMode: 'numeric' as const })}
        className={look && 'adm-number'}
        value={value}
        aria-describedby={fault && `${id}-fault`}
        aria-invalid={fault !== undefined}
        {...(fault && { status: 'error' as const })}
        onChange={({ target }) => onChange(target.value)}
      />
    </LabeledField>
  );
}
