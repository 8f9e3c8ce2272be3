import AutoComplete from 'antd/es/auto-complete';
import { foldDiacritics } from '../../../../../core/text/fold.ts';
import { type ReferenceData, useReferenceData } from '../../../data/reference-data.ts';
import { toTextOrEmpty } from './form-value.ts';

const units: readonly string[] = [
  'lead',
  'co',
  'owner',
  'unit',
  'units',
  'also',
  'succeededBy',
  'superiors',
];
const services: readonly string[] = ['service'];
const groups: readonly string[] = ['group'];
const topics: readonly string[] = ['topic', 'topics', 'exceptTopics'];

/** Returns true when a field with this name contains the code of a unit, service, group or topic. */
export function isDirectoryCodeField(name: string): boolean {
  return [...units, ...services, ...groups, ...topics].includes(name);
}

type CodeOption = { value: string; label: string };

const withCode = (code: string, name: string): CodeOption => ({
  value: code,
  label: `${name} · ${code}`,
});

/**
 * Returns the codes that a unit field accepts: first each unit type with one unit per area, such as the commune committees,
 * then every single unit.
 */
const unitCodes = ({ units: all }: ReferenceData): CodeOption[] => {
  const classes = new Map<string, CodeOption>();
  for (const { ref, name } of all) {
    const [code = '', area] = ref.split(':');
    if (area && !classes.has(code)) classes.set(code, withCode(code, `${name} …`));
  }
  return [...classes.values(), ...all.map(({ ref, name }) => withCode(ref, name))];
};

const codesFor = (name: string, choices: ReferenceData | undefined): CodeOption[] => {
  if (!choices) return [];
  if (units.includes(name)) return unitCodes(choices);
  if (groups.includes(name)) return choices.topicGroups.map((row) => withCode(row.code, row.name));
  const rows = services.includes(name) ? choices.services : choices.topics;
  return rows.map((row) => withCode(row.code, row.name));
};

/** Returns the names for the codes of units, services or topics, joined by semicolons; unknown codes are omitted. */
export function useDirectoryCodeNames(name: string, codes: readonly string[]): string {
  const known = codesFor(name, useReferenceData());
  return codes.flatMap((code) => known.find(({ value }) => value === code)?.label ?? []).join('; ');
}

type Props = { id: string; name: string; value: unknown; onChange(value: unknown): void };

/** Input for the code of a unit, service or topic; the code can be typed or found by name. */
export function DirectoryCodeInput({ id, name, value, onChange }: Props) {
  const code = toTextOrEmpty(value);
  const named = useDirectoryCodeNames(name, [code]);
  return (
    <>
      <AutoComplete
        id={id}
        className="adm-code"
        popupMatchSelectWidth={false}
        options={codesFor(name, useReferenceData())}
        showSearch={{
          filterOption: (typed, option) =>
            foldDiacritics(option?.label ?? '').includes(foldDiacritics(typed)),
        }}
        value={code}
        onChange={(typed: string) => onChange(typed)}
      />
      {named && <span className="soft">{named}</span>}
    </>
  );
}
