import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { usePreferences } from '../../shell/preferences.tsx';
import { rowFormWords } from '../../words/row-form.ts';
import { useWords } from '../../words/words.ts';
import { isCode, useCodeNames } from './code-input.tsx';
import type { Field } from './form-model.ts';
import { emptyOf, listIn, valuesIn } from './form-value.ts';
import type { Inner, InputProps } from './input-props.ts';
import { titleOf } from './row-words.ts';

type Props = InputProps<Extract<Field, { kind: 'list' }>> & { Inner: Inner };

const Lines = ({ id, name, value, onChange }: Props) => {
  const words = useWords(rowFormWords);
  const lines = listIn(value).map(String);
  const named = useCodeNames(name, isCode(name) ? lines : []);
  return (
    <>
      <Input.TextArea
        id={id}
        value={lines.join('\n')}
        onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
      />
      <span className="soft">{named || words.lines}</span>
    </>
  );
};

const moved = (list: readonly unknown[], from: number, to: number): unknown[] => {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
};

const Item = ({ at, ...props }: Props & { at: number }) => {
  const { field, name, path, id, value, onChange, Inner } = props;
  const words = useWords(rowFormWords);
  const { lang } = usePreferences();
  const list = listIn(value);
  const change = (next: unknown): void =>
    onChange(list.map((one, place) => (place === at ? next : one)));
  return (
    <li className="adm-item">
      <div className="adm-item-head">
        <span>
          <b>{words.item(at + 1)}</b> {titleOf(valuesIn(list[at]), lang)}
        </span>
        <span className="adm-buttons">
          {at > 0 && (
            <Button size="small" onClick={() => onChange(moved(list, at, at - 1))}>
              {words.up}
            </Button>
          )}
          {at < list.length - 1 && (
            <Button size="small" onClick={() => onChange(moved(list, at, at + 1))}>
              {words.down}
            </Button>
          )}
          <Button size="small" onClick={() => onChange(list.filter((_, place) => place !== at))}>
            {words.remove}
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

/** Input for an ordered list; a list of texts is edited as one item per line. */
export const ListInput = (props: Props) => {
  const words = useWords(rowFormWords);
  const { field, id, value, onChange } = props;
  if (field.of.kind === 'text') return <Lines {...props} />;
  const list = listIn(value);
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
      <Button id={id} size="small" onClick={() => onChange([...list, emptyOf(field.of)])}>
        {words.add}
      </Button>
    </>
  );
};
