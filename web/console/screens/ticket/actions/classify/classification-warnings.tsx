import Alert from 'antd/es/alert';
import type { ClassificationPreviewResponse } from '../../../../../../core/contract/staff/classification-responses.ts';
import { actionTexts } from '../../../../../../i18n/console-tickets.ts';
import { useReferenceNames } from '../../../../data/choices/reference-data.ts';
import { useTexts } from '../../../../shell/use-texts.ts';

type Props = {
  preview: ClassificationPreviewResponse;
  /** Topic that the form shows, even if it belongs to another service. */
  topic: string | undefined;
};

type Warning = ClassificationPreviewResponse['warnings'][number];

const useWarningText = ({ preview, topic }: Props) => {
  const { warnings } = useTexts(actionTexts).classify;
  const names = useReferenceNames();
  const topicService = topic && names.serviceOf(topic);
  return (warning: Warning): string => {
    switch (warning) {
      case 'topic-of-other-service':
        return warnings[warning](
          names.topic(topic) ?? '',
          (topicService && names.service(topicService)?.name) ?? '',
        );
      case 'unit-of-other-topic':
        return warnings[warning](preview.routed?.unitName);
      case 'unit-returned':
      case 'area-not-needed':
      case 'priority-lowered':
      case 'emergency-denied':
        return warnings[warning];
    }
  };
};

/** Contradictions and errors in the values of a classification, before it is sent. */
export function ClassificationWarnings(props: Props) {
  const { warnings, errors } = props.preview;
  const toText = useWarningText(props);
  return (
    <>
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon role="status" title={toText(warning)} />
      ))}
      {errors.map(({ field, message }) => (
        <Alert key={field} type="error" showIcon role="alert" title={message} />
      ))}
    </>
  );
}
