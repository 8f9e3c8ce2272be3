import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useState } from 'react';
import type * as z from 'zod';
import type { PhoneStateResponse } from '../../../../core/contract/staff/desk/phone-responses.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useConsoleServices, useNow } from '../../data/console-services.tsx';
import { useTexts } from '../../shell/use-texts.ts';

type Phone = z.infer<typeof PhoneStateResponse>;
type PhoneSwitchForm = { surge: string; prompt: string; hours: number };

const hourMs = 3_600_000;

const PhoneSwitchFields = ({
  phone,
  form,
  onWish: onFormChange,
}: {
  phone: Phone;
  form: PhoneSwitchForm;
  onWish(form: PhoneSwitchForm): void;
}) => {
  const wording = useTexts(operatorDeskTexts).phone;
  return (
    <>
      <Select
        aria-label={wording.surge}
        value={form.surge}
        options={phone.levels.map(({ level, name }) => ({ value: level, label: name }))}
        onChange={(surge: string) => onFormChange({ ...form, surge })}
      />
      <Select
        aria-label={wording.hot}
        value={form.prompt}
        options={[
          { value: '', label: wording.none },
          ...phone.messages.map(({ prompt, name }) => ({ value: prompt, label: name })),
        ]}
        onChange={(prompt: string) => onFormChange({ ...form, prompt })}
      />
      {form.prompt && (
        <label>
          {wording.hours}{' '}
          <input
            type="number"
            min={1}
            max={phone.longestHours}
            value={form.hours}
            onChange={({ target }) => onFormChange({ ...form, hours: Number(target.value) })}
          />
        </label>
      )}
    </>
  );
};

/**
 * Controls for surge mode and urgent announcement, which affect all callers. They are collapsed at first, so that a stray
 * click changes nothing.
 */
export function PhoneLineSwitches({ phone }: { phone: Phone }) {
  const wording = useTexts(operatorDeskTexts).phone;
  const { api, cache } = useConsoleServices();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const [form, setForm] = useState<PhoneSwitchForm>({
    surge: phone.surge,
    prompt: phone.hot?.isHeard ? phone.hot.prompt : '',
    hours: 4,
  });
  const apply = async (): Promise<void> => {
    const until = new Date(now.getTime() + form.hours * hourMs).toISOString();
    const hot = form.prompt ? { prompt: form.prompt, until } : undefined;
    const body = { version: phone.version, surge: form.surge, hot };
    const answer = await api.call({ method: 'PUT', path: '/api/staff/phone', body });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh('/api/staff/phone');
  };
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{wording.change}</Button>;
  return (
    <div className="switches">
      <PhoneSwitchFields phone={phone} form={form} onWish={setForm} />
      {problem && <ProblemNote problem={problem} />}
      <p className="plain">{wording.confirm}</p>
      <span className="buttons">
        <Button danger type="primary" onClick={() => void apply()}>
          {wording.apply}
        </Button>
        <Button onClick={() => setOpen(false)}>{wording.cancel}</Button>
      </span>
    </div>
  );
}
