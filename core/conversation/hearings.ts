import { actOnTicket, type OwnAct } from './act-on-ticket.ts';
import { changeStep } from './answer-step.ts';
import { callBack } from './ask-person.ts';
import { beginReport, beginWith, proceed } from './begin-report.ts';
import { type Asked, type Draft, StepName } from './conversation.ts';
import { type Said, text } from './room.ts';
import { codeIn, tellTicket } from './tell-ticket.ts';
import { dropDraft, goOn, greet, say, sayWords, stopReport, type Turn } from './turn.ts';

const act =
  (name: OwnAct) =>
  (turn: Turn, said: Said): Promise<Turn> =>
    actOnTicket(turn, name, said);

/** Appends text that answers no question to the report. */
const added = (draft: Draft, said: string): Draft => ({ ...draft, more: [...draft.more, said] });

/** Processes the first request of a conversation: a service, a ticket code, a description of an issue, or a greeting. */
const start = async (turn: Turn, said: Said): Promise<Turn> => {
  const { words } = turn.room;
  const { draft } = turn.state;
  if (draft) return goOn(turn, said.text === undefined ? draft : added(draft, said.text));
  const service = said.choice?.startsWith('service:') ? said.choice.slice(8) : undefined;
  if (service !== undefined) return beginReport(turn, { service });
  if (said.command === 'thanks') return greet(turn, words.glad);
  const code = said.text === undefined ? undefined : codeIn(said.text);
  if (code) return tellTicket(turn, code);
  if (said.text === undefined || said.command !== undefined || said.text.length < 5) {
    return greet(turn);
  }
  return beginWith(turn, said.text);
};

const afterDenunciation = (turn: Turn, said: Said): Turn | Promise<Turn> => {
  if (said.choice === 'report' || said.command === 'yes') {
    return beginReport(sayWords(turn, turn.room.words.writeAgain), { notDenunciation: true });
  }
  return said.text === undefined ? greet(turn) : start(turn, said);
};

const withDraft =
  (run: (turn: Turn, draft: Draft, said: Said) => Turn | Promise<Turn>) =>
  (turn: Turn, said: Said): Turn | Promise<Turn> => {
    const { draft } = turn.state;
    return draft ? run(turn, draft, said) : start(turn, said);
  };

const afterElsewhere = withDraft((turn, draft, { choice, command }) =>
  choice === 'here' || command === 'yes' ? goOn(turn, { ...draft, spot: '' }) : stopReport(turn),
);

const afterArticle = withDraft((turn, draft, { choice, command, text: said }) => {
  if (choice === 'enough' || command === 'thanks' || command === 'yes') {
    return greet(dropDraft(turn), turn.room.words.glad);
  }
  const isMore = choice !== 'ask' && command === undefined && said !== undefined;
  return proceed(turn, draft, isMore ? added(draft, said) : draft);
});

const afterFix = withDraft((turn, draft, { choice, text: said }) => {
  const step = StepName.safeParse(choice?.replace('fix:', '')).data;
  if (step) return changeStep(turn, draft, step);
  return goOn(turn, said === undefined ? draft : added(draft, said));
});

const forCode = (turn: Turn, { choice, command, text: said = '' }: Said): Turn | Promise<Turn> => {
  if (choice === 'skip' || command === 'skip') return greet(turn, turn.room.words.anythingElse);
  const code = codeIn(choice?.startsWith('code:') ? choice.slice(5) : said);
  if (code) return tellTicket(turn, code);
  return /\d/.test(said) || said.split(' ').length < 4
    ? say(turn, text(turn.room.words.codeBad, turn.room))
    : start(turn, { text: said });
};

const forPin = (turn: Turn, said: Said): Turn | Promise<Turn> => {
  const { ticket } = turn.state;
  if (!ticket || said.choice === 'skip' || said.command === 'skip')
    return greet(turn, turn.room.words.anythingElse);
  return tellTicket(turn, ticket.code, said.text ?? '');
};

const forNumber = (turn: Turn, said: Said): Turn | Promise<Turn> =>
  said.choice === 'skip' || said.command === 'skip' || said.command === 'no'
    ? backToReport(turn)
    : callBack(turn, said);

const backToReport = (turn: Turn): Turn => {
  const { draft } = turn.state;
  return draft ? goOn(turn, draft) : greet(turn, turn.room.words.callBackMore);
};

const afterTicket = async (turn: Turn, said: Said): Promise<Turn> => {
  const { ticket } = turn.state;
  if (said.command === 'thanks') return greet(turn, turn.room.words.glad);
  const wantsStanding = said.text !== undefined && /còn|chưa|bao giờ|khi nào/iu.test(said.text);
  if (ticket && wantsStanding && said.text && said.text.split(' ').length < 6) {
    return tellTicket(turn, ticket.code);
  }
  return start(turn, said);
};

type Hearing = (turn: Turn, said: Said) => Turn | Promise<Turn>;

/** Handlers for inputs that are not steps of a report. */
export const hearings: Record<Exclude<Asked['step'], StepName>, Hearing> = {
  start,
  denunciation: afterDenunciation,
  elsewhere: afterElsewhere,
  article: afterArticle,
  fix: afterFix,
  code: forCode,
  pin: forPin,
  ticket: afterTicket,
  write: act('write'),
  rate: act('rate'),
  reopen: act('reopen'),
  number: forNumber,
};
