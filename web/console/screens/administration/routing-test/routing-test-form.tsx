import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId } from 'react';
import { Priority } from '../../../../../core/directory/model/services/service.ts';
import { routingTestTexts } from '../../../../../i18n/console-administration.ts';
import { AreaSelect } from '../../../components/area-select.tsx';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useReferenceData } from '../../../data/choices/reference-data.ts';
import { toUnitOptions } from '../../../data/choices/unit-options.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/** Input of a routing test; undefined fields are omitted from the API request. */
export type RoutingTestInput = {
  topic?: string | undefined;
  service?: string | undefined;
  areaCode?: string | undefined;
  place?: string | undefined;
  accused?: string | undefined;
  priority?: string | undefined;
  on?: string | undefined;
};

type Props = {
  input: RoutingTestInput;
  onChange(routeTestInput: RoutingTestInput): void;
  onTest(): void;
  isAsking: boolean;
};

type Option = { value: string; label: string };

const useOptions = () => {
  const choices = useReferenceData();
  const named = (rows: readonly { code: string; name: string }[] = []): Option[] =>
    rows.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
  return {
    topics: named(choices?.topics),
    services: choices?.services.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    units: toUnitOptions(choices),
    priorities: Priority.options.map((value) => ({ value, label: value })),
  };
};

/** Form for a routing test with a fictitious report. */
export function RoutingTestForm({ input, onChange, onTest, isAsking }: Props) {
  const wording = useTexts(routingTestTexts);
  const options = useOptions();
  const id = useId();
  const choose = (name: keyof RoutingTestInput, rows: Option[]) => (
    <SearchableSelect
      label={wording[name === 'areaCode' ? 'area' : name]}
      options={rows}
      value={input[name]}
      onChange={(value) => onChange({ ...input, [name]: value })}
    />
  );
  return (
    <form
      className="adm-trial"
      onSubmit={(event) => {
        event.preventDefault();
        onTest();
      }}
    >
      {choose('topic', options.topics)}
      {!input.topic && choose('service', options.services)}
      <AreaSelect
        id={`${id}-area`}
        label={wording.area}
        value={input.areaCode}
        on={input.on?.slice(0, 10) || undefined}
        onChange={(areaCode) => onChange({ ...input, areaCode })}
      />
      <Input
        aria-label={wording.place}
        placeholder={wording.place}
        value={input.place ?? ''}
        onChange={({ target }) => onChange({ ...input, place: target.value })}
      />
      {choose('accused', options.units)}
      {choose('priority', options.priorities)}
      <label>
        {wording.on}{' '}
        <input
          className="adm-date"
          type="datetime-local"
          value={input.on ?? ''}
          onChange={({ target }) => onChange({ ...input, on: target.value })}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={isAsking}>
        {wording.test}
      </Button>
    </form>
  );
}
