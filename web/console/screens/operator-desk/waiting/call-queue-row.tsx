import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { ServiceTag } from '../../../components/ticket/service-tag.tsx';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { ElapsedTime } from './elapsed-time.tsx';
import type { CallsInQueue } from './waiting-items.ts';

/** Callers in one telephone queue. Amazon Connect assigns them to free operators, so the row has no action. */
export function CallQueueRow({ calls: { service, lang, count, since } }: { calls: CallsInQueue }) {
  const wording = useTexts(operatorDeskTexts).waiting;
  const nameLanguage = useLanguageName();
  return (
    <li className="work-row">
      <span className="row-top">
        <PhoneOutlined aria-hidden="true" />
        <b>{wording.callsInQueue(count)}</b>
        {since !== undefined && (
          <span>
            {wording.longest} <ElapsedTime at={since} />
          </span>
        )}
      </span>
      <span className="row-foot soft">
        <ServiceTag service={service} />
        <span>{nameLanguage(lang)}</span>
      </span>
    </li>
  );
}
