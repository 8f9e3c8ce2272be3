import { GroupInput, InlineValuesInput, NullableInput, VariantInput } from './group-input.tsx';
import type { FieldInputProps } from './input-props.ts';
import { ListInput } from './list-input.tsx';
import { isLocalizedText, LocalizedTextInput } from './localized-text-input.tsx';
import { ChoiceInput, NumberInput, RawJsonInput, TextInput, YesNoInput } from './plain-input.tsx';

/** Form input for a value, selected by the kind of its field. */
export function FieldInput({ field, ...rest }: FieldInputProps) {
  switch (field.kind) {
    case 'text':
    case 'date':
    case 'moment':
      return <TextInput field={field} {...rest} />;
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'yes-no':
      return <YesNoInput field={field} {...rest} />;
    case 'choice':
      return <ChoiceInput field={field} {...rest} />;
    case 'list':
      return <ListInput field={field} Inner={FieldInput} {...rest} />;
    case 'series':
      return <InlineValuesInput field={field} Inner={FieldInput} {...rest} />;
    case 'group':
      if (isLocalizedText(field)) return <LocalizedTextInput field={field} {...rest} />;
      return <GroupInput field={field} Inner={FieldInput} {...rest} />;
    case 'either':
      return <VariantInput field={field} Inner={FieldInput} {...rest} />;
    case 'nothing-or':
      return <NullableInput field={field} Inner={FieldInput} {...rest} />;
    case 'raw':
      return <RawJsonInput field={field} {...rest} />;
    case 'fixed':
      return null;
  }
}
