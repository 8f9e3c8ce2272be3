import Switch from 'antd/es/switch';
import { publicContentTexts } from '../../../../../i18n/console-administration.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { FieldInputProps } from './input-props.ts';

/** Switch that makes an announcement urgent, with the explanation that urgent announcements appear on every page. */
export function UrgencyInput({ id, value, onChange }: FieldInputProps) {
  const wording = useTexts(publicContentTexts).urgent;
  const isUrgent = value === 'urgent';
  return (
    <span className="adm-switch">
      <Switch
        id={id}
        checked={isUrgent}
        onChange={(isOn) => onChange(isOn ? 'urgent' : 'normal')}
      />
      <span className={isUrgent ? 'alarm' : 'soft'}>{isUrgent ? wording.on : wording.off}</span>
    </span>
  );
}
