import Radio from 'antd/es/radio';
import { useId, useState } from 'react';
import { PhotoMoment } from '../../../../../core/ticket/model/fields/photo.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { redrawPhoto } from '../../../../portal/browser/photos/shrink-photo.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

/** Returns a function that shrinks result photos in the browser and adds them to a ticket. */
const useResultPhotoUpload = (code: string) => {
  const { api, cache } = useConsoleServices();
  return async (files: readonly File[], shows: PhotoMoment): Promise<ApiProblem | undefined> => {
    const path = `/api/staff/tickets/${code}/photos`;
    let problem: ApiProblem | undefined;
    for (const file of files) {
      const picture = (await redrawPhoto(file)) ?? file;
      const answer = await api.call({ method: 'POST', path: `${path}/${shows}`, file: picture });
      if (answer.kind === 'problem') {
        problem = answer.problem;
        break;
      }
    }
    await cache.refresh(`/api/staff/tickets/${code}`); // also after a failure, because earlier photos were added
    await cache.refresh(path);
    return problem;
  };
};

/** Fields for adding photos of the result to an answer. Each photo is sent as soon as it is chosen. */
export function ResultPhotoField({ code }: { code: string }) {
  const wording = useTexts(actionTexts).photo;
  const upload = useResultPhotoUpload(code);
  const id = useId();
  const [shows, setShows] = useState<PhotoMoment>('after');
  const [state, setState] = useState<'idle' | 'sending' | 'added'>('idle');
  const [problem, setProblem] = useState<ApiProblem>();
  const send = async (files: readonly File[]): Promise<void> => {
    setState('sending');
    const found = await upload(files, shows);
    setProblem(found);
    setState(found ? 'idle' : 'added');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{wording.label}</label>
      <p className="soft plain">{wording.hint}</p>
      <Radio.Group
        aria-label={wording.moment}
        options={PhotoMoment.options.map((value) => ({ value, label: wording.moments[value] }))}
        value={shows}
        onChange={({ target }) => setShows(PhotoMoment.parse(target.value))}
      />
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        disabled={state === 'sending'}
        onChange={({ target }) => {
          const files = Array.from(target.files ?? []);
          target.value = '';
          if (files.length > 0) void send(files);
        }}
      />
      <span role="status" className="soft">
        {state !== 'idle' && wording[state]}
      </span>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
