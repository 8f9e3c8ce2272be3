import AutoComplete from 'antd/es/auto-complete';
import { useMemo } from 'react';
import type * as z from 'zod';
import { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import { Area } from '../../../../../core/directory/model/areas/area.ts';
import { Unit } from '../../../../../core/directory/model/organization/unit.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { optionSearchProps } from '../../../components/searchable-select.tsx';
import { useReferenceData } from '../../../data/choices/reference-data.ts';
import { useNow } from '../../../data/console-services.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { type CodeKind, kindOfCodeField } from '../code-fields.ts';
import { toTextOrEmpty } from './form-value.ts';
import { listUnitCodes } from './unit-codes.ts';

type CodeOption = { value: string; label: string; formerNames?: readonly string[] };

const withCode = (code: string, name: string): CodeOption => ({
  value: code,
  label: `${name} · ${code}`,
});

const areasPath = '/api/staff/directory/tables/areas';
const unitsPath = '/api/staff/directory/tables/units';

/** Returns an option for each area. Its name contains the parent area, such as "Phường 4, Thành phố Trà Vinh". */
const areaCodes = (areas: readonly Area[]): CodeOption[] => {
  const names = new Map(areas.map(({ code, fullName }) => [code, fullName]));
  return areas.map(({ code, fullName, parent }) => {
    const parentName = parent === null ? undefined : names.get(parent);
    return withCode(code, parentName ? `${fullName}, ${parentName}` : fullName);
  });
};

const parseRows = <Row,>(
  table: z.infer<typeof DirectoryTableResponse> | undefined,
  schema: z.ZodType<Row>,
): Row[] => table?.rows.flatMap(({ row }) => schema.safeParse(row).data ?? []) ?? [];

/** Returns the options for the codes of units, services, groups, topics and areas, by kind. */
function useCodeOptions(): Readonly<Record<CodeKind, CodeOption[]>> {
  const choices = useReferenceData();
  const { value: areas } = usePolled(areasPath, DirectoryTableResponse, { paceMs: 0 });
  const { value: units } = usePolled(unitsPath, DirectoryTableResponse, { paceMs: 0 });
  const today = toLocalDate(useNow());
  return useMemo(
    () => ({
      unit: listUnitCodes(choices?.units ?? [], parseRows(units, Unit), today).map(
        ({ code, name, formerNames }) => ({ ...withCode(code, name), formerNames }),
      ),
      service: choices?.services.map(({ code, name }) => withCode(code, name)) ?? [],
      group: choices?.topicGroups.map(({ code, name }) => withCode(code, name)) ?? [],
      topic: choices?.topics.map(({ code, name }) => withCode(code, name)) ?? [],
      area: areaCodes(parseRows(areas, Area)),
    }),
    [choices, areas, units, today],
  );
}

/**
 * Returns a function that looks up the name for a code in a field, also for units and topics that have ended. The function
 * returns undefined for other fields and unknown codes.
 */
export function useCodeNames(): (field: string, code: string) => string | undefined {
  const options = useCodeOptions();
  const choices = useReferenceData();
  return useMemo(() => {
    const ended: Readonly<Record<string, CodeOption[]>> = {
      unit: choices?.formerUnits.map(({ ref, name }) => withCode(ref, name)) ?? [],
      topic: choices?.formerTopics.map(({ code, name }) => withCode(code, name)) ?? [],
    };
    const names = Object.fromEntries(
      Object.entries(options).map(([kind, list]) => [
        kind,
        new Map([...(ended[kind] ?? []), ...list].map(({ value, label }) => [value, label])),
      ]),
    );
    return (field, code) => names[kindOfCodeField[field] ?? '']?.get(code);
  }, [options, choices]);
}

type Props = { id: string; name: string; value: unknown; onChange(value: unknown): void };

/** Input for the code of a unit, service, group, topic or area. The user types the code or searches by name. */
export function DirectoryCodeInput({ id, name, value, onChange }: Props) {
  const code = toTextOrEmpty(value);
  const kind = kindOfCodeField[name];
  const options = useCodeOptions();
  const named = useCodeNames()(name, code);
  return (
    <>
      <AutoComplete
        id={id}
        className="adm-code"
        popupMatchSelectWidth={false}
        options={kind ? options[kind] : []}
        {...optionSearchProps}
        value={code}
        onChange={(typed: string) => onChange(typed)}
      />
      {named && <span className="soft">{named}</span>}
    </>
  );
}
