import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { ReceivedBy } from '../../../../../core/ticket/model/fields/report-medium.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { nationalEntryTexts } from '../../../../../i18n/console-tickets.ts';
import { langs } from '../../../../../i18n/languages.ts';
import { ChoiceButtons } from '../../../components/choice-buttons.tsx';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { CallerReportDraft } from './caller-report.ts';
import { CallerReportField } from './caller-report-field.tsx';

type Props = { taking: CallerReportDraft; onChange(part: Partial<CallerReportDraft>): void };

const ContactFields = ({ taking, onChange }: Props) => {
  const wording = useTexts(operatorDeskTexts).taking;
  return (
    <div className="form-row">
      <CallerReportField id="phone" label={wording.phone}>
        <Input
          id="phone"
          inputMode="tel"
          value={taking.phone}
          onChange={({ target }) => onChange({ phone: target.value })}
        />
      </CallerReportField>
      <CallerReportField id="email" label={wording.email}>
        <Input
          id="email"
          inputMode="email"
          value={taking.email}
          onChange={({ target }) => onChange({ email: target.value })}
        />
      </CallerReportField>
      <CallerReportField id="name" label={wording.name}>
        <Input
          id="name"
          disabled={taking.isAnonymous}
          value={taking.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </CallerReportField>
    </div>
  );
};

const BusinessFields = ({ taking, onChange }: Props) => {
  const wording = useTexts(operatorDeskTexts).taking;
  return (
    <div className="form-row">
      <CallerReportField id="businessName" label={wording.businessName}>
        <Input
          id="businessName"
          value={taking.businessName}
          onChange={({ target }) => onChange({ businessName: target.value })}
        />
      </CallerReportField>
      <CallerReportField id="taxNumber" label={wording.taxNumber}>
        <Input
          id="taxNumber"
          inputMode="numeric"
          value={taking.taxNumber}
          onChange={({ target }) => onChange({ taxNumber: target.value })}
        />
      </CallerReportField>
    </div>
  );
};

/** Fields of the report form about the sender, and about how the report reached the operator. */
export function CallerFields({ script, taking, onChange }: Props & { script: string }) {
  const wording = useTexts(operatorDeskTexts).taking;
  const { media } = useTexts(nationalEntryTexts);
  const nameLanguage = useLanguageName();
  return (
    <>
      <p>
        {wording.receivedBy}{' '}
        <ChoiceButtons
          aria-label={wording.receivedBy}
          value={taking.receivedBy}
          options={ReceivedBy.options.map((value) => ({ value, label: media[value] }))}
          onChange={(receivedBy) => onChange({ receivedBy })}
        />
      </p>
      <p className="soft plain">{script}</p>
      <ContactFields taking={taking} onChange={onChange} />
      <ChoiceButtons
        aria-label={wording.lang}
        value={taking.lang}
        options={langs.map((value) => ({
          value,
          label: nameLanguage(value),
        }))}
        onChange={(lang) => onChange({ lang })}
      />{' '}
      <Checkbox
        checked={taking.isBusiness}
        onChange={({ target }) => onChange({ isBusiness: target.checked })}
      >
        {wording.business}
      </Checkbox>{' '}
      <Checkbox
        checked={taking.isAnonymous}
        onChange={({ target }) => onChange({ isAnonymous: target.checked })}
      >
        {wording.anonymous}
      </Checkbox>
      {taking.isBusiness && !taking.isAnonymous && (
        <BusinessFields taking={taking} onChange={onChange} />
      )}
    </>
  );
}
