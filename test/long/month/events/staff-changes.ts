import type { Month } from '../month.ts';
import { asAdministrator, changeDirectory, type Row, readTable } from '../people/administrator.ts';
import type { PlannedAction } from '../state.ts';

const reasons: Readonly<Record<string, string>> = {
  leaves: 'Cán bộ cũ nghỉ việc, phân công người mới',
  joins: 'Bổ sung cán bộ tiếp nhận',
  'new-phone': 'Cán bộ đổi số điện thoại',
};

const addressesOf = (unit: string, kind: string) => ({
  phone: `+8490111${String(unit.length * 97 + kind.length).padStart(4, '0')}`,
  email: `moi.${kind}.${unit.toLowerCase().replaceAll(/[^a-z0-9]/g, '-')}@example.vn`,
});

const rowAfter = (old: Row, unit: string, kind: string): Row => {
  const { phone, email } = addressesOf(unit, kind);
  if (kind === 'new-phone') return { ...old, phone };
  return { ...old, name: `Lâm Thị Mới ${kind === 'joins' ? 'Hai' : 'Một'}`, phone, email };
};

/**
 * An administrator changes who handles a unit’s tickets: somebody new replaces the handler (`leaves`), works beside them
 * (`joins`), or has another telephone (`new-phone`). The new person has another device.
 */
export async function changeStaff(month: Month, { with: given }: PlannedAction): Promise<void> {
  const { hotline, log, state } = month;
  const { unit = '', kind = '' } = given;
  const member = await asAdministrator(month);
  const prefix = `${unit}/handler/`;
  const old = (await readTable(member, 'people')).find(({ key }) => key.startsWith(prefix));
  if (!old) throw new Error(`Unit ${unit} has no handler`);
  const row = rowAfter(old.row, unit, kind);
  const key = old.key
    .replace(String(old.row['name']), String(row['name']))
    .replace(String(old.row['phone']), String(row['phone']));
  const removed =
    kind === 'joins' || key === old.key ? [] : [{ table: 'people', key: old.key, row: null }];
  await changeDirectory(member, [...removed, { table: 'people', key, row }], {
    reason: reasons[kind] ?? kind,
    key: `staff-${kind}-${unit}`,
  });
  for (const address of [row['phone'], row['email']]) {
    state.notes[`post of ${String(address)}`] = `${unit} handler`;
  }
  if (kind !== 'joins') delete state.devices[`${unit}/handler`];
  const at = await hotline.now();
  const detail = JSON.stringify({
    unit,
    role: 'handler',
    phone: row['phone'],
    email: row['email'],
  });
  log.add({ kind: 'event', at, what: `staff-${kind}`, detail });
}
