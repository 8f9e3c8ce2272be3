import AutoComplete from 'antd/es/auto-complete';
import { useState } from 'react';
import { sharedPartTexts } from '../../../../../i18n/console.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { useAreaOptions } from '../../../data/choices/use-area-options.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { CallerReportDraft } from './caller-report.ts';

type Props = { area: CallerReportDraft['area']; onChange(area: CallerReportDraft['area']): void };

/**
 * Search field for an area by its current or former name. The form uses only an area that the operator selects from the
 * list.
 */
export function AreaField({ area, onChange }: Props) {
  const wording = useTexts(operatorDeskTexts).taking;
  const { clear } = useTexts(sharedPartTexts);
  const [typed, setTyped] = useState<string>();
  const options = useAreaOptions(typed ?? '');
  return (
    <AutoComplete
      id="area"
      allowClear={{ label: clear }}
      popupMatchSelectWidth={false}
      placeholder={wording.areaHint}
      options={options}
      value={typed ?? area?.name ?? ''}
      onChange={(text: string | undefined) => {
        setTyped(text ?? '');
        if (!text) onChange(undefined);
      }}
      onSelect={(code, { name }) => {
        setTyped(undefined);
        if (code) onChange({ code, name });
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
