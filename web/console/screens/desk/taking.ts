import { accusedFrom } from '../../../../core/intake/accused-answer.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { AskedQuestion } from './topic-answers.ts';
import { answersOf } from './topic-answers.ts';

/** What an operator writes while somebody speaks. */
export type Taking = {
  text: string;
  service: string | undefined;
  topic: string | undefined;
  area: { code: string; name: string } | undefined;
  place: string;
  /** To the topic's questions, under topic and question, as they were typed. */
  answers: Readonly<Record<string, string>>;
  /** The answer whether it is about an office: '' is no, `?` an office that the caller can't name, else a unit. */
  accused: string;
  phone: string;
  name: string;
  isAnonymous: boolean;
  isNoDenunciation: boolean;
  lang: Lang;
};

export const nothingTaken: Taking = {
  text: '',
  service: undefined,
  topic: undefined,
  area: undefined,
  place: '',
  answers: {},
  accused: '',
  phone: '',
  name: '',
  isAnonymous: false,
  isNoDenunciation: false,
  lang: 'vi',
};

/** As `POST /api/staff/tickets` takes it; `contact` is the call that it comes by. */
export const reportOf = (
  taking: Taking,
  { contact, questions }: { contact: string | undefined; questions: readonly AskedQuestion[] },
) => ({
  service: taking.service ?? '',
  topic: taking.topic,
  areaCode: taking.area?.code,
  place: taking.place || undefined,
  answers: answersOf(taking, questions),
  text: taking.text,
  ...accusedFrom(taking.accused),
  notDenunciation: taking.isNoDenunciation || undefined,
  reporter: {
    kind: 'person' as const,
    phone: taking.phone || undefined,
    name: taking.isAnonymous ? undefined : taking.name || undefined,
    anonymous: taking.isAnonymous,
  },
  lang: taking.lang,
  contact,
});
