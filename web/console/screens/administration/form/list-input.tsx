import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { rowFormTexts } from '../../../../../i18n/console-administration.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryRowTitle } from '../tables/row-labels.ts';
import { useCodeNames } from './code-input.tsx';
import type { FormFieldKind } from './form-model.ts';
import { getInitialValue, parseFormValues, toListOrEmpty } from './form-value.ts';
import type { FieldInputProps, NestedFieldInput } from './input-props.ts';

type Props = FieldInputProps<Extract<FormFieldKind, { kind: 'list' }>> & {
  Inner: NestedFieldInput;
};

const TextLinesInput = ({ id, name, value, onChange }: Props) => {
  const wording = useTexts(rowFormTexts);
  const lines = toListOrEmpty(value).map(String);
  const nameOf = useCodeNames();
  const named = lines.flatMap((line) => nameOf(name, line) ?? []).join('; ');
  return (
    <>
      <Input.TextArea
        id={id}
        value={lines.join('\n')}
        onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
      />
      <span className="soft">{named || wording.lines}</span>
    </>
  );
};

const moveItem = (list: readonly unknown[], from: number, to: number): unknown[] => {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
};

const Item = ({ at, ...props }: Props & { at: number }) => {
  const { field, name, path, id, value, onChange, Inner } = props;
  const wording = useTexts(rowFormTexts);
  const { lang } = usePreferences();
  const list = toListOrEmpty(value);
  const change = (next: unknown): void =>
    onChange(list.map((one, place) => (place === at ? next : one)));
  return (
    <li className="adm-item">
      <div className="adm-item-head">
        <span>
          <b>{wording.item(at + 1)}</b> {getDirectoryRowTitle(parseFormValues(list[at]), lang)}
        </span>
        <span className="adm-buttons">
          {at > 0 && (
            <Button size="small" onClick={() => onChange(moveItem(list, at, at - 1))}>
              {wording.up}
            </Button>
          )}
          {at < list.length - 1 && (
            <Button size="small" onClick={() => onChange(moveItem(list, at, at + 1))}>
              {wording.down}
            </Button>
          )}
          <Button size="small" onClick={() => onChange(list.filter((_, place) => place !== at))}>
            {wording.remove}
          </Button>
        </span>
      </div>
      <Inner
        field={field.of}
        name={name}
        path={`${path}[${at}]`}
        id={`${id}-${at}`}
        value={list[at]}
        onChange={change}
      />
    </li>
  );
};

/** Form input for an ordered list. If the items are texts, the user types one item per line. */
export function ListInput(props: Props) {
  const wording = useTexts(rowFormTexts);
  const { field, id, value, onChange } = props;
  if (field.of.kind === 'text') return <TextLinesInput {...props} />;
  const list = toListOrEmpty(value);
  return (
    <>
      {list.length > 0 && (
        <ol className="plain">
          {list.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is listed has no name of its own
            <Item key={at} at={at} {...props} />
          ))}
        </ol>
      )}
      <Button id={id} size="small" onClick={() => onChange([...list, getInitialValue(field.of)])}>
        {wording.add}
      </Button>
    </>
  );
}
